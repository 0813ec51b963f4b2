import { afterEach, beforeEach, expect, it } from 'vitest'
import { APP_ID, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const quota = (path: string) => wechat.call('/cgi-bin/openapi/quota/get', { cgi_path: path })

it('tells how many calls of a day are used', async () => {
  await wechat.get('/cgi-bin/draft/count')

  expect(await quota('/cgi-bin/draft/count')).toMatchObject({
    quota: { daily_limit: 1000, used: 1, remain: 999 },
  })
  expect(await quota('/cgi-bin/freepublish/get')).toMatchObject({ quota: { daily_limit: 100, used: 0 } })
  expect(await quota('/cgi-bin/nothing')).toMatchObject({ errcode: 76021 })
})

it('clears the counters ten times a month', async () => {
  await wechat.get('/cgi-bin/draft/count')
  expect(await wechat.call('/cgi-bin/clear_quota', { appid: APP_ID })).toMatchObject({ errcode: 0 })
  expect(await quota('/cgi-bin/draft/count')).toMatchObject({ quota: { used: 0 } })

  const withSecret = { appid: APP_ID, appsecret: 'the-right-secret' }
  for (let n = 1; n < 10; n++) await wechat.post('/cgi-bin/clear_quota/v2', withSecret)
  expect(await wechat.post('/cgi-bin/clear_quota/v2', withSecret)).toMatchObject({ errcode: 48006 })
})

it('finds a refused call by its rid, for its own account and for seven days', async () => {
  const { errmsg } = await wechat.call('/cgi-bin/draft/get', { media_id: 'x' })
  const rid = errmsg.split('rid: ')[1]
  const find = (wanted: string) => wechat.call('/cgi-bin/openapi/rid/get', { rid: wanted })

  expect(await find(rid)).toMatchObject({ request: { request_url: '/cgi-bin/draft/get' } })
  expect(await find('00000000-00000000-00000000')).toMatchObject({ errcode: 76001 })
  expect(await find('x')).toMatchObject({ errcode: 76002 })
  await wechat.pass(7 * 86_400)
  expect(await find(rid)).toMatchObject({ errcode: 76004 })
})

it('names the address that callbacks come from', async () => {
  expect(await wechat.get('/cgi-bin/getcallbackip')).toEqual({ ip_list: ['127.0.0.1'] })
})
