import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { aPng, restOf } from './rest'

const office = await temporaryPayload()
// Whoever comes first becomes administrator.
await office.signIn('administrator')
const { mediaDir, payload } = office
const { send, upload } = restOf(payload)
afterAll(office.close)

const ROLES = ['administrator', 'publisher', 'reviewer', 'editor'] as const
const editor = await office.signIn('editor')

/** Every file of the media folder with the digest of its bytes. */
const files = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(mediaDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )

let shade = 0
const aPicture = async () => upload({ bytes: await aPng(++shade), name: `河道 ${shade}.png` }, { as: editor })

const CROP =
  'uploadEdits[crop][x]=50&uploadEdits[crop][y]=50&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50'
const SIZE = 'uploadEdits[widthInPixels]=400&uploadEdits[heightInPixels]=300'

describe('a stored picture', () => {
  const cropped = { uploadEdits: { crop: { x: 50, y: 50, width: 50, height: 50 }, widthInPixels: 400 } }

  it.each([
    ['a crop in the address', async (id: string) => ({ at: `/${id}?${CROP}&${SIZE}`, json: {} })],
    [
      'a crop and a focal point',
      async (id: string) => ({
        at: `/${id}?${CROP}&${SIZE}&uploadEdits[focalPoint][x]=9&uploadEdits[focalPoint][y]=9`,
        json: {},
      }),
    ],
    ['sizes without a crop', async (id: string) => ({ at: `/${id}?${SIZE}`, json: {} })],
    [
      'a crop of all, at once',
      async (id: string) => ({ at: `?where[id][equals]=${id}&${CROP}&${SIZE}`, json: {} }),
    ],
    [
      'another file',
      async (id: string) => ({ at: `/${id}`, file: { bytes: await aPng(250), name: 'other.png' } }),
    ],
    [
      'another file under its own name',
      async (id: string, name: string) => ({ at: `/${id}`, file: { bytes: await aPng(251), name } }),
    ],
    [
      'another file for all that match',
      async (id: string) => ({
        at: `?where[id][equals]=${id}`,
        file: { bytes: await aPng(252), name: 'other.png' },
      }),
    ],
    [
      'a crop beside form fields',
      async (id: string) => ({ at: `/${id}?${CROP}&${SIZE}`, fields: { _payload: '{"alt":"新"}' } }),
    ],
    [
      'a file by name only',
      async (id: string) => ({
        at: `/${id}`,
        fields: { file: '{"filename":"a.png","mimeType":"image/png"}', _payload: '{}' },
      }),
    ],
  ])('is neither rewritten nor removed by %s, which is refused', async (_, attack) => {
    const { id, filename } = await aPicture()
    const before = files()

    const { at, ...sent } = await attack(id, filename)
    const { status } = await send(`/api/media${at}`, { ...sent, as: editor, method: 'PATCH' })

    expect(status).toBe(400)
    expect(files()).toEqual(before)
  })

  it.each([
    ['edits in the body', async () => ({ json: cropped })],
    ['edits in the form', async () => ({ fields: { _payload: JSON.stringify(cropped) } })],
    [
      'an address to fetch it from',
      async () => ({ json: { filename: 'x.png', url: 'http://127.0.0.1:1/x.png' } }),
    ],
    [
      'a new name and place',
      async () => ({
        json: {
          filename: 'x.png',
          url: '/x.png',
          sizes: { small: { filename: 'x.png' } },
          thumbnailURL: '/x.png',
        },
      }),
    ],
    ['a focal point', async () => ({ json: { focalX: 10, focalY: 90 } })],
  ])('keeps its bytes, name and place under %s', async (_, change) => {
    const { id, filename, url } = await aPicture()
    const before = files()

    await send(`/api/media/${id}`, { ...(await change()), as: editor, method: 'PATCH' })

    expect(files()).toEqual(before)
    expect((await send(`/api/media/${id}`, { as: editor })).body).toMatchObject({ filename, url })
  })

  it.each(ROLES)('is replaced by no %s, and the refusal says what to do', async (role) => {
    const { id } = await aPicture()
    const file = { bytes: await aPng(250), name: 'other.png' }

    const { status, body } = await send(`/api/media/${id}`, {
      method: 'PATCH',
      as: await office.signIn(role),
      file,
    })

    expect({ status, words: body.errors[0].message }).toEqual({
      status: 400,
      words: expect.stringMatching(/图片文件不能替换.*请上传一张新图片/),
    })
  })

  it('is not made again from an old one: there is no duplicating', async () => {
    const { id } = await aPicture()
    const before = files()

    const { status } = await send(`/api/media/${id}/duplicate?${CROP}&${SIZE}`, {
      method: 'POST',
      as: editor,
      json: {},
    })

    expect([400, 404]).toContain(status)
    expect(files()).toEqual(before)
  })

  it('stays as it is while another is uploaded with a crop, which is refused', async () => {
    await aPicture()
    const before = files()

    const file = { bytes: await aPng(249), name: 'cut.png' }
    const { status } = await send(`/api/media?${CROP}&${SIZE}`, { as: editor, file })

    expect(status).toBe(400)
    expect(files()).toEqual(before)
  })
})
