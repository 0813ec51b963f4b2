import { readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { aPng, restOf } from './rest'

const office = await temporaryPayload()
// Whoever comes first becomes administrator.
await office.signIn('administrator')
const { payload } = office
const { ask, send } = restOf(payload)
afterAll(office.close)

let editor = ''
beforeAll(async () => {
  editor = await office.signIn('editor')
  await mkdir(office.mediaDir, { recursive: true })
})

const FORM = { 'content-type': 'multipart/form-data; boundary=x' }
const raw = async (body: string, headers: Record<string, string> = FORM, method = 'POST') => {
  const { handleEndpoints } = await import('payload')
  const given = {
    ...headers,
    authorization: `JWT ${editor}`,
    'content-length': String(Buffer.byteLength(body)),
  }
  const request = new Request('http://localhost/api/media', { method, headers: given, body })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, body: await response.json() }
}

const part = (name: string, content: string, more = '') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`

const BOMB = `<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a0"><rect width="9" height="9"/></g>${[
  1, 2, 3, 4, 5, 6,
]
  .map((n) => `<g id="a${n}">${`<use href="#a${n - 1}"/>`.repeat(12)}</g>`)
  .join('')}</defs><use href="#a6"/></svg>`

describe('an upload that cannot be taken', () => {
  it.each([
    ['no file', () => send('/api/media', { as: editor, json: { alt: '图' } })],
    ['nothing at all', () => send('/api/media', { method: 'POST', as: editor })],
    ['fields, but no file', () => send('/api/media', { as: editor, fields: { _payload: '{"alt":"图"}' } })],
    [
      'an empty file',
      () => send('/api/media', { as: editor, file: { bytes: Buffer.alloc(0), name: '空.png' } }),
    ],
    [
      'fields that are no JSON',
      async () =>
        send('/api/media', {
          as: editor,
          file: { bytes: await aPng(1), name: 'a.png' },
          fields: { _payload: '{' },
        }),
    ],
    [
      'fields that are a list',
      async () =>
        send('/api/media', {
          as: editor,
          file: { bytes: Buffer.from('x'), name: 'a.png' },
          fields: { _payload: '[null]' },
        }),
    ],
    [
      'fields that are null',
      async () =>
        send('/api/media', {
          as: editor,
          file: { bytes: Buffer.from('x'), name: 'a.png' },
          fields: { _payload: 'null' },
        }),
    ],
    ['a form that breaks off', () => raw(part('file', 'x', '; filename="a.png"'))],
    ['a form without a boundary', () => raw('x', { 'content-type': 'multipart/form-data' })],
    ['a form of nothing', () => raw('')],
    [
      'two files of one name',
      () => raw(`${part('file', 'x', '; filename="a.png"')}${part('file', 'y', '; filename="b.png"')}--x--`),
    ],
    [
      'a file that lies elsewhere',
      () =>
        send('/api/media', {
          as: editor,
          fields: { file: '{"filename":"a.png","mimeType":"image/png","size":1}' },
        }),
    ],
    [
      'an address to fetch',
      () => send('/api/media', { as: editor, json: { filename: 'a.png', url: 'http://127.0.0.1:1/a.png' } }),
    ],
    ['JSON that is none', () => raw('{', { 'content-type': 'application/json' })],
    ['JSON that is a text', () => raw('"text"', { 'content-type': 'application/json' })],
    ['JSON that is null', () => raw('null', { 'content-type': 'application/json' })],
    [
      'a focal point of words',
      async () =>
        send('/api/media?uploadEdits[focalPoint][x]=left&uploadEdits[focalPoint][y]=1', {
          as: editor,
          file: { bytes: await aPng(2), name: 'a.png' },
        }),
    ],
    [
      'a drawing that would cost hours',
      () =>
        send('/api/media', {
          as: editor,
          file: { bytes: Buffer.from(BOMB), name: '图案.svg', type: 'image/svg+xml' },
        }),
    ],
    [
      'a drawing with a script',
      () =>
        send('/api/media', {
          as: editor,
          file: {
            bytes: Buffer.from(
              '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
            ),
            name: 'a.svg',
            type: 'image/svg+xml',
          },
        }),
    ],
  ])('is answered with 400 and a sentence, and leaves nothing behind: %s', async (_, attempt) => {
    const before = readdirSync(office.mediaDir)

    const { status, body } = await attempt()

    expect({ status, words: body.errors?.[0]?.message }).toEqual({
      status: 400,
      words: expect.stringMatching(/\p{Script=Han}/u),
    })
    expect(readdirSync(office.mediaDir)).toEqual(before)
    expect((await payload.count({ collection: 'media' })).totalDocs).toBe(0)
  })

  it('is too large: 413, with what to do', async () => {
    const { status, body } = await send('/api/media', {
      as: editor,
      file: { bytes: Buffer.alloc(51 * 1024 * 1024), name: '大.png' },
    })

    expect({ status, words: body.errors[0].message }).toEqual({
      status: 413,
      words: expect.stringContaining('超过 50 MB'),
    })
  })

  it('of a stranger is not even looked at', async () => {
    const { status } = await send('/api/media', { file: { bytes: Buffer.from(BOMB), name: '图案.svg' } })

    expect([401, 403]).toContain(status)
  })
})

describe('a change that makes no sense', () => {
  it.each([
    ['a form that breaks off', () => raw(part('file', 'x', '; filename="a.png"'), FORM, 'PATCH')],
    ['JSON that is a text', () => raw('"text"', { 'content-type': 'application/json' }, 'PATCH')],
    ['nothing to change', () => send('/api/media', { method: 'PATCH', as: editor })],
    [
      'words that are none',
      async () =>
        send('/api/media?where[id][exists]=true&uploadEdits=1', { method: 'PATCH', as: editor, json: {} }),
    ],
  ])('is answered with 400: %s', async (_, attempt) => {
    expect((await attempt()).status).toBe(400)
  })

  it('by its address is refused: nothing is fetched for anybody', async () => {
    const address = '/api/media/paste-url?src=http://127.0.0.1:1/a.png'
    expect((await ask(address, { as: editor })).status).toBe(400)
  })
})
