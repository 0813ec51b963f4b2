import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JPEG, PNG, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const GIF = Buffer.from('GIF89a......')
const sized = (start: Buffer, bytes: number) => Buffer.concat([start, Buffer.alloc(bytes - start.length)])
const MB = 1024 * 1024
const BODY = '/cgi-bin/media/uploadimg'
const IMAGE = '/cgi-bin/material/add_material?type=image'
const THUMB = '/cgi-bin/material/add_material?type=thumb'

describe('uploadimg', () => {
  it('answers text/plain with the address of a picture that opens here', async () => {
    const body = new FormData()
    body.append('media', new Blob([new Uint8Array(PNG)]), 'a.png')
    const response = await wechat.raw(await wechat.withToken(BODY), { method: 'POST', body })
    const { url } = await response.json()

    expect(response.headers.get('content-type')).toBe('text/plain')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mmbiz_png\/[A-Za-z0-9]+\/0\?wx_fmt=png$/)
    const picture = await fetch(url)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(PNG)
  })

  it.each([
    ['a GIF', { bytes: GIF, name: 'a.gif' }, 40005],
    ['a WebP', { bytes: Buffer.from('RIFF....WEBP'), name: 'a.webp' }, 40005],
    ['a file without an extension', { bytes: JPEG, name: 'a' }, 40005],
    ['a text called JPEG', { bytes: Buffer.from('hello'), name: 'a.jpg' }, 40137],
    ['a PNG called JPEG', { bytes: PNG, name: 'a.jpg' }, 40137],
    ['a JPEG of one megabyte', { bytes: sized(JPEG, MB), name: 'a.jpg' }, 40009],
    ['a file of no bytes', { bytes: Buffer.alloc(0), name: 'a.jpg' }, 44001],
    ['a name that is not ASCII', { bytes: JPEG, name: '封面.jpg' }, 41005],
  ])('refuses %s', async (_, file, errcode) => {
    expect(await wechat.upload(BODY, file)).toMatchObject({ errcode })
  })

  it('takes a JPEG of one byte less than a megabyte', async () => {
    expect(await wechat.upload(BODY, { bytes: sized(JPEG, MB - 1), name: 'a.jpeg' })).toHaveProperty('url')
  })

  it('wants a multipart form with a part called media', async () => {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(JPEG)]), 'a.jpg')
    const path = await wechat.withToken(BODY)

    expect(await (await wechat.raw(path, { method: 'POST', body })).json()).toMatchObject({ errcode: 41005 })
    expect(await wechat.post(path, {})).toMatchObject({ errcode: 41005 })
  })
})

describe('permanent material', () => {
  it.each([
    ['a GIF as image', IMAGE, { bytes: GIF, name: 'a.gif' }],
    ['a BMP as image', IMAGE, { bytes: Buffer.from('BM......'), name: 'a.bmp' }],
    ['an image of ten megabytes', IMAGE, { bytes: sized(JPEG, 10 * MB), name: 'a.jpg' }],
    ['a thumb of 64 KB', THUMB, { bytes: sized(JPEG, 64 * 1024), name: 'a.jpg' }],
  ])('takes %s', async (_, path, file) => {
    expect(await wechat.upload(path, file)).toHaveProperty('media_id')
  })

  it.each([
    ['an image of more', IMAGE, { bytes: sized(JPEG, 10 * MB + 1), name: 'a.jpg' }, 45001],
    ['a thumb of more', THUMB, { bytes: sized(JPEG, 64 * 1024 + 1), name: 'a.jpg' }, 45001],
    ['a PNG as thumb', THUMB, { bytes: PNG, name: 'a.png' }, 40005],
    ['a type that is none', '/cgi-bin/material/add_material?type=x', { bytes: PNG, name: 'a.png' }, 40004],
  ])('refuses %s', async (_, path, file, errcode) => {
    expect(await wechat.upload(path, file)).toMatchObject({ errcode })
  })

  it('gives an address for an image and none for a thumb', async () => {
    expect(await wechat.upload(IMAGE, { bytes: PNG, name: 'a.png' })).toHaveProperty('url')
    expect(await wechat.upload(THUMB, { bytes: JPEG, name: 'a.jpg' })).not.toHaveProperty('url')
  })

  it('is counted, listed newest first and gone when deleted', async () => {
    const first = await wechat.addCover()
    const second = await wechat.addCover()
    const list = () =>
      wechat.call('/cgi-bin/material/batchget_material', { type: 'image', offset: 0, count: 20 })

    expect(await wechat.get('/cgi-bin/material/get_materialcount')).toMatchObject({ image_count: 2 })
    expect((await list()).item).toMatchObject([{ media_id: second }, { media_id: first }])
    expect(await wechat.call('/cgi-bin/material/del_material', { media_id: first })).toMatchObject({
      errcode: 0,
    })
    expect(await list()).toMatchObject({ total_count: 1, item_count: 1 })
    expect(await wechat.call('/cgi-bin/material/del_material', { media_id: first })).toMatchObject({
      errcode: 40007,
    })
  })
})
