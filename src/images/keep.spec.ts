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
    const photo = corpus('fixtures/Landscape_9.jpg')
    expect(await kept(photo)).toMatchObject({ bytes: photo, type: 'image/jpeg', takenOn: '2016-07-02' })
    const webp = corpus('fixtures/4.webp')
    expect(await kept(webp)).toEqual({ bytes: webp, type: 'image/webp', width: 1024, height: 772 })
  })

  it('that was taken lying on its side has the size it is seen in; a drawing has the size it says', async () => {
    expect(await kept(corpus('fixtures/Landscape_6.jpg'))).toMatchObject({ width: 600, height: 450 })
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
    expect(await kept(svg)).toMatchObject({ type: 'image/svg+xml', width: 40, height: 30 })
  })

  it.runIf(loadHeicDecoder())('from a phone becomes a JPG of the same size', async () => {
    const { type, bytes } = await kept(corpus('heic/colors-no-alpha.heic'))

    expect(type).toBe('image/jpeg')
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 64, height: 64 })
  })

  it('as Windows bitmap or TIFF becomes a PNG with the same pixels', async () => {
    const fromBmp = await kept(aBmp({ bits: 24 }))
    expect([...(await sharp(fromBmp.bytes).removeAlpha().raw().toBuffer())].slice(0, 6)).toEqual([
      255, 0, 0, 0, 255, 0,
    ])
    const tiff = await drawing().tiff({ compression: 'lzw' }).toBuffer()
    const fromTiff = await kept(tiff)
    expect(await sharp(fromTiff.bytes).raw().toBuffer()).toEqual(await sharp(tiff).raw().toBuffer())
  })

  it('keeps its transparency and is turned upright', async () => {
    const sheet = await kept(await glass().tiff({ compression: 'lzw' }).toBuffer())
    expect(await sharp(sheet.bytes).metadata()).toMatchObject({ hasAlpha: true })
    const lying = await drawing({ width: 40, height: 30 }).withMetadata({ orientation: 6 }).tiff().toBuffer()
    expect(await sharp((await kept(lying)).bytes).metadata()).toMatchObject({
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
