import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from './article'
import { blocksMarkdown } from './asMarkdown/blocks'
import { parseMarkdown } from './markdown/parse'
import { markdownOf } from './markdownOf'
import type { Block } from './tree'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
/** Escapes split runs of words, and blanks at the edges are of no account; readers see no difference. */
// biome-ignore lint/suspicious/noExplicitAny: a walk through whatever the tree holds
const joined = (value: any): any => {
  if (value instanceof Map) return [...value].map(joined)
  if (!Array.isArray(value)) {
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, joined(one)]))
  }
  const nodes: { type?: string; text?: string }[] = []
  for (const node of value.map(joined)) {
    const last = nodes.at(-1)
    if (last?.type === 'text' && node?.type === 'text') last.text += node.text
    else nodes.push(node)
  }
  const [first] = nodes
  if (first?.type === 'text') first.text = first.text?.trimStart() ?? ''
  return nodes
}
const again = (blocks: Block[]) => parseMarkdown(blocksMarkdown(blocks), [])

const words = (text: string, format = 0) => ({ type: 'text', text, format })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const richReport = (...children: object[]): Article => ({
  kind: 'activity-report',
  title: '把主题党日开到田埂上',
  body: { format: 'richtext', root: { root: { children } } },
})

describe('Markdown that is written back', () => {
  for (const name of [
    'fixtures/report.md',
    'fixtures/lists.md',
    'fixtures/blocks.md',
    'fixtures/links.md',
    '../../test/themes/fixtures/sample.md',
  ]) {
    it(`of ${name} is read as the same tree`, () => {
      const tree = parseMarkdown(read(`./${name}`), [])
      expect(joined(again(tree))).toEqual(joined(tree))
    })
  }

  it('keeps every sign of the text itself', () => {
    for (const text of [
      '1. 不是列表',
      '# 不是标题',
      '- 一个减号',
      'a*b*c 与 _d_',
      '[不是链接](x)',
      '5 < 6 &lt; 7',
      '~~波浪~~',
      '\\反斜线',
      '::: 提示',
      '> 大于',
      '+ 加',
    ]) {
      const tree: Block[] = [{ type: 'paragraph', children: [{ type: 'text', text }] }]
      expect(joined(again(tree))).toEqual(joined(tree))
    }
  })
})

describe('a rich text', () => {
  it('becomes Markdown with its headings, marks and lists', () => {
    const article = richReport(
      { type: 'heading', tag: 'h2', children: [words('先学一篇')] },
      paragraph(words('今天'), words('修渠', 1), words('，'), words('不写心得', 3)),
      {
        type: 'list',
        listType: 'number',
        start: 1,
        children: [{ type: 'listitem', value: 1, children: [words('量裂缝')] }],
      },
    )
    expect(markdownOf(article)).toBe(
      '# 把主题党日开到田埂上\n\n## 先学一篇\n\n今天**修渠**，***不写心得***\n\n1. 量裂缝\n',
    )
  })

  it('with marks side by side stays as it was', () => {
    const tree: Block[] = [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'text', text: '粗' }] },
          { type: 'em', children: [{ type: 'text', text: '斜' }] },
        ],
      },
    ]
    expect(blocksMarkdown(tree)).toBe('**粗**<em>斜</em>')
  })
})

describe('a daily post', () => {
  it('tells its events, and its Markdown body is handed out as written', () => {
    const text = '## 今天读什么\n\n* 星号列表'
    const markdown = markdownOf({
      kind: 'daily-post',
      title: '党史今天 7月1日',
      daily: { month: 7, day: 1, events: [{ year: 1921, text: '中国共产党成立。', source: '《简史》' }] },
      body: { format: 'markdown', text },
    })
    expect(markdown).toContain('- 1921年 | 中国共产党成立。')
    expect(markdown).toContain('出处：《简史》')
    expect(markdown.endsWith(`${text}\n`)).toBe(true)
  })
})
