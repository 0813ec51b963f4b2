import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_ID, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const classic = (secret: string) =>
  `/cgi-bin/token?grant_type=client_credential&appid=${APP_ID}&secret=${secret}`
const getToken = async (secret = 'the-right-secret') => (await wechat.raw(classic(secret))).json()

describe('stable_token', () => {
  it('hands out the same token to everyone who asks', async () => {
    const [first, second] = [await wechat.stableToken(), await wechat.stableToken()]

    expect(second.access_token).toBe(first.access_token)
    expect(first.access_token).toHaveLength(512)
    expect(first.expires_in).toBe(7200)
  })

  it('says how little of the token is left, and renews it five minutes before its end', async () => {
    const first = await wechat.stableToken()
    await wechat.pass(7200 - 345)
    expect(await wechat.stableToken()).toEqual({ ...first, expires_in: 345 })

    await wechat.pass(46)
    expect((await wechat.stableToken()).access_token).not.toBe(first.access_token)
  })

  it('kills the old token when a new one is forced', async () => {
    const { access_token: old } = await wechat.stableToken()
    await wechat.stableToken({ force_refresh: true })

    expect(await (await wechat.raw(`/cgi-bin/draft/count?access_token=${old}`)).json()).toMatchObject({
      errcode: 40001,
    })
    expect(await wechat.get('/cgi-bin/draft/count')).toEqual({ total_count: 0 })
  })

  it('lets nobody force twice within thirty seconds or more than twenty times a day', async () => {
    await wechat.stableToken({ force_refresh: true })
    expect(await wechat.stableToken({ force_refresh: true })).toMatchObject({ errcode: 45011 })

    for (let n = 1; n < 20; n++) {
      await wechat.pass(30)
      expect(await wechat.stableToken({ force_refresh: true })).toHaveProperty('access_token')
    }
    await wechat.pass(30)
    expect(await wechat.stableToken({ force_refresh: true })).toMatchObject({ errcode: 45009 })
  })

  it.each([
    [{ secret: 'wrong' }, 40125],
    [{ secret: undefined }, 41004],
    [{ appid: undefined }, 41002],
    [{ appid: 'no such id' }, 40013],
    [{ grant_type: 'password' }, 40002],
    [{ force_refresh: 'true' }, 47001],
  ])('refuses %j with %i', async (wrong, errcode) => {
    await wechat.stableToken()

    expect(await wechat.stableToken(wrong)).toMatchObject({ errcode })
  })

  it('goes on handing out a revoked token until somebody forces a new one', async () => {
    const first = await wechat.stableToken()
    await wechat.control('revoke-tokens', { sticky: true })

    expect(await wechat.get('/cgi-bin/draft/count')).toMatchObject({ errcode: 40001 })
    expect((await wechat.stableToken()).access_token).toBe(first.access_token)
    await wechat.stableToken({ force_refresh: true })
    expect(await wechat.get('/cgi-bin/draft/count')).toEqual({ total_count: 0 })
  })
})

describe('token', () => {
  it('makes a new token each time and lets the one before live five minutes more', async () => {
    const { access_token: old } = await getToken()
    const { access_token: fresh } = await getToken()
    const count = async (token: string) =>
      (await wechat.raw(`/cgi-bin/draft/count?access_token=${token}`)).json()

    expect(fresh).not.toBe(old)
    expect(await count(old)).toEqual({ total_count: 0 })
    await wechat.pass(300)
    expect(await count(old)).toMatchObject({ errcode: 42001 })
    expect(await count(fresh)).toEqual({ total_count: 0 })
  })

  it('leaves the tokens of the other family alone', async () => {
    await wechat.stableToken()
    await getToken()

    expect(await wechat.get('/cgi-bin/draft/count')).toEqual({ total_count: 0 })
  })

  it('calls a wrong secret an invalid credential', async () => {
    await getToken()

    expect(await getToken('wrong')).toMatchObject({ errcode: 40001 })
  })
})

describe('standing of the account', () => {
  it('names the address that is not in the whitelist, on token calls and on all others', async () => {
    const path = await wechat.withToken('/cgi-bin/draft/count')
    await wechat.control('accounts', { appId: APP_ID, ipWhitelisted: false })
    const text = /^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: [0-9a-f-]{26}$/

    for (const answer of [await wechat.stableToken(), await (await wechat.raw(path)).json()]) {
      expect(answer).toEqual({ errcode: 40164, errmsg: expect.stringMatching(text) })
    }
  })

  it.each([
    [{ frozen: true }, 50007],
    [{ secretFrozen: true }, 40243],
  ])('refuses a token to an account with %j', async (setting, errcode) => {
    await wechat.control('accounts', { appId: APP_ID, ...setting })

    expect(await wechat.stableToken()).toMatchObject({ errcode })
  })
})

describe('token on a call', () => {
  it.each([
    ['', 41001],
    ['?access_token=nonsense', 40014],
  ])('refuses %j with %i', async (query, errcode) => {
    const response = await wechat.raw(`/cgi-bin/draft/count${query}`)

    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ errcode })
  })
})
