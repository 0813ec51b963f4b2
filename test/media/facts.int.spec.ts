import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { aPng, restOf } from './rest'

const office = await temporaryPayload()
// Whoever comes first becomes administrator.
await office.signIn('administrator')
const { send, upload } = restOf(office.payload)
afterAll(office.close)

const ROLES = ['administrator', 'publisher', 'reviewer', 'editor'] as const
const logins = await Promise.all(ROLES.map((role) => office.signIn(role)))
const [editor] = logins.slice(-1) as [string]
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

let shade = 0
const aPicture = async () => upload({ bytes: await aPng(++shade), name: `河道 ${shade}.png` }, { as: editor })

/** A value that the server would never write, for each field that is its own. */
const FORGED = {
  sha256: 'f'.repeat(64),
  mimeType: 'text/html',
  filesize: 1,
  width: 1,
  height: 1,
  filename: 'forged.png',
  url: 'https://example.cn/forged.png',
  thumbnailURL: 'https://example.cn/forged.png',
  sizes: { small: { filename: 'forged.png', url: '/forged.png' } },
  origin: 'sample:forged',
  takenOn: '1999-01-01',
  prefix: 'forged',
  _objectKey: 'forged',
}
const forged = Object.entries(FORGED).map(([name, value]) => [name, { [name]: value }] as const)

describe('what only the server knows of a picture', () => {
  it.each(forged)('is not changed by a request: %s', async (_, data) => {
    const { id } = await aPicture()
    const read = async () => (await send(`/api/media/${id}`, { as: editor })).body
    const { updatedAt: _before, ...before } = await read()

    for (const as of logins) {
      await send(`/api/media/${id}`, { method: 'PATCH', as, json: data })
      await send(`/api/media?where[id][equals]=${id}`, { method: 'PATCH', as, json: data })
      await send(`/api/media/${id}`, { method: 'PATCH', as, fields: { _payload: JSON.stringify(data) } })
    }

    const { updatedAt: _after, ...after } = await read()
    expect(after).toEqual(before)
  })

  it.each(forged)('is not given by whoever uploads it: %s', async (_, data) => {
    const bytes = await aPng(++shade)
    for (const as of logins) {
      const doc = await upload({ bytes, name: '合影.png' }, { as, data })

      expect(doc).toMatchObject({
        sha256: digest(bytes),
        mimeType: 'image/png',
        filesize: bytes.length,
        width: 800,
        height: 600,
        takenOn: null,
      })
      expect(JSON.stringify(doc)).not.toMatch(/forged|f{64}|1999/)
      expect(readFileSync(path.join(office.mediaDir, doc.filename))).toEqual(bytes)
    }
  })

  it('is read from the bytes, whatever name and type came with them', async () => {
    const bytes = await aPng(++shade)
    const doc = await upload({ bytes, name: 'page.html', type: 'text/html' }, { as: editor })

    expect(doc).toMatchObject({ mimeType: 'image/png', filename: expect.stringMatching(/\.png$/) })
  })
})
