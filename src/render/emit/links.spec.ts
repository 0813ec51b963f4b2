import { describe, expect, it } from 'vitest'
import { renderArticle } from '../renderArticle'
import { textOf } from '../textOf'

const render = (text: string) =>
  renderArticle(
    { kind: 'activity-report', title: '', body: { format: 'markdown', text } },
    { theme: 'plain', pictures: () => undefined },
  )
const wordsOf = (text: string) => textOf(render(text).html)
const codesOf = (text: string) => render(text).notices.map(({ code }) => code)

describe('a link', () => {
  it('to an article stays a link, query and all', () => {
    expect(render('[看](https://mp.weixin.qq.com/s?a=1&b=2)').html).toContain(
      '<a href="https://mp.weixin.qq.com/s?a=1&amp;b=2"',
    )
    expect(codesOf('[看](http://mp.weixin.qq.com/s/x)')).toEqual([])
  })

  it.each([
    'https://mp.weixin.qq.com.evil.cn/s',
    'https://mp.weixin.qq.com@evil.cn/',
    'https://evil.cn/mp.weixin.qq.com',
    'https://xmp.weixin.qq.com/s',
  ])('to %s is none to an article', (href) => {
    expect(render(`[看](${href})`).html).not.toContain('<a ')
  })

  it('elsewhere becomes words with a numbered note, and the editor is told', () => {
    expect(wordsOf('见[报道](https://example.cn/a)。')).toBe(
      '见报道[1]。\n参考链接\n[1] 报道：https://example.cn/a',
    )
    expect(render('见[报道](https://example.cn/a)。').notices).toMatchObject([
      { code: 'link-to-note', where: '报道' },
    ])
  })

  it('to the same address has the same number', () => {
    expect(wordsOf('[甲](https://a.cn)[乙](https://b.cn)[丙](https://a.cn)')).toMatch(
      /^甲\[1\]乙\[2\]丙\[1\]\n/,
    )
  })

  it('whose words are its address is shown bare', () => {
    expect(wordsOf('<https://example.cn/a>')).toBe('https://example.cn/a')
    expect(codesOf('https://example.cn/a')).toEqual(['link-bare'])
  })

  it.each(['#part', 'javascript:alert(1)', 'JaVa\tScript:alert(1)', 'data:text/html,x', '../a.md'])(
    'to %s goes, its words stay',
    (href) => {
      expect(wordsOf(`<a href="${href}">字</a>`)).toBe('字')
      expect(codesOf(`<a href="${href}">字</a>`)).toEqual(['link-dropped'])
    },
  )
})
