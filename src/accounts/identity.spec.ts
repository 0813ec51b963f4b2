import { describe, expect, it } from 'vitest'
import {
  addressOf,
  identityOf,
  isKnownAddress,
  isRehearsal,
  partsOf,
  platformOf,
  WECHAT_API,
} from './identity'

const RELAY = 'https://relay.example.cn'

describe('the address of an account', () => {
  it('is its own, else the server’s, else WeChat’s', () => {
    expect(addressOf('http://127.0.0.1:3001', { wechatBaseUrl: RELAY })).toBe('http://127.0.0.1:3001')
    expect(addressOf('', { wechatBaseUrl: RELAY })).toBe(RELAY)
    expect(addressOf(null)).toBe(WECHAT_API)
    expect(addressOf(' ', {})).toBe(WECHAT_API)
  })

  it('names one platform however it is written', () => {
    for (const same of ['http://127.0.0.1:3001', 'http://127.0.0.1:3001/', ' HTTP://127.0.0.1:3001 '])
      expect(platformOf(same)).toBe('http://127.0.0.1:3001')
    for (const host of ['api', 'api2', 'sh.api', 'sz.api', 'hk.api'])
      expect(platformOf(`https://${host}.weixin.qq.com/`)).toBe(WECHAT_API)
    expect(platformOf('https://api.weixin.qq.com.example.cn')).not.toBe(WECHAT_API)
    expect(platformOf('http://127.0.0.1:3002')).not.toBe(platformOf('http://127.0.0.1:3001'))
  })

  it('is WeChat, too, where the server names a relay', () => {
    expect(platformOf(RELAY)).toBe(RELAY)
    expect(platformOf(RELAY, { wechatHosts: ['relay.example.cn'] })).toBe(WECHAT_API)
  })
})

it('an identity is an AppID on a platform', () => {
  const one = identityOf({ apiBase: 'https://api2.weixin.qq.com/', appId: ' wx1 ' })
  expect(one).toBe(identityOf({ apiBase: null, appId: 'wx1' }))
  expect(one).not.toBe(identityOf({ appId: 'wx2' }))
  expect(one).not.toBe(identityOf({ apiBase: 'http://127.0.0.1:3001', appId: 'wx1' }))
  expect(partsOf(one)).toEqual({ platform: WECHAT_API, appId: 'wx1' })
})

describe('a rehearsal', () => {
  const at = (apiBase: string, server = {}) => isRehearsal(identityOf({ apiBase, appId: 'wx1' }, server))

  it.each(['http://127.0.0.1:3001', 'http://localhost:9/', 'http://[::1]:3001', 'https://wechat.localhost'])(
    'is %s: it does not leave this machine',
    (address) => expect(at(address)).toBe(true),
  )

  it.each([
    WECHAT_API,
    'https://api2.weixin.qq.com',
    RELAY,
    'http://127.0.0.1.example.cn',
    'http://10.0.0.8:3001',
    'not an address',
    '',
  ])('is not %s: whatever may reach readers counts as real', (address) => expect(at(address)).toBe(false))

  it('is not a way to WeChat that begins on this machine and is named on the server', () => {
    const server = { wechatHosts: ['127.0.0.1:8443'] }
    expect(at('http://127.0.0.1:8443', server)).toBe(false)
    expect(at('http://127.0.0.1:3001', server)).toBe(true)
  })

  it('is every account without an address where the server’s is on this machine', () => {
    expect(at('', { wechatBaseUrl: 'http://127.0.0.1:3001' })).toBe(true)
  })
})

describe('an address that secrets may be sent to', () => {
  it.each([WECHAT_API, 'https://hk.api.weixin.qq.com', 'http://127.0.0.1:3001', 'http://localhost:1'])(
    'is %s',
    (address) => expect(isKnownAddress(address)).toBe(true),
  )

  it('is another only where the server names it', () => {
    for (const address of [
      RELAY,
      'https://api.weixin.qq.com.example.cn',
      'https://example.cn/api.weixin.qq.com',
    ])
      expect(isKnownAddress(address)).toBe(false)
    expect(isKnownAddress(RELAY, { wechatHosts: ['relay.example.cn'] })).toBe(true)
    expect(isKnownAddress(`${RELAY}:8443`, { wechatHosts: ['relay.example.cn:8443'] })).toBe(true)
    expect(isKnownAddress(RELAY, { wechatBaseUrl: RELAY })).toBe(true)
  })
})
