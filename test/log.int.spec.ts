import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createLogger, linesOn } from '../src/log'
import { signatureOf } from '../src/sandbox/callbacks/crypto'
import { healthOf } from '../src/schedule/health'
import { aNewsroom, SEVEN } from './newsroom'

const written: string[] = []
const log = linesOn(
  createLogger({ level: 'trace', isTerminal: false, to: { write: (line) => void written.push(line) } }),
)
const house = await aNewsroom({ log })
const lines = () => written.map((line) => JSON.parse(line))

beforeEach(async () => {
  await house.control('reset', {})
  await house.at(SEVEN)
  await house.clear()
  written.length = 0
})
afterAll(() => house.close())

const SECRETS = { appSecret: 'canary-appsecret-51', callbackToken: 'canarytoken52' }
const WORDS = {
  title: '金丝雀标题五三',
  summary: '金丝雀摘要五四',
  author: '金丝雀作者五五',
  bodyMarkdown: '金丝雀正文五六：三十名党员清理河道。',
}
const READER = '金丝雀读者留言五七'

const health = () => healthOf(async () => house.payload, house.now())

/** A reader writes to the account. */
const readerWrites = (appId: string) => {
  const [timestamp, nonce] = [String(Math.floor(+house.now() / 1000)), '20260701']
  const body =
    '<xml><ToUserName>gh_1</ToUserName><FromUserName>canary-openid-58</FromUserName>' +
    `<CreateTime>${timestamp}</CreateTime><MsgType>text</MsgType><Content>${READER}</Content><MsgId>1</MsgId></xml>`
  const query = { timestamp, nonce, signature: signatureOf(SECRETS.callbackToken, timestamp, nonce) }
  return house.newsroom.handleCallback(appId, { method: 'POST', query, readBody: async () => body })
}

describe('the log of a whole day', () => {
  it('holds a line for each call, move and trouble, and no secret, no word of an article or of a reader', async () => {
    const account = await house.account({ ...SECRETS })
    const broken = await house.account()
    const [sealed, seal] = ['appSecret', 'sealed:v1:AAAA'] as const
    await house.payload.db.updateOne({ collection: 'accounts', id: broken.id, data: { [sealed]: seal } })
    const good = await house.report({ ...WORDS, accounts: [account.id] })
    const bad = await house.report({ ...WORDS, accounts: [account.id] })
    const fault = { errcode: 45003, errmsg: `title size out of limit: ${WORDS.title} rid: 61-09-ea` }
    await house.fault({ path: '/cgi-bin/draft/add', skip: 1, fault })
    await house.pass()
    await readerWrites(account.appId)
    await house.pass(1)
    const quoting = house.another({
      onStep: (when, name) => {
        if (when === 'before' && name.startsWith('row:scheduled'))
          throw new Error(`「${WORDS.title}」：${WORDS.bodyMarkdown}`)
      },
    })
    await house.report({ ...WORDS, accounts: [account.id], publishAt: '2026-07-01T07:02:00+08:00' })
    await house.newsroom.tick()
    await house.at('2026-07-01T07:02:10+08:00')
    await quoting.tick()

    const output = written.join('')
    const tokens = Object.keys(house.sandbox.state.tokens)
    expect(tokens.length).toBeGreaterThan(0)
    for (const canary of [
      ...Object.values(SECRETS),
      ...Object.values(WORDS),
      READER,
      'canary-openid-58',
      ...tokens,
    ])
      expect(output).not.toContain(canary)
    expect(output).not.toMatch(/金丝雀/)

    const [one, other] = [await house.deliveryOf(good), await house.deliveryOf(bad)]
    expect(new Set([one.state, other.state])).toEqual(new Set(['published', 'failed']))
    expect(lines()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          event: 'call',
          account: account.id,
          path: '/cgi-bin/draft/add',
          outcome: 'refused',
          errcode: 45003,
          rid: '61-09-ea',
          ms: expect.any(Number),
          time: expect.any(String),
        }),
        expect.objectContaining({ event: 'call', path: '/cgi-bin/freepublish/submit', outcome: 'ok' }),
        expect.objectContaining({ event: 'move', delivery: one.id, from: null, to: 'scheduled' }),
        expect.objectContaining({ event: 'move', from: 'submitting', to: 'submitted' }),
        expect.objectContaining({ event: 'move', to: 'failed', errcode: 45003, level: 'warn' }),
        expect.objectContaining({
          event: 'trouble',
          where: `公众号「${await nameOf(broken.id)}」`,
          account: broken.id,
        }),
        expect.objectContaining({
          event: 'trouble',
          where: '推送',
          error: expect.objectContaining({ name: 'Error' }),
        }),
        expect.objectContaining({ event: 'pass', moved: expect.any(Object) }),
      ]),
    )
    const calls = lines().filter(({ event }) => event === 'call')
    const met = (await house.control(`calls?appId=${account.appId}`)).calls
    expect(calls).toHaveLength(met.length)
  })

  const nameOf = async (id: string) => (await house.payload.findByID({ collection: 'accounts', id })).name
})

describe('the health page', () => {
  it('lists the last troubles, counted, without a word of an article', async () => {
    const account = await house.account()
    await house.report({ ...WORDS, accounts: [account.id] })
    const quoting = house.another({
      onStep: (when, name) => {
        if (when === 'before' && name.startsWith('row:scheduled')) throw new Error(WORDS.title)
      },
    })
    await house.newsroom.tick({ collects: false })
    await house.report({ ...WORDS, accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
    await house.newsroom.tick()
    await house.at('2026-07-01T07:05:10+08:00')
    await quoting.tick()
    await house.at('2026-07-01T07:06:10+08:00')
    await quoting.tick()

    const { troubles, status } = await health()
    expect(status).toBe('ok')
    expect(troubles).toMatchObject([
      { where: '推送', told: expect.stringContaining('程序出错'), deliveryId: expect.any(String), times: 2 },
    ])
    expect(JSON.stringify(troubles)).not.toContain(WORDS.title)
  })

  it('lists what went wrong when figures were collected beside the passes', async () => {
    const account = await house.account({ certified: true })
    await house.at('2026-07-02T09:00:00+08:00')
    await house.fault({ path: '/datacube/getbizsummary', fault: { field: 'list', value: [7] } })
    await house.newsroom.collectDue()

    expect((await health()).troubles).toMatchObject([
      { accountId: account.id, told: expect.stringContaining('读不懂') },
    ])
  })

  it('forgets troubles after a day', async () => {
    const broken = await house.account()
    await house.payload.db.updateOne({
      collection: 'accounts',
      id: broken.id,
      data: { appSecret: 'sealed:v1:AAAA' },
    })
    await house.pass()
    expect((await health()).troubles).toHaveLength(1)
    await house.at('2026-07-02T07:01:00+08:00')

    expect((await health()).troubles).toEqual([])
  })

  it('is well while passes take place, and says why it is not when they do not', async () => {
    expect(await health()).toMatchObject({
      status: 'trouble',
      lastTickAt: null,
      reasons: [expect.stringMatching(/还没有走过一轮/)],
    })
    await house.newsroom.workerStarts()
    expect(await health()).toMatchObject({ status: 'ok', reasons: [] })
    await house.pass()
    await house.at('2026-07-01T07:05:00+08:00')
    expect(await health()).toMatchObject({ status: 'ok', secondsSinceLastTick: 300 })
    await house.at('2026-07-01T07:12:00+08:00')

    expect(await health()).toMatchObject({
      status: 'trouble',
      database: 'ok',
      reasons: [expect.stringContaining('已有 12 分钟没有走完一轮')],
    })
  })

  it('says so when the database does not answer', async () => {
    const answer = await healthOf(() => Promise.reject(new Error('no')), house.now())

    expect(answer).toMatchObject({
      status: 'trouble',
      database: 'unreachable',
      reasons: [expect.stringContaining('数据库不通')],
    })
  })
})
