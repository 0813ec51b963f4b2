import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawSamplePictures, PICTURE_FILES } from './drawPictures'

it('draws every picture at its size, as something WeChat takes', { timeout: 60_000 }, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pictures-'))
  try {
    const paths = await drawSamplePictures(join(directory, 'made', 'on-demand'))

    expect(paths).toHaveLength(PICTURE_FILES.length)
    for (const path of paths) {
      const { format, height, width } = await sharp(path).metadata()
      const expected = path.endsWith('.png') ? ['png', 512, 512] : ['jpeg', 1200, 800]
      expect([format, width, height]).toEqual(expected)
    }
  } finally {
    await rm(directory, { recursive: true })
  }
})
