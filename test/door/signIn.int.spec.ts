import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { aDoor } from './aDoor'

const door = await aDoor({ trustProxy: 1 })
afterAll(() => door.close())

const PASSWORD = 'a long password for tests'
// First: whoever is first becomes administrator.
const administrator = await door.signIn('administrator')
const editor = await door.signIn('editor')

type Answer = { status: number; message: string; body: Record<string, unknown>; headers: Headers }
type Call = { from?: string; method?: string; as?: string; cookie?: string; body?: unknown }

const call = async (
  path: string,
  { from = '10.0.0.1', method = 'POST', as, cookie, body = {} }: Call,
): Promise<Answer> => {
  const answer = await fetch(`${door.url}/api/users${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...(as && { authorization: `JWT ${as}` }),
      ...(cookie && { cookie }),
    },
    body: JSON.stringify(body),
  })
  const text = await answer.json()
  const message = text.errors?.[0]?.data?.errors?.[0]?.message ?? text.errors?.[0]?.message ?? text.message
  return { status: answer.status, message, body: text, headers: answer.headers }
}
const login = (password: string, more: Call & { email?: string } = {}) =>
  call('/login', { ...more, body: { email: more.email ?? 'editor@example.cn', password } })
const many = <Result>(count: number, work: (at: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)))
const countOf = (answers: Answer[], status: number) =>
  answers.filter((answer) => answer.status === status).length
const idOf = async (email: string): Promise<string> => {
  const { docs } = await door.payload.find({ collection: 'users', where: { email: { equals: email } } })
  return String(docs[0]?.id)
}

beforeEach(async () => {
  await door.payload.db.deleteMany({ collection: 'door-marks', where: {} })
})

describe('guesses', () => {
  it('at once are judged no oftener than allowed, and the owner enters from another address', async () => {
    const answers = await many(60, (at) => login(`wrong guess number ${at}`))
    expect(countOf(answers, 401)).toBeLessThanOrEqual(8)
    expect(countOf(answers, 401) + countOf(answers, 429) + countOf(answers, 503)).toBe(60)
    expect((await login(PASSWORD)).status).toBe(429)
    expect((await login(PASSWORD, { from: '10.0.0.2' })).status).toBe(200)
  })

  it('one after the other are refused after eight, with the time to wait', async () => {
    for (let at = 0; at < 8; at += 1) expect((await login(`wrong guess number ${at}`)).status).toBe(401)
    const { status, message, headers } = await login(PASSWORD)
    expect(status).toBe(429)
    expect(message).toMatch(/^尝试次数太多。没有执行任何操作。请 \d+ 秒后再试。$/)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('at many accounts from one address are counted together', async () => {
    const statuses = []
    for (let at = 0; at < 34; at += 1)
      statuses.push((await login('', { email: `nobody${at}@example.cn`, from: '10.0.0.3' })).status)
    expect(statuses.slice(0, 30)).not.toContain(429)
    expect(statuses.slice(30)).toEqual([429, 429, 429, 429])
  })

  it('from many addresses at one account are counted, and a browser that was in before still enters', async () => {
    const first = await login(PASSWORD, { from: '10.1.0.1' })
    const cookie = /xinghuo-device=[^;]+/.exec(first.headers.get('set-cookie') ?? '')?.[0] ?? ''
    const wrong = async (at: number) => (await login('', { from: `10.2.0.${at}` })).status
    const statuses = []
    for (let at = 0; at < 42; at += 1) statuses.push(await wrong(at))
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(40)
    expect((await login(PASSWORD, { from: '10.3.0.1' })).status).toBe(429)
    expect((await login(PASSWORD, { from: '10.3.0.2', cookie })).status).toBe(200)
    const forged = `${cookie.slice(0, -3)}AAA`
    expect((await login(PASSWORD, { from: '10.3.0.3', cookie: forged })).status).toBe(429)
  })

  it('before the right password are forgotten with it', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let at = 0; at < 5; at += 1) await login(`wrong guess number ${at}`)
      expect((await login(PASSWORD)).status).toBe(200)
    }
  })

  it('from one IPv6 network are one address’s', async () => {
    for (let at = 0; at < 8; at += 1) await login('wrong guess', { from: `2001:db8:1:2::${at}` })
    expect((await login(PASSWORD, { from: '2001:db8:1:2:ffff::9' })).status).toBe(429)
    expect((await login(PASSWORD, { from: '2001:db8:1:3::9' })).status).toBe(200)
  })

  it('are let through again by an administrator, and by nobody else', async () => {
    for (let at = 0; at < 9; at += 1) await login('wrong guess')
    const unlock = (as?: string) =>
      call('/unlock', { body: { email: 'editor@example.cn' }, ...(as && { as }) })
    expect([(await unlock()).status, (await unlock(editor)).status]).toEqual([403, 403])
    expect((await login(PASSWORD)).status).toBe(429)
    expect((await unlock(administrator)).status).toBe(200)
    expect((await login(PASSWORD)).status).toBe(200)
  })
})

describe('who exists', () => {
  it('is not told by a log-in: the same answer to a stranger’s address, and the same work', async () => {
    const known = await login('a wrong password')
    const unknown = await login('a wrong password', { email: 'nobody@example.cn' })
    expect({ ...unknown, headers: 0 }).toEqual({ ...known, headers: 0 })
    // As many attempts are counted for an address that belongs to nobody.
    for (let at = 0; at < 8; at += 1) await login('a wrong password', { email: 'nobody@example.cn' })
    const full = await login('a wrong password', { email: 'nobody@example.cn' })
    expect(full.status).toBe(429)
  })

  it('is not told by a forgotten password, and no token is made where no letter can be sent', async () => {
    const forgot = (email: string) => call('/forgot-password', { body: { email } })
    const known = await forgot('editor@example.cn')
    const unknown = await forgot('nobody@example.cn')
    expect(known.status).toBe(400)
    expect(known.message).toMatch(/没有发送邮件。请联系管理员/)
    expect(unknown.message).toBe(known.message)
    const row = await door.payload.db.findOne({
      collection: 'users',
      where: { email: { equals: 'editor@example.cn' } },
    })
    expect((row as { resetPasswordToken?: unknown }).resetPasswordToken ?? null).toBeNull()
  })
})

describe('a password', () => {
  it.each(['123456', 'password123', 'xinghuo2026', 'editor2@example.cn'])(
    'that is short, common or the own address is not taken for a new person: %s',
    async (password) => {
      const body = { name: '新同志', email: 'editor2@example.cn', role: 'editor', password }
      const answer = await call('', { body, as: administrator })
      expect(answer.status).toBe(400)
      expect(answer.message).toMatch(/密码/)
      expect(await idOf('editor2@example.cn')).toBe('undefined')
    },
  )

  it('of one’s own, or one’s address, is changed only with the present one', async () => {
    const id = await idOf('editor@example.cn')
    const change = (body: object) => call(`/${id}`, { method: 'PATCH', as: editor, body })
    for (const body of [
      { password: 'lantern-rice-Tuesday' },
      { email: 'elsewhere@example.cn' },
      { password: 'lantern-rice-Tuesday', currentPassword: 'not this one' },
    ]) {
      const answer = await change(body)
      expect(answer.status).toBe(400)
      expect(answer.message).toMatch(/当前密码不对，没有保存/)
    }
    expect((await change({ name: '改名', email: 'Editor@example.cn ' })).status).toBe(200)
    const body = { password: 'lantern-rice-Tuesday', currentPassword: PASSWORD }
    expect((await change(body)).status).toBe(200)
    expect((await login('lantern-rice-Tuesday')).status).toBe(200)
    await door.payload.update({ collection: 'users', id, data: { password: PASSWORD } })
  })

  it('is not found by guessing the present one', async () => {
    const id = await idOf('administrator@example.cn')
    const guess = () =>
      call(`/${id}`, {
        method: 'PATCH',
        as: administrator,
        body: { password: 'lantern-rice-Tuesday', currentPassword: 'a guess' },
      })
    const statuses = []
    for (let at = 0; at < 9; at += 1) statuses.push((await guess()).status)
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 400, 400, 429])
  })

  it('is not changed for many at once', async () => {
    const where = '?where[email][exists]=true'
    const answer = await call(where, {
      method: 'PATCH',
      as: administrator,
      body: { password: 'lantern-rice-Tuesday' },
    })
    expect(answer.status).toBe(400)
    expect((await login(PASSWORD)).status).toBe(200)
  })

  it('tells a stranger nothing about anybody', async () => {
    const id = await idOf('editor@example.cn')
    for (const password of ['编辑同志编辑同志编辑同志', 'editor@example.cn', '123456']) {
      const answer = await call(`/${id}`, { method: 'PATCH', body: { password } })
      expect(answer.status).toBe(403)
    }
  })
})
