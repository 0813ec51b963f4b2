import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from './article'
import { contrastBetween } from './lint/colorMath'
import { type InkedText, inkedTexts, type Pair } from './lint/inkedTexts'
import { renderArticle } from './renderArticle'
import { blocks } from './test-trees'
import type { Theme } from './themes/theme'
import { THEMES } from './themes/themes'
import type { Block } from './tree'

/** WCAG AA for text of any size. */
const LIGHT_MIN = 4.5
/** The reader moves text until it is 65 of 255 from its ground in brightness, which is this contrast at the least. */
const DARK_MIN = 2.6
/** The platform's own checker, which takes a half-transparent ground for the full colour. */
const CHECKED_MIN = 1.5

const of = ({ ink, ground }: Pair): number => contrastBetween(ink, ground)

const faultsIn = (texts: readonly InkedText[]): string[] =>
  texts.flatMap(({ text, light, dark, checked, onGradient }) => {
    const [bright, night, judged] = [of(light), of(dark), of(checked)]
    const isFine = bright >= LIGHT_MIN && night >= DARK_MIN && judged >= CHECKED_MIN && !onGradient
    return isFine ? [] : [`「${text}」 ${bright.toFixed(2)} ${night.toFixed(2)} ${judged.toFixed(2)}`]
  })

const pictures = (src: string) => ({ url: `https://mmbiz.qpic.cn/${src.length}`, width: 800, height: 600 })
const faultsOf = (article: Partial<Article>, theme: Theme): string[] => {
  const body = { format: 'blocks' as const, blocks: [] }
  const { html } = renderArticle(
    { kind: 'activity-report', title: '', body, ...article },
    { theme, pictures },
  )
  return faultsIn(inkedTexts(html))
}
const inBlocks = (tree: Block[]): Partial<Article> => ({ body: { format: 'blocks', blocks: tree } })
const inMarkdown = (text: string): Partial<Article> => ({ body: { format: 'markdown', text } })

const LIVESTREAM = {
  topic: '题',
  speaker: '人',
  totalViewers: 9,
  link: 'https://example.cn',
  summary: '**讲**了什么',
}
const FOOTER = {
  conditions: '**年满**十八岁',
  steps: ['递交', '谈话'],
  contact: '`联系`',
  qrPicture: 'a.png',
}

describe.each(Object.values(THEMES))('every text of the theme $label', (theme) => {
  it('can be read on its ground in light and in dark, whatever stands in whatever', () => {
    fc.assert(
      fc.property(blocks, (tree) => {
        expect(faultsOf(inBlocks(structuredClone(tree)), theme)).toEqual([])
      }),
      { numRuns: 300, seed: 1935 },
    )
  }, 120_000)

  it.each([
    '## **先学一篇**，再问',
    '## 看[链接](https://mp.weixin.qq.com/s/abc)和`代码`，<mark>亮</mark>，注[^1]\n\n[^1]: 出处',
    '### **小题**`码`',
    '| **姓名** | [部门](https://mp.weixin.qq.com/s/abc) | `码` |\n| --- | --- | --- |\n| **甲** | [乙](https://mp.weixin.qq.com/s/abc) | `丙` |',
    '::: 大事记\n- **1921** `年` | 成立\n:::',
    '::: 数据\n- **96** | `人` | [到场](https://mp.weixin.qq.com/s/abc)\n:::',
    '::: 提示 **参加**方式\n每月 `15` 日，[看](https://mp.weixin.qq.com/s/abc)\n:::',
    '<section style="background:#c8102e;color:#fff">**粗**`码`[链](https://mp.weixin.qq.com/s/abc)</section>',
  ])('can be read in %j', (text) => {
    expect(faultsOf(inMarkdown(text), theme)).toEqual([])
  })

  it.each(['daily-post', 'livestream-announcement', 'livestream-record'] as const)(
    'can be read in the head of a %s and in the footer',
    (kind) => {
      const daily = { month: 7, day: 1, events: [{ year: 1921, text: '**成立**', source: '《简史》' }] }
      const article = {
        kind,
        daily,
        date: '2026-07-01',
        livestream: LIVESTREAM,
        footer: FOOTER,
        author: '周',
      }
      expect(faultsOf(article, theme)).toEqual([])
    },
  )
})

it('finds what cannot be read', () => {
  const texts = (style: string) => inkedTexts(`<p style="${style}">字</p>`)
  expect(faultsIn(texts('color:#b12;background:#b12'))).toHaveLength(1)
  expect(faultsIn(texts('color:#26a;background:rgba(34,102,170,.07)'))).toHaveLength(1)
  expect(faultsIn(texts('background:linear-gradient(#fff,#eee)'))).toHaveLength(1)
  expect(faultsIn(texts('color:#333'))).toEqual([])
})
