import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { loadHeicDecoder } from './heic'
import { fitForKeeping } from './keep'
import { aBmp, drawing, glass } from './test-pictures'

const corpus = (name: string) => readFileSync(new URL(`../../test/corpora/images/${name}`, import.meta.url))
const kept = (input: Buffer, name = '照片') => fitForKeeping(input, { name })

describe('an uploaded picture', () => {
  it('that browsers show is kept byte for byte, with the day it was taken', async () => {
    expect(await kept(corpus('fixtures/Landscape_9.jpg'))).toEqual({ takenOn: '2016-07-02' })
    expect(await kept(corpus('fixtures/4.webp'))).toEqual({})
  })

  it.runIf(loadHeicDecoder())('from a phone becomes a JPG of the same size', async () => {
    const { converted } = await kept(corpus('heic/colors-no-alpha.heic'))

    expect(converted?.type).toBe('image/jpeg')
    expect(await sharp(converted?.bytes).metadata()).toMatchObject({ width: 64, height: 64 })
  })

  it('as Windows bitmap or TIFF becomes a PNG with the same pixels', async () => {
    const { converted: fromBmp } = await kept(aBmp({ bits: 24 }))
    expect([...(await sharp(fromBmp?.bytes).removeAlpha().raw().toBuffer())].slice(0, 6)).toEqual([
      255, 0, 0, 0, 255, 0,
    ])
    const tiff = await drawing().tiff({ compression: 'lzw' }).toBuffer()
    const { converted: fromTiff } = await kept(tiff)
    expect(await sharp(fromTiff?.bytes).raw().toBuffer()).toEqual(await sharp(tiff).raw().toBuffer())
  })

  it('keeps its transparency and is turned upright', async () => {
    const sheet = await kept(await glass().tiff({ compression: 'lzw' }).toBuffer())
    expect(await sharp(sheet.converted?.bytes).metadata()).toMatchObject({ hasAlpha: true })
    const lying = await drawing({ width: 40, height: 30 }).withMetadata({ orientation: 6 }).tiff().toBuffer()
    expect(await sharp((await kept(lying)).converted?.bytes).metadata()).toMatchObject({
      width: 30,
      height: 40,
    })
  })

  it('that is none, or breaks off, is refused with the reason and the cure', async () => {
    await expect(kept(Buffer.from('%PDF-1.7 …'), '通知.jpg')).rejects.toThrow('「通知.jpg」不是图片文件')
    await expect(kept(corpus('fixtures/truncated.jpg'))).rejects.toThrow('文件在中途断了')
    await expect(kept(corpus('fixtures/relax.jp2'))).rejects.toThrow('另存为 JPG')
  })
})
