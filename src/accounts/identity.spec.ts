import { describe, expect, it } from 'vitest'
import { addressOf, appIdOf, identityOf, isRehearsal, platformOf, WECHAT_API } from './identity'

describe('the address of an account', () => {
  it('is its own, else the server’s, else WeChat’s', () => {
    expect(addressOf('http://127.0.0.1:3001', 'https://proxy.example.cn')).toBe('http://127.0.0.1:3001')
    expect(addressOf('', 'https://proxy.example.cn')).toBe('https://proxy.example.cn')
    expect(addressOf(null)).toBe(WECHAT_API)
    expect(addressOf(' ', undefined)).toBe(WECHAT_API)
  })

  it('names one platform however it is written', () => {
    for (const same of ['http://127.0.0.1:3001', 'http://127.0.0.1:3001/', ' HTTP://127.0.0.1:3001 '])
      expect(platformOf(same)).toBe('http://127.0.0.1:3001')
    for (const host of ['api', 'api2', 'sh.api', 'sz.api', 'hk.api'])
      expect(platformOf(`https://${host}.weixin.qq.com/`)).toBe(WECHAT_API)
    expect(platformOf('https://api.weixin.qq.com.example.cn')).not.toBe(WECHAT_API)
    expect(platformOf('http://127.0.0.1:3002')).not.toBe(platformOf('http://127.0.0.1:3001'))
  })
})

it('an identity is an AppID on a platform', () => {
  const one = identityOf({ baseUrl: 'https://api2.weixin.qq.com/', appId: 'wx1' })
  expect(one).toBe(identityOf({ baseUrl: WECHAT_API, appId: 'wx1' }))
  expect(one).not.toBe(identityOf({ baseUrl: WECHAT_API, appId: 'wx2' }))
  expect(one).not.toBe(identityOf({ baseUrl: 'http://127.0.0.1:3001', appId: 'wx1' }))
  expect(appIdOf(one)).toBe('wx1')
})

describe('a rehearsal', () => {
  it.each(['http://127.0.0.1:3001', 'http://localhost:9/', 'http://[::1]:3001', 'https://wechat.localhost'])(
    'is %s: it does not leave this machine',
    (address) => expect(isRehearsal(address)).toBe(true),
  )

  it.each([
    WECHAT_API,
    'https://api2.weixin.qq.com',
    'https://proxy.example.cn',
    'http://127.0.0.1.example.cn',
    'http://10.0.0.8:3001',
    'not an address',
    '',
  ])('is not %s: whatever may reach readers counts as real', (address) =>
    expect(isRehearsal(address)).toBe(false),
  )

  it('is not a way to WeChat that begins on this machine and is named on the server', () => {
    const hosts = ['127.0.0.1:8443']
    expect(isRehearsal('http://127.0.0.1:8443', hosts)).toBe(false)
    expect(isRehearsal('http://127.0.0.1:3001', hosts)).toBe(true)
  })
})
