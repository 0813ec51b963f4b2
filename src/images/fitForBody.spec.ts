import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fitForBody } from './fitForBody'
import { fitForCover } from './fitForCover'
import { aBmp, drawing, glass, noise } from './test-pictures'

const inBody = (bytes: Buffer, ground?: string) =>
  fitForBody(bytes, { name: '合影.jpg', ...(ground && { ground }) })
const pixel = async (bytes: Buffer, at: { left: number; top: number }): Promise<number[]> => [
  ...(await sharp(bytes)
    .extract({ ...at, height: 1, width: 1 })
    .removeAlpha()
    .raw()
    .toBuffer()),
]

describe('a picture for the body', () => {
  it.each([
    ['a scan', () => noise().png().toBuffer()],
    ['a photo', () => noise().jpeg({ quality: 100 }).toBuffer()],
  ])('comes under 1 MB at the best quality that fits: %s', async (_, make) => {
    const { pieces, done } = await inBody(await make())
    const [piece] = pieces

    expect(piece?.bytes.length).toBeLessThan(1_000_000)
    expect(piece?.bytes.length).toBeGreaterThan(850_000)
    expect(done.join()).toContain('画质降到')
  })

  it('is no wider than a phone can show, and a panorama twice that', async () => {
    const photo = await inBody(await drawing({ height: 1500, width: 2000 }).jpeg().toBuffer())
    const panorama = await inBody(await drawing({ height: 500, width: 4000 }).jpeg().toBuffer())

    expect(photo.pieces[0]).toMatchObject({ height: 960, width: 1280 })
    expect(panorama.pieces[0]).toMatchObject({ height: 320, width: 2560 })
  })

  it('is never blown up', async () => {
    expect((await inBody(await drawing({ height: 30, width: 40 }).png().toBuffer())).pieces[0]).toMatchObject(
      {
        width: 40,
      },
    )
  })

  it('stays PNG when it is a drawing', async () => {
    expect((await inBody(await drawing().png().toBuffer())).pieces[0]?.type).toBe('image/png')
  })

  it('carries no EXIF, position, XMP or colour profile, and offers the day it was taken', async () => {
    const exif = {
      GPSIFD: { GPSLatitude: '39/1 54/1 0/1' },
      IFD2: { DateTimeOriginal: '2026:07:01 09:30:00' },
    }
    const photo = await drawing()
      .withExif({ IFD0: { Make: 'X' }, IFD2: exif.IFD2, IFD3: exif.GPSIFD })
      .withIccProfile('p3')
      .jpeg()
    const { pieces, done, takenOn } = await inBody(await photo.toBuffer())

    const { exif: left, icc, xmp } = await sharp(pieces[0]?.bytes).metadata()
    expect([left, icc, xmp]).toEqual([undefined, undefined, undefined])
    expect(pieces[0]?.bytes.includes('Exif')).toBe(false)
    expect(done.join()).toContain('已去掉拍摄信息和定位')
    expect(takenOn).toBe('2026-07-01')
  })

  it('arrives although the phone wrote stray bytes between the markers, as some do with every photo', async () => {
    const photo = await drawing().jpeg().toBuffer()
    const second = 4 + photo.readUInt16BE(4)
    const stray = Buffer.concat([photo.subarray(0, second), Buffer.alloc(3), photo.subarray(second)])

    expect((await inBody(stray)).pieces).toHaveLength(1)
  })

  it('is turned upright', async () => {
    const sideways = await drawing({ height: 300, width: 400 })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()

    const [piece] = (await inBody(sideways)).pieces

    expect(piece).toMatchObject({ height: 400, width: 300 })
    // The stripe lay a third from the top; turned to the right it stands a third from the right edge.
    const [, green = 255] = await pixel(piece?.bytes ?? Buffer.of(), { left: 198, top: 10 })
    expect(green).toBeLessThan(60)
  })

  it("shows the theme's ground through transparent places", async () => {
    const { pieces, done } = await inBody(await glass().png().toBuffer(), '#fff8f0')

    expect(await pixel(pieces[0]?.bytes ?? Buffer.of(), { left: 5, top: 5 })).toEqual([0xff, 0xf8, 0xf0])
    expect(done.join()).toContain('#fff8f0')
  })

  it('is cut into pieces that meet exactly when it is too tall', async () => {
    const { pieces, done } = await inBody(await drawing({ height: 24_000, width: 300 }).png().toBuffer())

    expect(pieces).toHaveLength(3)
    expect(pieces.every(({ height, width }) => height <= 10_000 && width === 300)).toBe(true)
    expect(pieces.reduce((sum, { height }) => sum + height, 0)).toBe(24_000)
    expect(done.join()).toContain('切成 3 段')
  })

  it('is cut beside a line of writing, not through it', async () => {
    const line = await noise({ height: 30, width: 300 }).png().toBuffer()
    const strip = sharp({ create: { background: '#fff', channels: 3, height: 12_000, width: 300 } })
    const { pieces } = await inBody(
      await strip
        .composite([{ input: line, left: 0, top: 5990 }])
        .png()
        .toBuffer(),
    )

    const cut = pieces[0]?.height ?? 0
    expect(cut < 5990 || cut >= 6020).toBe(true)
  })

  it.each([8, 24] as const)('arrives from a Windows bitmap of %i bits', async (bits) => {
    const [piece] = (await inBody(aBmp({ bits }))).pieces

    const corner = (left: number, top: number) => pixel(piece?.bytes ?? Buffer.of(), { left, top })
    expect(await Promise.all([corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)])).toEqual([
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 255, 255],
    ])
  })

  it.each([
    ['empty', '', '空文件'],
    ['a PDF named .jpg', '%PDF-1.7 …', '内容是PDF'],
    ['a web page', '<!doctype html><html><svg/></html>', '不是图片'],
    ['a HEIC without a decoder or a broken one', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', '图片「合影.jpg」'],
    [
      'an SVG that reads files',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hosts">]><svg>&x;</svg>',
      'SVG',
    ],
  ])('is refused with reason and cure: %s', async (_, content, said) => {
    const refusal = inBody(Buffer.from(content, 'latin1'))

    await expect(refusal).rejects.toThrow(said)
    await expect(refusal).rejects.toThrow(/没有上传。.*(请|重新).*。$/)
  })

  it('tells about an animation that cannot be kept and keeps its first frame', async () => {
    const side = 2400
    const sheet = (red: number) => ({
      background: { b: 0, g: 0, r: red },
      channels: 3 as const,
      height: side,
      width: side,
    })
    const frames = await Promise.all(
      [0, 60, 120, 180].map((red) =>
        sharp({ create: sheet(red) })
          .png()
          .toBuffer(),
      ),
    )
    const webp = await sharp(frames, { join: { animated: true } })
      .webp({ effort: 0, quality: 1 })
      .toBuffer()
    const { pieces, done } = await inBody(webp)

    expect(pieces[0]?.type).not.toBe('image/gif')
    expect(done.join()).toContain('只保留第一帧')
  }, 20_000)
})

describe('a picture for the cover', () => {
  it('is sent whole, with the two cuts around the focal point', async () => {
    const bytes = await drawing({ height: 1000, width: 1000 }).jpeg().toBuffer()
    const cover = await fitForCover(bytes, { focal: { x: 0.5, y: 0 }, name: '封面.jpg' })

    expect(cover).toMatchObject({ height: 1000, width: 1000 })
    expect(cover.crops).toEqual({ '1:1': '0_0_1_1', '2.35:1': '0_0_1_0.425532' })
  })

  it('is told to be soft when it is small', async () => {
    const { done } = await fitForCover(await drawing().png().toBuffer(), { name: '封面.png' })

    expect(done.join()).toContain('封面只有 400 像素宽')
  })
})
