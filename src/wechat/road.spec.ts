import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallRecord } from './calls'
import { createWechatClient, type WechatClientOptions } from './client'
import type { WechatError } from './errors'
import { immediately } from './repeatable'
import { type StandIn, startStandIn } from './standIn'
import { createMemoryTokenStore } from './tokenStore'

const SECRET = 'SECRET-0123456789'
const now = new Date('2026-11-20T01:00:00Z')

let wechat: StandIn
beforeEach(async () => {
  wechat = await startStandIn()
})
afterEach(() => wechat.close())

const aClient = (options: Partial<WechatClientOptions> = {}) =>
  createWechatClient({
    appId: 'wx1',
    secret: SECRET,
    baseUrl: wechat.url,
    tokens: createMemoryTokenStore(),
    clock: () => now,
    owner: 'a worker',
    sleep: immediately,
    ...options,
  })

const failureOf = (call: Promise<unknown>): Promise<WechatError> =>
  call.then(
    () => expect.unreachable('the call went well') as never,
    (error) => error,
  )

describe('the token', () => {
  it('is fetched once however many callers come cold', async () => {
    const client = aClient()

    await Promise.all(Array.from({ length: 50 }, () => client.draft.delete('D')))

    expect(wechat.tokensFetched()).toHaveLength(1)
    expect(wechat.paths()).toHaveLength(50)
  })

  it('is fetched once however many processes share the store', async () => {
    const tokens = createMemoryTokenStore()
    const clients = ['a', 'b', 'c', 'd'].map((owner) => aClient({ tokens, owner }))

    await Promise.all(clients.flatMap((client) => [client.draft.delete('D'), client.draft.delete('E')]))

    expect(wechat.tokensFetched()).toHaveLength(1)
  })

  it('is asked for the stable way, with the secret in the body only', async () => {
    await aClient().draft.delete('D')

    const [fetched] = wechat.tokensFetched()
    expect(JSON.parse(String(fetched?.body))).toEqual({
      grant_type: 'client_credential',
      appid: 'wx1',
      secret: SECRET,
      force_refresh: false,
    })
    expect(fetched?.query).toEqual({})
  })

  it.each([40001, 40014, 42001])('dead with %i is renewed once for all who met it', async (errcode) => {
    const client = aClient()
    await client.draft.delete('D')
    wechat.revoke(errcode)

    await Promise.all(Array.from({ length: 20 }, () => client.draft.delete('D')))

    expect(wechat.tokensFetched()).toHaveLength(2)
  })

  it('renewed by another process is taken from the store without a fetch', async () => {
    const tokens = createMemoryTokenStore()
    const [one, other] = [aClient({ tokens }), aClient({ tokens })]
    await one.draft.delete('D')
    await other.draft.delete('D')
    wechat.revoke()

    await one.draft.delete('D')
    await other.draft.delete('D')

    expect(wechat.tokensFetched()).toHaveLength(2)
  })

  it('that stays dead is forced once, then an operator is told of the other system', async () => {
    wechat.on('/cgi-bin/draft/delete', () => ({
      json: { errcode: 40001, errmsg: 'invalid credential rid: 9-9-9' },
    }))

    const failure = await failureOf(aClient().draft.delete('D'))

    expect(wechat.tokensFetched().map(({ body }) => JSON.parse(String(body)).force_refresh)).toEqual([
      false,
      false,
      true,
    ])
    expect(wechat.paths()).toHaveLength(3)
    expect(failure).toMatchObject({
      kind: 'refusal',
      errcode: 40001,
      remedy: 'ask-operator',
      account: true,
      rid: '9-9-9',
    })
    expect(failure.cure).toContain('另一个系统')
  })

  it('is not forced twice within half a minute', async () => {
    wechat.on('/cgi-bin/draft/delete', () => ({ json: { errcode: 40001, errmsg: 'invalid credential' } }))
    const client = aClient()

    const failures = [await failureOf(client.draft.delete('D')), await failureOf(client.draft.delete('D'))]

    expect(failures.map(({ cure }) => cure.includes('另一个系统'))).toEqual([true, true])
    const forced = wechat.tokensFetched().filter(({ body }) => JSON.parse(String(body)).force_refresh)
    expect(forced).toHaveLength(1)
  })

  it('after a changed password is renewed once, then it is the operator’s turn', async () => {
    wechat.on('/cgi-bin/draft/delete', () => ({ json: { errcode: 42007, errmsg: 'password changed' } }))

    const failure = await failureOf(aClient().draft.delete('D'))

    expect(wechat.paths()).toHaveLength(2)
    expect(failure).toMatchObject({ errcode: 42007, remedy: 'ask-operator' })
  })

  it('refused for a wrong secret is not asked for again', async () => {
    wechat.on('/cgi-bin/stable_token', () => ({ json: { errcode: 40001, errmsg: 'invalid credential' } }))

    const failure = await failureOf(aClient().draft.count())

    expect(failure).toMatchObject({ remedy: 'ask-operator', path: '/cgi-bin/stable_token' })
    expect(failure.cure).toContain('AppSecret 不正确')
    expect(wechat.met).toHaveLength(1)
  })

  it('lost on its way means that the call itself was not sent', async () => {
    wechat.on('/cgi-bin/stable_token', () => 'hang-up')

    const failure = await failureOf(aClient().freepublish.submit('D'))

    expect(failure).toMatchObject({ kind: 'not-sent', why: 'no-token' })
    expect(wechat.tokensFetched()).toHaveLength(4)
    expect(wechat.paths()).toEqual([])
  })

  it('shows the address that is not in the white list', async () => {
    const errmsg = 'invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 65-4a-1'
    wechat.on('/cgi-bin/stable_token', () => ({ json: { errcode: 40164, errmsg } }))

    const failure = await failureOf(aClient().draft.count())

    expect(failure).toMatchObject({ errcode: 40164, ip: '203.0.113.9', rid: '65-4a-1', account: true })
    expect(failure.cure).toContain('服务器出口 IP 203.0.113.9 不在')
  })
})

describe('a lost or unreadable answer', () => {
  const troubles = {
    cut: 'hang-up',
    'http-status': { raw: '<html>502 Bad Gateway</html>', status: 502, type: 'text/html' },
    // Even when it looks like success.
    'http-status ': { raw: '{"publish_id":"1"}', status: 500, type: 'application/json' },
    'not-json': { raw: '{"publish_id":"10' },
    'unexpected-shape': { json: { errcode: 0, errmsg: 'ok' } },
    redirect: { raw: '', status: 302, location: 'http://127.0.0.1:9/' },
    busy: { json: { errcode: -1, errmsg: 'system error' } },
  } as const

  it.each(Object.entries(troubles))(
    'to a submission (%s) leaves the outcome unknown and is never repeated',
    async (why, trouble) => {
      wechat.on('/cgi-bin/freepublish/submit', () => trouble)

      const failure = await failureOf(aClient().freepublish.submit('D'))

      expect(failure).toMatchObject({ kind: 'unknown', why: why.trim(), path: '/cgi-bin/freepublish/submit' })
      expect(failure.cure).toContain('不能确定')
      expect(wechat.paths()).toHaveLength(1)
    },
  )

  it('to a mass send is not repeated by the client either', async () => {
    wechat.on('/cgi-bin/message/mass/sendall', () => 'hang-up')

    const failure = await failureOf(
      aClient().mass.sendall({ draftId: 'D', to: 'everyone', clientMsgId: 'k' }),
    )

    expect(failure).toMatchObject({ kind: 'unknown', why: 'cut' })
    expect(wechat.paths()).toHaveLength(1)
  })

  it.each(['silence', 'drip'] as const)(
    'is waited for no longer when garbage was collected: %s',
    async (behaviour) => {
      setFlagsFromString('--expose-gc')
      const collecting = setInterval(runInNewContext('gc'), 20)
      wechat.on('/cgi-bin/freepublish/submit', () => behaviour)

      const failure = await failureOf(aClient({ timeouts: { normal: 300 } }).freepublish.submit('D'))
      clearInterval(collecting)

      expect(failure).toMatchObject({ kind: 'unknown', why: 'timeout' })
    },
  )

  it('that never comes is a timeout', async () => {
    wechat.on('/cgi-bin/freepublish/submit', () => 'silence')

    const failure = await failureOf(aClient({ timeouts: { normal: 200 } }).freepublish.submit('D'))

    expect(failure).toMatchObject({ kind: 'unknown', why: 'timeout' })
  })

  it('to a read is asked again, up to three times', async () => {
    wechat.on('/cgi-bin/draft/count', (_met, time) => (time < 4 ? 'hang-up' : { json: { total_count: 7 } }))

    expect(await aClient().draft.count()).toEqual({ total: 7 })
    expect(wechat.paths()).toHaveLength(4)
  })

  it('to an upload is asked again', async () => {
    const uploaded = { raw: '{"url":"http://mmbiz.qpic.cn/a"}' }
    wechat.on('/cgi-bin/media/uploadimg', (_met, time) => (time === 1 ? 'hang-up' : uploaded))

    const bytes = new Uint8Array([0xff, 0xd8, 0xff])
    expect(await aClient().media.uploadimg({ bytes, format: 'jpg' })).toEqual({
      url: 'http://mmbiz.qpic.cn/a',
    })
  })

  it('to an upload that took its whole time is not asked for again at once', async () => {
    wechat.on('/cgi-bin/media/uploadimg', () => 'silence')

    const upload = aClient({ timeouts: { upload: 200 } }).media.uploadimg({
      bytes: new Uint8Array([1]),
      format: 'jpg',
    })
    expect(await failureOf(upload)).toMatchObject({ kind: 'unknown', why: 'timeout' })
    expect(wechat.paths()).toHaveLength(1)
  })

  it('to a read that stays busy ends as a refusal to try later', async () => {
    wechat.on('/cgi-bin/draft/count', () => ({ json: { errcode: -1, errmsg: 'system error' } }))

    expect(await failureOf(aClient().draft.count())).toMatchObject({ kind: 'refusal', remedy: 'retry-later' })
    expect(wechat.paths()).toHaveLength(4)
  })

  it('does not keep us from stopping', async () => {
    const stop = new AbortController()
    wechat.on('/cgi-bin/draft/count', () => 'hang-up')
    const sleep = () => {
      stop.abort()
      return new Promise<void>(() => {})
    }

    expect(await failureOf(aClient({ sleep, stopping: stop.signal }).draft.count())).toMatchObject({
      why: 'cut',
    })
  })

  it('is not asked for again once we are stopping', async () => {
    wechat.on('/cgi-bin/draft/count', () => 'hang-up')

    await failureOf(aClient({ stopping: AbortSignal.abort() }).draft.count())

    expect(wechat.paths()).toHaveLength(1)
  })
})

describe('a platform that cannot be reached', () => {
  it('means that nothing was sent', async () => {
    const baseUrl = wechat.url
    await wechat.close()

    const failure = await failureOf(aClient({ baseUrl }).freepublish.submit('D'))

    expect(failure).toMatchObject({ kind: 'not-sent' })
    wechat = await startStandIn()
  })

  it('after the token was there means the same', async () => {
    const client = aClient()
    await client.draft.delete('D')
    await wechat.close()

    expect(await failureOf(client.freepublish.submit('D'))).toMatchObject({
      kind: 'not-sent',
      why: 'refused',
    })
    wechat = await startStandIn()
  })

  it('for want of a proper address means the same', async () => {
    expect(await failureOf(aClient({ baseUrl: 'not an address' }).draft.count())).toMatchObject({
      kind: 'not-sent',
    })
  })
})

describe('what is told about calls', () => {
  it('holds neither token nor secret nor query, in log, message, stack or JSON', async () => {
    const records: CallRecord[] = []
    const client = aClient({ onCall: (record) => records.push(record) })
    await client.draft.delete('D')
    wechat.revoke()
    const echo = { raw: `GET /cgi-bin/draft/count?access_token=TOKEN-2 ${SECRET}`, status: 500 }
    wechat.on('/cgi-bin/draft/count', () => echo)
    wechat.on('/cgi-bin/draft/get', () => ({
      json: { errcode: 40007, errmsg: `bad TOKEN-2 ${SECRET} rid: 7-7-7`, hint: SECRET },
    }))

    const failures = [await failureOf(client.draft.count()), await failureOf(client.draft.get('D'))]

    const told = failures.map((failure) =>
      [failure.message, failure.stack, failure.cure, JSON.stringify(failure)].join(),
    )
    const everything = JSON.stringify(records) + told.join()
    expect(everything).not.toMatch(/TOKEN-\d|SECRET|access_token=/)
    expect(everything).toContain('7-7-7')
    expect(failures[0]).toMatchObject({ kind: 'unknown', status: 500 })
  })

  it('is one line per request with outcome, time and number', async () => {
    const records: CallRecord[] = []
    wechat.on('/cgi-bin/draft/add', () => ({
      json: { errcode: 45003, errmsg: 'title size out of limit rid: 1-1-1' },
    }))

    await failureOf(aClient({ onCall: (record) => records.push(record) }).draft.add([]))

    expect(records).toMatchObject([
      { path: '/cgi-bin/stable_token', outcome: 'ok', at: now },
      { path: '/cgi-bin/draft/add', outcome: 'refused', errcode: 45003, rid: '1-1-1', why: 'fix-article' },
    ])
  })

  it('comes in steps that a test can die at', async () => {
    const steps: string[] = []
    await aClient({ onStep: (name, path) => void steps.push(`${name} ${path}`) }).draft.delete('D')

    expect(steps).toEqual([
      'before /cgi-bin/stable_token',
      'after /cgi-bin/stable_token',
      'before /cgi-bin/draft/delete',
      'after /cgi-bin/draft/delete',
    ])
  })
})
