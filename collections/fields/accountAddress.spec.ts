import { describe, expect, it } from 'vitest'
import { isApiBase, isAppId } from './accountAddress'

describe('an account’s AppID', () => {
  it('may be any one word', () => {
    expect(isAppId(' wx0123456789abcdef ')).toBe(true)
    expect(isAppId('rehearsal-1')).toBe(true)
    expect(isAppId('wx01 23')).toContain('没有空格')
    expect(isAppId('')).toBe('请填写 AppID')
  })
})

describe('the address that secrets go to', () => {
  it('is encrypted, or does not leave this machine', () => {
    for (const address of [
      '',
      null,
      'https://api2.weixin.qq.com',
      'http://127.0.0.1:3001',
      'http://localhost:1',
      'http://[::1]:9',
    ]) {
      expect(isApiBase(address)).toBe(true)
    }
    for (const address of ['http://api.weixin.qq.com', 'http://127.0.0.1.example.cn', 'http://10.0.0.8']) {
      expect(isApiBase(address)).toContain('https://')
    }
    expect(isApiBase('https://relay.example.cn')).toContain('WECHAT_API_HOSTS')
    expect(isApiBase('api.weixin.qq.com')).toContain('完整的网址')
    expect(isApiBase('ftp://localhost')).toContain('完整的网址')
    expect(isApiBase('https://a:b@example.cn')).toContain('用户名')
  })
})
