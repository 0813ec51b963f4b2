import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { aPng, restOf } from './rest'

const office = await temporaryPayload()
// Whoever comes first becomes administrator.
await office.signIn('administrator')
const { mediaDir, payload } = office
const { ask, send, upload } = restOf(payload)
afterAll(office.close)

const editor = await office.signIn('editor')
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const onDisk = ({ filename }: { filename: string }) => readFileSync(path.join(mediaDir, filename))
const served = async ({ url }: { url: string }) =>
  Buffer.from(await (await ask(url, { as: editor })).arrayBuffer())

describe('an uploaded file', () => {
  it.each([
    '合影.png',
    '../../合影.png',
    'con.png',
    '.gitkeep',
    'a'.repeat(400),
    'page.html',
    '%2e%2e%2fa.png',
  ])('gets a name that nobody chose: %s', async (name) => {
    const { filename, url } = await upload({ bytes: await aPng(1), name }, { as: editor })

    expect(filename).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.png$/)
    expect(url).toBe(`/api/media/file/${filename}`)
  })

  it('is shown and found under the name that a person gave it', async () => {
    const { id } = await upload({ bytes: await aPng(2), name: '党员清理河道（一）.png' }, { as: editor })

    const found = await send('/api/media?where[originalName][contains]=清理河道', { as: editor })
    expect(found.body.docs).toMatchObject([{ id, originalName: '党员清理河道（一）.png' }])
    expect(payload.collections.media?.config.admin.useAsTitle).toBe('originalName')
  })

  it('is never the small picture of another: names of lists hold no way into the folder', async () => {
    const approved = await upload({ bytes: await aPng(3), name: 'q-320x240.png' }, { as: editor })
    const before = readdirSync(mediaDir)

    const other = await upload({ bytes: await aPng(4), name: 'q.png' }, { as: editor })
    await ask(other.thumbnailURL, { as: editor })

    expect(onDisk(approved)).toEqual(await aPng(3))
    expect(readdirSync(mediaDir).sort()).toEqual([...before, other.filename].sort())
  })

  it('keeps its own bytes when twelve of one name come at once', async () => {
    const pictures = await Promise.all(Array.from({ length: 12 }, (_, n) => aPng(100 + n)))

    const docs = await Promise.all(
      pictures.map((bytes) => upload({ bytes, name: '合影.png' }, { as: editor })),
    )

    expect(new Set(docs.map(({ filename }) => filename)).size).toBe(12)
    for (const [n, doc] of docs.entries()) {
      const wanted = digest(pictures[n] as Buffer)
      expect([doc.sha256, digest(onDisk(doc)), digest(await served(doc))]).toEqual([wanted, wanted, wanted])
      expect(doc.originalName).toBe('合影.png')
    }
  })

  it.each([
    'animated-loop-3.gif',
    'animated-loop-3.webp',
    '4.webp',
    'pitm.avif',
    'check.svg',
    'Landscape_6.jpg',
  ])('is kept byte for byte: %s', async (name) => {
    const bytes = readFileSync(path.join('test/corpora/images/fixtures', name))
    const doc = await upload({ bytes, name }, { as: editor })

    expect([doc.sha256, digest(onDisk(doc))]).toEqual([digest(bytes), digest(bytes)])
  })

  it('leaves nothing behind when its row is refused', async () => {
    const before = readdirSync(mediaDir)
    const file = { bytes: await aPng(5), name: '合影.png' }

    const { status } = await send('/api/media', {
      as: editor,
      file,
      fields: { _payload: JSON.stringify({ alt: { not: 'a text' } }) },
    })

    expect(status).toBe(400)
    expect(readdirSync(mediaDir)).toEqual(before)
  })

  it('is gone with its row, and with its small picture', async () => {
    const publisher = await office.signIn('publisher')
    const doc = await upload({ bytes: await aPng(6), name: '合影.png' }, { as: editor })
    await ask(doc.thumbnailURL, { as: editor })
    const small = path.join(path.dirname(mediaDir), 'thumbnails', `${doc.filename}.webp`)
    expect(existsSync(small)).toBe(true)

    const { status } = await send(`/api/media/${doc.id}?select[alt]=true`, {
      method: 'DELETE',
      as: publisher,
    })

    expect(status).toBe(200)
    expect([existsSync(path.join(mediaDir, doc.filename)), existsSync(small)]).toEqual([false, false])
  })
})
