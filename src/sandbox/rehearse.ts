import { type SandboxOptions, startSandbox } from './startSandbox'

/** Monday, 29 June 2026, 09:00 in Asia/Shanghai. */
const START = Date.parse('2026-06-29T01:00:00Z')
const SECOND_MS = 1000

/** The smallest files that their first bytes make a JPEG and a PNG. */
export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2])
/** @see JPEG */
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1])
/** The account that tests speak for unless they say otherwise. */
export const APP_ID = 'wx00000000000000a1'
const SECRET = 'the-right-secret'

// biome-ignore lint/suspicious/noExplicitAny: answers are what the tests look into
export type Reply = any

/** Reads an answer without losing the digits of long ids. */
const read = async (response: Response): Promise<Reply> =>
  JSON.parse((await response.text()).replace(/:(\d{16,})/g, ':"$1"'))

/** Raw requests and the calls that need no token. */
const openClient = (base: string, appId: string) => {
  const raw = (path: string, init?: RequestInit) => fetch(base + path, init)
  const post = async (path: string, body: unknown = {}): Promise<Reply> =>
    read(await raw(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }))
  const stableToken = (extra: object = {}) =>
    post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret: SECRET, ...extra })
  const withToken = async (path: string) =>
    `${path}${path.includes('?') ? '&' : '?'}access_token=${(await stableToken()).access_token}`
  return { post, raw, stableToken, withToken }
}

/** Calls that carry the account's token, and the two things most tests begin with: a cover and a draft. */
const accountClient = ({ post, raw, withToken }: ReturnType<typeof openClient>) => {
  const call = async (path: string, body: unknown = {}) => post(await withToken(path), body)
  const get = async (path: string) => read(await raw(await withToken(path)))
  const upload = async (path: string, { bytes, name }: { bytes: Buffer; name: string }) => {
    const body = new FormData()
    body.append('media', new Blob([new Uint8Array(bytes)]), name)
    return read(await raw(await withToken(path), { method: 'POST', body }))
  }
  const addCover = async (): Promise<string> =>
    (await upload('/cgi-bin/material/add_material?type=image', { bytes: JPEG, name: 'cover.jpg' })).media_id
  const addDraft = async (article: object = {}) => {
    const thumb = { thumb_media_id: await addCover() }
    const articles = [{ title: '主题党日', content: '<p>正文</p>', ...thumb, ...article }]
    return call('/cgi-bin/draft/add', { articles })
  }
  return { addCover, addDraft, call, get, upload }
}

/**
 * For tests: a sandbox whose clock stands still until it is told to move, and a client for one account in it.
 * Callbacks that are due go out before `pass` and `at` return.
 */
export const rehearse = async (options: SandboxOptions = {}) => {
  let now = START
  const sandbox = await startSandbox({ clock: () => now, ...options })
  const open = openClient(sandbox.url, APP_ID)
  const control = (path: string, body: unknown = {}) => open.post(`/rehearsal/${path}`, body)
  const look = async (path: string): Promise<Reply> => read(await open.raw(`/rehearsal/${path}`))
  const pass = async (seconds: number) => {
    now += seconds * SECOND_MS
    await control('flush-callbacks')
  }
  const at = (time: string) => control('clock', { now: time })
  return { ...open, ...accountClient(open), at, control, look, pass, sandbox }
}
export type Rehearsal = Awaited<ReturnType<typeof rehearse>>
