import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_ID, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

describe('the clock', () => {
  it('says that this is a rehearsal, and what time it is', async () => {
    expect(await wechat.look('')).toEqual({ rehearsal: true, version: '1', now: '2026-06-29T01:00:00.000Z' })
  })

  it('runs on from where it is set, and returns to the real time', async () => {
    await wechat.at('2026-07-10T07:00:00+08:00')
    await wechat.pass(90)
    expect(await wechat.look('')).toMatchObject({ now: '2026-07-09T23:01:30.000Z' })

    await wechat.control('clock', { now: null })
    expect(await wechat.look('')).toMatchObject({ now: '2026-06-29T01:01:30.000Z' })
  })

  it('ends tokens when it passes their end', async () => {
    const path = await wechat.withToken('/cgi-bin/draft/count')
    await wechat.at('2026-07-10T07:00:00+08:00')

    expect(await (await wechat.raw(path)).json()).toMatchObject({ errcode: 42001 })
  })
})

describe('orders', () => {
  it.each([
    ['clock', { now: 'tomorrow' }],
    ['accounts', { appId: APP_ID, colour: 'red' }],
    ['accounts', { appId: APP_ID, callback: { url: 'http://a', token: 'a', aesKey: 'short' } }],
    ['faults', { path: '*', fault: 'earthquake' }],
  ])('to %s of a wrong shape are refused and say why', async (path, body) => {
    const response = await wechat.raw(`/rehearsal/${path}`, { method: 'POST', body: JSON.stringify(body) })

    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: expect.any(String) })
  })

  it('change only what they name of an account', async () => {
    await wechat.control('accounts', { appId: APP_ID, followers: 7 })
    await wechat.control('accounts', { appId: APP_ID, kind: 'service' })

    expect(await wechat.look('accounts')).toMatchObject([{ followers: 7, kind: 'service', certified: true }])
  })

  it('forget everything on reset', async () => {
    await wechat.addDraft()
    await wechat.control('reset')

    expect(await wechat.look('accounts')).toEqual([])
    expect(await wechat.look('calls')).toEqual({ calls: [], counters: {} })
  })
})

describe('the ledger', () => {
  it('holds no secret, no token and no article', async () => {
    await wechat.addDraft({ content: `<p>${'机密'.repeat(100)}</p>` })
    const { access_token: token } = await wechat.stableToken()

    const text = JSON.stringify(await wechat.look('calls'))
    expect(text).not.toContain('the-right-secret')
    expect(text).not.toContain(token)
    expect(text).not.toContain('机密'.repeat(40))
    expect(text).toContain('主题党日')
  })

  it('forgets calls after five thousand but goes on counting', async () => {
    const { calls } = wechat.sandbox.state
    for (let n = 0; n < 5000; n++) calls.push({ ...aCall, n })
    await wechat.addDraft({ title: '' })

    const ledger = await wechat.look('calls')
    expect(ledger.calls).toHaveLength(5000)
    expect(ledger.counters[APP_ID]['/cgi-bin/draft/add']).toEqual({ calls: 1, refused: 1 })
  })
})

const aCall = {
  at: 0,
  appId: null,
  method: 'GET',
  path: '/x',
  request: '',
  errcode: 0,
  errmsg: 'ok',
  rid: '',
  acted: true,
  ms: 0,
}

it('lists what was sent with title, hash, body and times', async () => {
  const { media_id } = await wechat.addDraft()
  await wechat.call('/cgi-bin/freepublish/submit', { media_id })
  await wechat.pass(2)

  expect(await wechat.look('sent')).toMatchObject([
    {
      appId: APP_ID,
      how: 'publish',
      outcome: 'done',
      title: '主题党日',
      html: '<p>正文</p>',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      submittedAt: '2026-06-29T01:00:00.000Z',
      finishedAt: '2026-06-29T01:00:02.000Z',
    },
  ])
})
