import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { aDoor } from './aDoor'

const MB = 1024 * 1024
const door = await aDoor({ patience: { graceMs: 300, bytesPerSecond: MB } })
afterAll(() => door.close())
const editor = await door.signIn('editor')

const post = (path: string, init: RequestInit & { duplex?: 'half' } = {}) =>
  fetch(`${door.url}${path}`, { method: 'POST', ...init })

/** A body in chunks, whose length nobody is told. */
const inChunks = (bytes: number): RequestInit & { duplex: 'half' } => ({
  duplex: 'half',
  body: new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20))
      bytes -= 64 * 1024
      if (bytes <= 0) controller.close()
    },
  }),
})

/** The head of a request that says how long its body is and brings none of it. */
const headOf = (path: string, length: number, more = '') =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`

describe('a body that is too large', () => {
  it.each([
    ['/api/users/login', 100 * MB],
    ['/api/users/login', 17 * 1024],
    ['/api/USERS/Login/', 17 * 1024],
    ['/api/users/%6cogin', 17 * 1024],
    ['/api/activity-reports', MB + 1],
    ['/admin', MB + 1],
    ['/wechat/wx0', 64 * 1024 + 1],
    ['/wherever', MB + 1],
  ])('is refused by its declared length: %s with %i bytes', async (path, length) => {
    const before = door.seen.length
    const { answer } = await door.raw(headOf(path, length))
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('提交的内容太大')
    expect(door.seen.length).toBe(before)
  })

  it.each([
    ['/api/users/login', 64 * 1024],
    ['/api/activity-reports', 4 * MB],
    ['/admin', 4 * MB],
  ])('is refused by what really comes, when no length is declared: %s', async (path, bytes) => {
    const before = door.seen.length
    const answer = await post(path, inChunks(bytes))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('没有执行任何操作')
    expect(door.seen.length).toBe(before)
  })

  it('is not asked for, of a client that waits to be asked', async () => {
    const { answer } = await door.raw(headOf('/api/activity-reports', 100 * MB, 'Expect: 100-continue\r\n'))
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('of an upload is refused, and one whose length nobody knows', async () => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
    const unknown = await post('/api/media', { headers: multipart, ...inChunks(2 * MB) })
    expect(unknown.status).toBe(411)
    expect(await unknown.text()).toContain('Content-Length')
    const head = headOf('/api/media', 60 * MB).replace('application/json', multipart['content-type'])
    expect((await door.raw(head)).answer).toMatch(/^HTTP\/1\.1 413 /)
  })
})

it('a refusal leaves the connection whole for the next request, when the rest of the body was short', async () => {
  const [first, second] = [
    'POST /api/branches HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\nContent-Length: 5\r\n\r\n',
    'GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ]
  const { answer } = await door.raw(first, 'hello', second)
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 403', 'HTTP/1.1 404'])
})

describe('a body that fits', () => {
  it('reaches the route whole, in chunks or not', async () => {
    const headers = { 'content-type': 'application/json', authorization: `JWT ${editor}` }
    const body = JSON.stringify({
      title: '三十名党员清理河道',
      bodyFormat: 'markdown',
      bodyMarkdown: '河'.repeat(39_000),
    })
    const whole = await post('/api/activity-reports?draft=true', { headers, body })
    expect(whole.status).toBe(201)
    const bytes = new TextEncoder().encode(body)
    const stream = new ReadableStream({
      start: (controller) => {
        for (let at = 0; at < bytes.length; at += 10_000) controller.enqueue(bytes.slice(at, at + 10_000))
        controller.close()
      },
    })
    const chunked = await post('/api/activity-reports?draft=true', { headers, body: stream, duplex: 'half' })
    expect(chunked.status).toBe(201)
    expect((await chunked.json()).doc.bodyMarkdown).toHaveLength(39_000)
  })

  it('may be empty, with a length or in chunks', async () => {
    expect((await post('/api/users/logout')).status).toBe(400)
    const { answer } = await door.raw(
      'POST /api/users/logout HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('asks for it, of a client that waits to be asked', async () => {
    const head = headOf('/api/users/login', 2, 'Expect: 100-continue\r\nConnection: close\r\n')
    expect((await door.raw(head, '{}')).answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 400 /)
  })
})

describe('a file', () => {
  const head = headOf('/api/media', 50 * MB).replace('application/json', 'multipart/form-data; boundary=x')

  it('is not read for a stranger', async () => {
    const { answer } = await door.raw(head)
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
    expect(answer).toContain('请先登录')
  })

  it('of an editor is read', async () => {
    const form = new FormData()
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    )
    form.append('file', new Blob([png], { type: 'image/png' }), 'a.png')
    const answer = await post('/api/media', { body: form, headers: { authorization: `JWT ${editor}` } })
    expect(answer.status).toBe(201)
  })
})

describe('a connection that drips', () => {
  it.each(['/api/users/login', '/admin', '/api/activity-reports'])(
    'ends with a sentence: %s',
    async (path) => {
      const { answer } = await door.raw(headOf(path, 1000), '{')
      expect(answer).toMatch(/^HTTP\/1\.1 408 /)
      expect(answer).toContain('等待太久')
    },
  )

  it('ends where the route reads the body itself', async () => {
    await aCallbackAccount()
    const { answer } = await door.raw(headOf(signedPath(), 1000), '<xml>')
    expect(answer).toMatch(/^(HTTP\/1\.1 400 .*)?$/s)
  })
})

const TOKEN = 'callbacktoken'
const signedPath = () => {
  const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), String(Math.random())]
  const signature = createHash('sha1').update([TOKEN, timestamp, nonce].sort().join('')).digest('hex')
  return `/wechat/wxdoor?timestamp=${timestamp}&nonce=${nonce}&signature=${signature}`
}
const aCallbackAccount = async () => {
  const { totalDocs } = await door.payload.count({ collection: 'accounts' })
  if (totalDocs > 0) return
  await door.payload.create({
    collection: 'accounts',
    data: {
      name: '甲号',
      appId: 'wxdoor',
      appSecret: 's',
      callbackToken: TOKEN,
      kind: 'subscription',
      mode: 'hand',
    } as never,
  })
}

describe('a push to /wechat', () => {
  it('of an unknown AppID, or with a wrong signature, is refused without its body', async () => {
    await aCallbackAccount()
    expect((await door.raw(headOf('/wechat/wxnobody', 60_000))).answer).toMatch(/^HTTP\/1\.1 404 /)
    const wrong = '/wechat/wxdoor?timestamp=1&nonce=2&signature=3'
    expect((await door.raw(headOf(wrong, 60_000))).answer).toMatch(/^HTTP\/1\.1 403 /)
  })

  it('is counted where no length is declared', async () => {
    await aCallbackAccount()
    expect((await post(signedPath(), inChunks(2 * MB))).status).toBe(413)
    const small = await post(signedPath(), { body: '<xml><MsgType>text</MsgType><MsgId>1</MsgId></xml>' })
    expect({ status: small.status, body: await small.text() }).toEqual({ status: 200, body: 'success' })
  })
})
