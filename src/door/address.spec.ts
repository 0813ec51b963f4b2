import { describe, expect, it } from 'vitest'
import { clientOf, countedAs, seenAs } from './address'

const from = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
})

describe('who asks', () => {
  it.each([
    ['nobody is trusted', '203.0.113.9', '1.1.1.1', 0, '203.0.113.9'],
    ['one proxy wrote the last entry', '127.0.0.1', '6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
    ['two proxies', '127.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['more proxies are trusted than there were', '127.0.0.1', '203.0.113.9', 3, '203.0.113.9'],
    ['the proxy wrote nothing', '127.0.0.1', undefined, 1, '127.0.0.1'],
    ['IPv4 in IPv6', '::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
    ['no address at all', '127.0.0.1', 'me', 1, 'unknown'],
  ])('%s', (_, socket, forwarded, trust, expected) => {
    expect(clientOf(from(socket, forwarded), trust)).toBe(expected)
  })

  it('counts the addresses of one IPv6 network as one', () => {
    expect(countedAs('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(countedAs('2001:DB8:0001:2::9')).toBe('2001:db8:1:2::/64')
    expect(countedAs('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(countedAs('::1')).toBe('0:0:0:0::/64')
    expect(countedAs('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  })
})

describe('how the site is seen', () => {
  const headers = { host: 'inside:3000', 'x-forwarded-host': 'news.example.cn', 'x-forwarded-proto': 'https' }

  it('is what a trusted proxy says', () => {
    expect(seenAs({ headers }, 1)).toEqual({ host: 'news.example.cn', protocol: 'https' })
    expect(seenAs({ headers }, 0)).toEqual({ host: 'inside:3000', protocol: 'http' })
  })

  it('is http or https, whatever the header says', () => {
    const odd = { ...headers, 'x-forwarded-proto': 'javascript' }
    expect(seenAs({ headers: odd }, 1).protocol).toBe('http')
  })
})
