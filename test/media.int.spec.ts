import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryPayload } from './temporaryPayload'

const office = await temporaryPayload()
const { payload } = office
afterAll(office.close)

const corpus = (name: string) => readFileSync(path.join('test/corpora/images', name))
const upload = (data: Buffer, name: string, mimetype = 'image/jpeg') =>
  payload.create({ collection: 'media', data: {}, file: { data, name, mimetype, size: data.length } })

describe('an upload', () => {
  it('in a phone’s HEIC is stored as a JPG that browsers show, small picture and all', async () => {
    const stored = await upload(corpus('heic/colors-no-alpha.heic'), 'IMG_2026.HEIC', 'image/heic')

    expect(stored).toMatchObject({
      originalName: 'IMG_2026.HEIC',
      filename: expect.stringMatching(/\.jpg$/),
      mimeType: 'image/jpeg',
      width: 64,
      thumbnailURL: `/api/media/file/${stored.filename}/small`,
    })
    const file = await sharp(path.join(office.mediaDir, String(stored.filename))).metadata()
    expect(file.format).toBe('jpeg')
  })

  it('of a scan is stored as PNG; of a photo byte for byte, with the day it was taken', async () => {
    const tiff = await upload(corpus('fixtures/8bit_depth.tiff'), '扫描.tiff', 'image/tiff')
    expect(tiff).toMatchObject({ originalName: '扫描.tiff', mimeType: 'image/png', takenOn: null })

    const photo = corpus('fixtures/Landscape_9.jpg')
    const stored = await upload(photo, '合影.jpg')
    expect(stored).toMatchObject({ originalName: '合影.jpg', takenOn: '2016-07-02', filesize: photo.length })
  })

  it('that is no picture is refused by name, with what to do, and leaves nothing behind', async () => {
    const before = await payload.count({ collection: 'media' })

    await expect(upload(Buffer.from('不是图片'), '通知.jpg')).rejects.toThrow('图片「通知.jpg」不是图片文件')
    await expect(upload(corpus('fixtures/truncated.png'), '半张.png', 'image/png')).rejects.toThrow(
      '「半张.png」',
    )
    expect(await payload.count({ collection: 'media' })).toEqual(before)
  })
})
