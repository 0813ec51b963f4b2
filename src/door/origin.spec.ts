import { describe, expect, it } from 'vitest'
import { isForeignWrite } from './origin'

const own = { host: 'news.example.cn:3000', publicUrl: 'https://news.example.cn' }
const post = (headers: Record<string, string>, method = 'POST') => isForeignWrite({ method, headers }, own)

describe('a write', () => {
  it.each([
    { origin: 'http://news.example.cn:3001' },
    { origin: 'http://news.example.cn:3001', 'sec-fetch-site': 'same-site' },
    { origin: 'https://news.example.cn.evil.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('from a page elsewhere is foreign: %o', (headers) => {
    expect(post(headers as Record<string, string>)).toBe(true)
  })

  it.each([
    {},
    { origin: 'http://news.example.cn:3000' },
    { origin: 'https://news.example.cn' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('from our own pages, or from a program, is not: %o', (headers) => {
    expect(post(headers as Record<string, string>)).toBe(false)
  })
})

it('reading is nobody’s harm', () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(post({ origin: 'https://evil.example' }, method)).toBe(false)
})
