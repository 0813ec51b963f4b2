import { afterAll, describe, expect, it } from 'vitest'
import { aDoor } from './aDoor'

const PUBLIC_URL = 'https://news.example.cn'
process.env.PUBLIC_URL = PUBLIC_URL
const door = await aDoor({ trustProxy: 1, publicUrl: PUBLIC_URL })
afterAll(() => door.close())
await door.signIn('administrator')
const token = await door.signIn('editor')

const ask = (path: string, init: RequestInit = {}) => fetch(`${door.url}${path}`, init)
type Headers = { origin?: string; 'sec-fetch-site'?: string }

const post = (headers: Headers) =>
  ask('/api/branches', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `payload-token=${token}`, ...headers },
    body: JSON.stringify({ name: '新支部' }),
  })

describe('a write with the cookie of somebody who is signed in', () => {
  it.each([
    { origin: 'http://127.0.0.1:1' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
  ])('from another site is refused: %o', async (headers) => {
    const answer = await post(headers)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('来自另一个网站。没有执行任何操作')
  })

  it('from our own page, by either of its addresses, is taken', async () => {
    // An editor may not make branches: the collection's own refusal shows that the door let it pass.
    for (const origin of [door.url, PUBLIC_URL]) {
      const answer = await post({ origin })
      expect({ status: answer.status, words: await answer.text() }).toMatchObject({
        status: 403,
        words: expect.not.stringContaining('另一个网站'),
      })
    }
  })

  it('even a log-in is not begun by another site', async () => {
    const answer = await ask('/api/users/login', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.status).toBe(403)
  })
})

describe('every answer', () => {
  it.each([
    '/api/health',
    '/api/media/file/none.png',
    '/wechat/wxnobody',
    '/api/users/me',
    '/nowhere',
    '/%zz',
  ])('carries the headers: %s', async (path) => {
    const { headers } = await ask(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it('of the API runs nothing, and a page gets a nonce of its own each time', async () => {
    const policyOf = async (path: string) => (await ask(path)).headers.get('content-security-policy') ?? ''
    expect(await policyOf('/api/media/file/a.svg')).toMatch(/^default-src 'none'; /)
    const nonces = [await policyOf('/admin'), await policyOf('/admin')].map(
      (policy) => /'nonce-([^']+)'/.exec(policy)?.[1],
    )
    expect(nonces[0]).toBeTruthy()
    expect(nonces[0]).not.toBe(nonces[1])
    expect(await policyOf('/admin')).not.toMatch(/script-src[^;]*unsafe/)
  })

  it('to a log-in behind https sets cookies with Secure', async () => {
    const answer = await ask('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'editor@example.cn', password: 'a long password for tests' }),
    })
    expect(answer.status).toBe(200)
    for (const cookie of answer.headers.getSetCookie())
      expect(cookie).toMatch(/Secure.*HttpOnly|HttpOnly.*Secure/)
    expect(answer.headers.getSetCookie()).toHaveLength(2)
  })
})

it('a protocol that is none is not taken over', async () => {
  const answer = await ask('/api/health', { headers: { 'x-forwarded-proto': 'javascript' } })
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('javascript')
})
