import { describe, expect, it } from 'vitest'
import type { Article } from './article'
import { MissingPictureError, UnsupportedNodeError } from './errors'
import { markOf } from './mark'
import { picturesOf } from './picturesOf'
import { renderArticle } from './renderArticle'
import { textOf } from './textOf'

const anArticle = (changes: Partial<Article> = {}): Article => ({
  kind: 'activity-report',
  title: '题目',
  body: { format: 'markdown', text: '正文' },
  ...changes,
})
const markdown = (text: string): Article => anArticle({ body: { format: 'markdown', text } })
const pictures = (src: string) => ({ url: `https://mmbiz.qpic.cn/${src}` })
const render = (article: Article, mark?: string) =>
  renderArticle(article, { theme: 'plain', pictures, ...(mark ? { mark } : {}) })
const wordsOf = (article: Article) => textOf(render(article).html)

describe('what holds nothing', () => {
  it.each(['> ', '<ul></ul>', '<dir id="a"></dir>'])('%j leaves no empty bar or list behind', (text) => {
    expect(render(markdown(text)).html).not.toMatch(/<(?:blockquote|ul)/)
  })
})

describe('raw HTML around paragraphs', () => {
  it('gives its link to the words of each, for a paragraph cannot stand in another', () => {
    const { html } = render(markdown('<a href="https://MP.weixin.qq.com/s/Ab">\n\n**甲**\n\n- 乙\n\n</a>'))
    const start = '<a href="https://mp.weixin.qq.com/s/Ab"'
    expect(html).not.toMatch(/<p[^>]*>(?:<a[^>]*>)?<(?:p|ul)/)
    expect(html.split(start)).toHaveLength(3)
  })

  it('joins the lines in a link that holds a table', () => {
    expect(render(markdown('<a href="https://mp.weixin.qq.com/s/a">一\n二<table><td>三')).html).toContain(
      '一二',
    )
  })

  it('makes way for blocks that stand in a heading', () => {
    expect(render(markdown('<h2>\n\n## 题\n\n</h2>')).html).toMatch(/<\/h2><\/section>$/)
    expect(wordsOf(markdown('<h2>\n\n## 题\n\n</h2>'))).toBe('题')
  })
})

describe('words of one line', () => {
  it('may come with line ends and halves of characters: neither is sent', () => {
    const fields = { blockType: 'callout', title: '参加\n方式\ud83d\0', text: '每月十五日' }
    const code = { type: 'paragraph', children: [{ type: 'text', text: '一\n二\0', format: 16 }] }
    const root = { root: { type: 'root', children: [{ type: 'block', fields }, code] } }
    const { html } = render(anArticle({ author: '周\n青禾', body: { format: 'richtext', root } }))
    expect(html).not.toMatch(/[\n\0]|\p{Surrogate}/u)
    expect(html).toContain('参加<br>方式\ufffd\ufffd')
    expect(html).toContain('文／周 青禾')
  })
})

describe('an article', () => {
  it('says who wrote it, above the body', () => {
    expect(wordsOf(anArticle({ author: '周', branch: '一支部', source: '本报' }))).toBe(
      '一支部　文／周　来源：本报\n正文',
    )
  })

  it('says on which day it took place', () => {
    expect(wordsOf(anArticle({ branch: '一支部', activityDate: '2026-06-08' }))).toBe(
      '一支部　活动时间：2026年6月8日\n正文',
    )
  })

  it('carries the footer at its end, after the notes', () => {
    const article = {
      ...markdown('见[报道](https://example.cn)'),
      footer: { title: '加入我们', conditions: '年满十八岁' },
    }
    expect(wordsOf(article)).toMatch(/参考链接[\s\S]*加入我们\n年满十八岁$/)
  })

  it('carries the footer where the body asks for it, once', () => {
    const article = { ...markdown('前\n\n::: 动员文案位置\n:::\n\n后'), footer: { conditions: '条件' } }
    expect(wordsOf(article)).toBe('前\n加入我们\n条件\n后')
  })

  it('has no footer when the footer holds nothing', () => {
    expect(wordsOf({ ...anArticle(), footer: { title: '加入我们' } })).toBe('正文')
  })

  it('shows a daily post as a leaf and its years in order', () => {
    const daily = {
      month: 7,
      day: 1,
      events: [
        { year: 1997, text: '香港' },
        { year: 1921, text: '**七一**', source: '简史' },
      ],
    }
    const article = anArticle({ kind: 'daily-post', date: '2026-07-01', daily })
    expect(wordsOf(article)).toBe(
      '2026年7月\n1\n星期三\n党史今天\n1921年\n七一\n出处：简史\n1997年\n香港\n正文',
    )
  })

  it('groups the digits of figures and shows zero', () => {
    const article = anArticle({ kind: 'livestream-record', livestream: { totalViewers: 17693, comments: 0 } })
    expect(wordsOf(article)).toContain('17,693人次\n累计观看\n0条\n互动留言')
  })

  it('is the same whenever it is rendered', () => {
    expect(render(markdown('[a](https://example.cn)')).html).toBe(
      render(markdown('[a](https://example.cn)')).html,
    )
  })

  it('keeps emoji, zero-width characters and entities, and survives half a surrogate', () => {
    expect(wordsOf(markdown('👨‍👩‍👧 a\u200bb &copy;&#x515a; \ud83d'))).toBe('👨‍👩‍👧 a\u200bb ©党 \ufffd')
  })

  it('counts characters as a person does and bytes as the wire does', () => {
    const { html, size } = render(markdown('党👍'))
    expect(size).toEqual({ characters: [...html].length, bytes: new TextEncoder().encode(html).length })
  })

  it('warns beyond 20,000 characters and not below', () => {
    const codes = (length: number) => render(markdown('党'.repeat(length))).notices.map(({ code }) => code)
    expect(codes(19_000)).toEqual([])
    expect(codes(20_000)).toEqual(['size-characters'])
  })
})

describe('the mark', () => {
  it('is read back from what was sent', () => {
    expect(markOf(render(anArticle(), 'd-42').html)).toBe('d-42')
  })

  it('is absent where none was set, and not taken from the words', () => {
    expect(markOf(render(markdown('data-id="xinghuo-1"')).html)).toBeUndefined()
  })

  it('refuses what could break out of its attribute', () => {
    expect(() => render(anArticle(), 'a"b')).toThrow(RangeError)
  })
})

describe('pictures', () => {
  it('are named once each, in reading order, wherever they stand', () => {
    const article = {
      ...markdown('![](a.png)\n\n字<img src="b.png">\n\n::: 二维码\n![](c.png)\n:::\n\n![](a.png)'),
      footer: { qrPicture: 'media:9' },
    }
    expect(picturesOf(article)).toEqual(['a.png', 'b.png', 'c.png', 'media:9'])
  })

  it('stop the rendering when one has no address', () => {
    const broken = () => renderArticle(markdown('![](a.png)'), { theme: 'plain', pictures: () => undefined })
    expect(broken).toThrow(MissingPictureError)
  })

  it('that were cut stand slice under slice', () => {
    const slices = () => [{ url: 'https://mmbiz.qpic.cn/1' }, { url: 'https://mmbiz.qpic.cn/2' }]
    const { html } = renderArticle(markdown('![](tall.png)'), { theme: 'plain', pictures: slices })
    expect(html.match(/mmbiz\.qpic\.cn\/\d/g)).toEqual(['mmbiz.qpic.cn/1', 'mmbiz.qpic.cn/2'])
  })

  it('that a browser would run are not pictures', () => {
    expect(picturesOf(markdown('![说明](javascript:alert(1))'))).toEqual([])
  })
})

describe('what cannot be shown', () => {
  const richText = (node: object) =>
    anArticle({ body: { format: 'richtext', root: { root: { children: [node] } } } })

  it('stops with the name of the node', () => {
    expect(() => render(richText({ type: 'relationship' }))).toThrow(new UnsupportedNodeError('relationship'))
  })

  it('stops with the name of the block', () => {
    expect(() => render(richText({ type: 'block', fields: { blockType: 'poll' } }))).toThrow(/block:poll/)
  })

  it('is not mistaken for something every object has', () => {
    expect(() => render(richText({ type: 'constructor' }))).toThrow(UnsupportedNodeError)
  })
})
