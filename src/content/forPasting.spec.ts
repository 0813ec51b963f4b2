import { describe, expect, it } from 'vitest'
import { forPasting, isPublicHost } from './forPasting'

describe('an article for the clipboard', () => {
  it('keeps its root, padding and all, inside two nodes that may be lost', () => {
    const article = '<section style="padding:0 8px;background:#fff8f0;"><p>正文</p></section>'
    const pasted = forPasting(article)

    expect(pasted).toContain(`<section>${article}</section>`)
    expect(pasted.startsWith('<p style="font-size:0')).toBe(true)
    expect(pasted.endsWith('&nbsp;</p>')).toBe(true)
  })
})

describe('a host', () => {
  it('of the house is out of WeChat’s reach, one of the internet is not', () => {
    for (const host of [
      'localhost:3000',
      '127.0.0.1',
      '10.1.2.3',
      '172.20.0.5',
      '192.168.1.8:80',
      '[::1]',
      'cms',
    ]) {
      expect(isPublicHost(host)).toBe(false)
    }
    expect(isPublicHost('xinghuo.example.cn')).toBe(true)
    expect(isPublicHost('172.40.0.1')).toBe(true)
  })
})
