import { afterAll, expect, it } from 'vitest'
import { aDoor } from './aDoor'
import { startMailServer } from './mailServer'

const mail = await startMailServer()
process.env.SMTP_URL = mail.url
process.env.PUBLIC_URL = 'https://news.example.cn'
const door = await aDoor()
await door.signIn('administrator')
await door.signIn('editor')
afterAll(async () => {
  await door.close()
  mail.close()
})

const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${door.url}/api/users${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await answer.json()
  return {
    status: answer.status,
    message: text.message ?? text.errors?.[0]?.message,
    headers: answer.headers,
  }
}
const editor = async () =>
  (await door.payload.db.findOne({
    collection: 'users',
    where: { email: { equals: 'editor@example.cn' } },
  })) as unknown as { resetPasswordToken: string }

it('sends a letter whose link works once, answers a stranger the same, and keeps only a digest', async () => {
  const unknown = await post('/forgot-password', { email: 'nobody@example.cn' })
  const known = await post('/forgot-password', { email: ' Editor@example.cn ' }, { host: 'evil.example' })
  expect({ ...known, headers: 0 }).toEqual({ ...unknown, headers: 0 })
  expect(known).toMatchObject({ status: 200, message: expect.stringContaining('如果这个邮箱有账号') })

  const { to, text } = await mail.next()
  expect(to).toBe('editor@example.cn')
  expect(text).toContain('editor 同志，您好')
  const [, token = ''] = /https:\/\/news\.example\.cn\/admin\/reset\/([0-9a-f]{40})/.exec(text) ?? []
  expect(token).not.toBe('')
  const { resetPasswordToken: stored } = await editor()
  expect(stored).toMatch(/^sha256:[0-9a-f]{64}$/)

  const password = 'lantern-rice-Tuesday'
  expect((await post('/reset-password', { token: stored, password })).status).toBe(403)
  expect((await post('/reset-password', { token, password: 'password123' })).message).toMatch(/太常见/)
  const right = await post('/reset-password', { token, password })
  expect(right.status).toBe(200)
  expect(right.headers.get('set-cookie')).toMatch(/payload-token=[^;]+;.*Secure/)
  expect((await post('/reset-password', { token, password })).message).toMatch(/已经失效/)
  expect((await post('/login', { email: 'editor@example.cn', password })).status).toBe(200)
  expect(mail.waitingLetters()).toBe(0)
})

it('does not let a letter box be filled', async () => {
  const statuses = []
  for (let at = 0; at < 4; at += 1)
    statuses.push((await post('/forgot-password', { email: 'administrator@example.cn' })).status)
  expect(statuses).toEqual([200, 200, 200, 429])
})

it('makes no link for whoever writes a token himself', async () => {
  const as = await door.payload.login({
    collection: 'users',
    data: { email: 'editor@example.cn', password: 'lantern-rice-Tuesday' },
  })
  const { docs } = await door.payload.find({
    collection: 'users',
    where: { email: { equals: 'editor@example.cn' } },
  })
  await fetch(`${door.url}/api/users/${docs[0]?.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: `JWT ${as.token}` },
    body: JSON.stringify({
      resetPasswordToken: 'mine',
      resetPasswordExpiration: '2099-01-01T00:00:00.000Z',
      hash: 'x',
      salt: 'y',
    }),
  })
  expect((await post('/reset-password', { token: 'mine', password: 'correct horse battery' })).status).toBe(
    403,
  )
  expect(
    (await post('/login', { email: 'editor@example.cn', password: 'lantern-rice-Tuesday' })).status,
  ).toBe(200)
})
