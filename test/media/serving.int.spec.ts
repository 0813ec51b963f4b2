import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { aPng, restOf } from './rest'

const office = await temporaryPayload()
// Whoever comes first becomes administrator.
await office.signIn('administrator')
const { mediaDir, payload } = office
const { ask, send, upload } = restOf(payload)
afterAll(office.close)

const [editor, publisher] = [await office.signIn('editor'), await office.signIn('publisher')]
const corpus = (name: string) => readFileSync(path.join('test/corpora/images/fixtures', name))
const status = async (address: string, as?: string) => (await ask(address, { as })).status

mkdirSync(mediaDir, { recursive: true })
for (const name of ['.gitkeep', 'left-over-320x240.png'])
  writeFileSync(path.join(mediaDir, name), await aPng(9))
writeFileSync(path.join(mediaDir, '..', 'secret.png'), 'a secret')

describe('a picture file', () => {
  it('is served whole, under the name a person gave it, as a picture and nothing else', async () => {
    const bytes = await aPng(1)
    const { url } = await upload({ bytes, name: '合影.png' }, { as: editor })

    const response = await ask(url, { as: editor })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('合影.png')}`,
    })
  })

  it.each([
    ['what no picture owns', 'left-over-320x240.png'],
    ['what is no picture', '.gitkeep'],
    ['an unknown name', '00000000-0000-4000-8000-000000000000.png'],
    ['a name above the folder', '..%2Fsecret.png'],
    ['a name above the folder, for Windows', '..%5Csecret.png'],
    ['a name with a zero', 'a%00.png'],
    ['a name that is no UTF-8', '%E5%90.png'],
    ['the folder', '.'],
  ])('is not found: %s', async (_, name) => {
    for (const address of [`/api/media/file/${name}`, `/api/media/file/${name}/small`])
      expect([address, await status(address, editor)]).toEqual([address, 404])
  })

  it('is not found when its row has lost it, or lies in the trash; restored, it is there again', async () => {
    const doc = await upload({ bytes: await aPng(2), name: '合影.png' }, { as: editor })
    const both = () => Promise.all([status(doc.url, editor), status(doc.thumbnailURL, editor)])
    const trash = (deletedAt: string | null) =>
      send(`/api/media/${doc.id}?trash=true`, { method: 'PATCH', as: publisher, json: { deletedAt } })
    expect(await both()).toEqual([200, 200])

    expect((await trash('2026-12-01T00:00:00.000Z')).status).toBe(200)
    expect(await both()).toEqual([404, 404])
    const trashed = await send(`/api/media/${doc.id}?trash=true`, { as: editor })
    expect(trashed.body.thumbnailURL).toBeNull()
    await trash(null)
    expect(await both()).toEqual([200, 200])
  })

  it('is shown to nobody who may not read pictures', async () => {
    const { url, thumbnailURL } = await upload({ bytes: await aPng(3), name: '合影.png' }, { as: editor })

    for (const address of [url, thumbnailURL, '/api/media/file/.gitkeep'])
      expect([401, 403]).toContain(await status(address))
  })

  it('of a drawing runs nothing; a type that an old row made up is none', async () => {
    const { id, url } = await upload({ bytes: corpus('check.svg'), name: '图表.svg' }, { as: editor })
    expect((await ask(url, { as: editor })).headers.get('content-type')).toBe('image/svg+xml')

    await payload.db.updateOne({ collection: 'media', id, data: { mimeType: 'text/html' } })
    expect((await ask(url, { as: editor })).headers.get('content-type')).toBe('application/octet-stream')
  })
})

describe('the small picture of a list', () => {
  it.each(['Landscape_6.jpg', 'animated-loop-3.gif', '4.webp', 'pitm.avif', 'check.svg', 'tbgn2c16.png'])(
    'is made when it is asked for, once: %s',
    async (name) => {
      const { thumbnailURL } = await upload({ bytes: corpus(name), name }, { as: editor })
      const small = async () => Buffer.from(await (await ask(thumbnailURL, { as: editor })).arrayBuffer())

      const [first, ...others] = await Promise.all([small(), small(), small()])
      const { format, width } = await sharp(first).metadata()
      expect(format).toBe('webp')
      expect(width).toBeLessThanOrEqual(320)
      expect(others.every((other) => other.equals(first as Buffer))).toBe(true)
    },
  )

  it('stands upright', async () => {
    const { thumbnailURL, width, height } = await upload(
      { bytes: corpus('Landscape_6.jpg'), name: '横.jpg' },
      { as: editor },
    )
    const bytes = Buffer.from(await (await ask(thumbnailURL, { as: editor })).arrayBuffer())

    expect({ width, height }).toEqual({ width: 600, height: 450 })
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 320, height: 240 })
  })
})
