import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWechatClient, type WechatClient } from '../client'
import { immediately } from '../repeatable'
import { type StandIn, startStandIn } from '../standIn'
import { createMemoryTokenStore } from '../tokenStore'

let wechat: StandIn
let client: WechatClient
beforeAll(async () => {
  wechat = await startStandIn()
  client = createWechatClient({
    appId: 'wx1',
    secret: 's',
    baseUrl: wechat.url,
    tokens: createMemoryTokenStore(),
    clock: () => new Date('2026-07-05T01:00:00Z'),
    owner: 'me',
    sleep: immediately,
  })
})
afterAll(() => wechat.close())

describe('what WeChat remembers of a call', () => {
  const remembered = async (request_url: unknown) => {
    const request = { invoke_time: 1_700_000_000, cost_in_ms: 30, request_url, client_ip: '203.0.113.9' }
    wechat.on('/cgi-bin/openapi/rid/get', () => ({ json: { request } }))
    return client.openapi.rid('1-2-3')
  }

  it.each([
    ['https://api.weixin.qq.com/cgi-bin/draft/add?access_token=T', '/cgi-bin/draft/add'],
    ['/cgi-bin/draft/add?access_token=T&a=b', '/cgi-bin/draft/add'],
    ['/cgi-bin/draft/add', '/cgi-bin/draft/add'],
    ['access_token=50_Im7xxxx', ''],
    ['', ''],
  ])('is its path alone: %s', async (given, path) => {
    expect((await remembered(given)).path).toBe(path)
  })

  it('never brings the access token, wherever it stands', async () => {
    const token = fc.stringMatching(/^[0-9]{2}_[A-Za-z0-9_-]{40,60}$/).filter((text) => /[A-Z]/.test(text))
    const shape = fc.constantFrom(
      (t: string) => `access_token=${t}`,
      (t: string) => `https://api.weixin.qq.com/cgi-bin/draft/add?access_token=${t}`,
      (t: string) => `https://api.weixin.qq.com/cgi-bin/draft/add&access_token=${t}`,
      (t: string) => `https://api.weixin.qq.com/cgi-bin/draft/add;access_token=${t}`,
      (t: string) => `https://api.weixin.qq.com/cgi-bin/draft/add%3Faccess_token%3D${t}`,
      (t: string) => `https://api.weixin.qq.com/cgi-bin/draft/add#access_token=${t}`,
      (t: string) => `https://api.weixin.qq.com/${t}/cgi-bin/draft/add`,
      (t: string) => `/cgi-bin/draft/${t}`,
      (t: string) => `/cgi-bin/draft/add/${t}`,
      (t: string) => `${t}`,
      (t: string) => `POST /cgi-bin/draft/add?access_token=${t} HTTP/1.1`,
    )
    await fc.assert(
      fc.asyncProperty(token, shape, async (secret, at) => {
        expect(JSON.stringify(await remembered(at(secret)))).not.toContain(secret)
      }),
    )
  })
})
