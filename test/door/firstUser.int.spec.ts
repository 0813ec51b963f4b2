import { afterAll, expect, it } from 'vitest'
import { aDoor } from './aDoor'

const door = await aDoor()
afterAll(() => door.close())

const register = async (body: object) => {
  const answer = await fetch(`${door.url}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: '编辑部主任',
      email: 'first@example.cn',
      password: 'lantern-rice-Tuesday',
      ...body,
    }),
  })
  return { status: answer.status, body: await answer.json() }
}

it('lets nobody become administrator who does not know the code from the console', async () => {
  expect((await register({})).status).toBe(403)
  const [{ doorBooksOf }, { FIRST_USER_CODE, keptCode, newFirstUserCode }] = await Promise.all([
    import('../../src/door/doorStore'),
    import('../../src/door/firstUserCode'),
  ])
  const { marks } = doorBooksOf({ payload: door.payload, secret: 'a secret', clock: () => new Date() })
  const code = newFirstUserCode()
  const until = new Date(Date.now() + 60_000)
  await marks.replace({ key: FIRST_USER_CODE, word: keptCode(code), until })

  const wrong = await register({ firstUserCode: newFirstUserCode() })
  expect(wrong.status).toBe(403)
  expect(wrong.body.errors[0].message).toMatch(/一次性口令不对，没有创建管理员/)
  expect((await register({ firstUserCode: keptCode(code) })).status).toBe(403)

  const weak = await register({ firstUserCode: code, password: 'xinghuo2026' })
  expect(weak.status).toBe(400)
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  const right = await register({ firstUserCode: typed })
  expect(right.status).toBe(200)
  expect(right.body.user).toMatchObject({ email: 'first@example.cn', role: 'administrator' })
  expect(JSON.stringify(right.body)).not.toContain(code)

  expect((await register({ firstUserCode: code, email: 'second@example.cn' })).status).toBe(403)
  expect((await door.payload.count({ collection: 'users' })).totalDocs).toBe(1)
})

it('counts who tries codes', async () => {
  const statuses = []
  for (let at = 0; at < 12; at += 1) statuses.push((await register({ firstUserCode: String(at) })).status)
  expect(statuses.at(-1)).toBe(429)
})
