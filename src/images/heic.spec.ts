import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fitForBody } from './fitForBody'
import { loadHeicDecoder } from './heic'
import { rawTiff } from './rawTiff'

const photo = readFileSync(new URL('../../test/corpora/images/heic/colors-no-alpha.heic', import.meta.url))

describe('a HEIC photo', () => {
  it.runIf(loadHeicDecoder())('becomes a JPG where the decoder is installed', async () => {
    expect((await fitForBody(photo, { name: 'IMG_1.heic' })).pieces[0]).toMatchObject({
      type: 'image/jpeg',
      width: 64,
    })
  })

  it.skipIf(loadHeicDecoder())('is refused with the cure on the phone where it is not', async () => {
    await expect(fitForBody(photo, { name: 'IMG_1.heic' })).rejects.toThrow('兼容性最佳')
  })
})

describe('pixels wrapped with their colour profile', () => {
  it('are read in the colours of that profile', async () => {
    const { icc } = await sharp({ create: { background: '#fff', channels: 3, height: 1, width: 1 } })
      .withIccProfile('p3')
      .png()
      .toBuffer()
      .then((png) => sharp(png).metadata())
    const { file, pixels } = rawTiff({ height: 1, icc, width: 1 })
    pixels.set([200, 120, 80, 255])

    const [red = 0, green = 0] = await sharp(file).removeAlpha().raw().toBuffer()
    expect(red).toBeGreaterThan(205)
    expect(green).toBeLessThan(120)
  })
})
