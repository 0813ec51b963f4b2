import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, it } from 'vitest'
import { renderArticle } from './renderArticle'
import { sanitise } from './sanitise'
import { lostText } from './textOf'
import { THEMES } from './themes/themes'
import type { Block, Cell, Inline, MarkType } from './tree'
import { violationsOf } from './violations'

/** Words as people, and people who test, write them: Chinese, Latin, markup characters, emoji, blanks, zero-width. */
const words = fc
  .array(
    fc.constantFrom(
      '党',
      '员',
      '，',
      '”',
      'a',
      'Z',
      '7',
      ' ',
      '  ',
      '<b>',
      '&copy;',
      '&',
      '"',
      '*',
      '\u200d',
      '👨‍👩‍👧',
      '\u00a0',
      '\ufeff',
      '</p>',
      '|',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const MARKS: MarkType[] = ['strong', 'em', 'del', 'underline', 'sub', 'sup', 'highlight']
const HREFS = [
  'https://mp.weixin.qq.com/s/x?a=1&b=2',
  'https://example.cn/a',
  '#part',
  'javascript:alert(1)',
  '',
]
const SRCS = ['media:1', 'a.png', 'b "c".png']

const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words.map((text): Inline => ({ type: 'text', text })),
    fc.constant<Inline>({ type: 'break' }),
    words.map((text): Inline => ({ type: 'inlineCode', text })),
    fc.constantFrom(...SRCS).map((src): Inline => ({ type: 'inlinePicture', src })),
    fc
      .tuple(fc.constantFrom(...MARKS), tie('inlines'))
      .map(([type, children]): Inline => ({ type, children })),
    fc
      .tuple(fc.constantFrom(...HREFS), tie('inlines'))
      .map(([href, children]): Inline => ({ type: 'link', href, children })),
  ),
  inlines: fc.array(tie('inline'), { maxLength: 4 }),
}))

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
  const many = tie('blocks')
  return {
    block: fc.oneof(
      { depthSize: 'small' },
      inlines.map((children): Block => ({ type: 'paragraph', children })),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), inlines)
        .map(([level, children]): Block => ({ type: 'heading', level, children })),
      words.map((text): Block => ({ type: 'code', text })),
      fc.constant<Block>({ type: 'rule' }),
      fc.constant<Block>({ type: 'divider' }),
      fc.constantFrom(...SRCS).map((src): Block => ({ type: 'figure', src })),
      many.map((children): Block => ({ type: 'quote', children })),
      fc
        .record({
          kind: fc.constantFrom('bullet' as const, 'number' as const),
          start: fc.integer({ min: 1, max: 3 }),
          items: fc.array(
            many.map((children) => ({ children })),
            { minLength: 1, maxLength: 3 },
          ),
        })
        .map((list): Block => ({ type: 'list', ...list })),
      fc
        .array(
          fc.array(
            fc.record({
              children: many,
              align: fc.constantFrom('left', 'center', 'right', 'justify'),
              header: fc.boolean(),
            }),
            { minLength: 1, maxLength: 2 },
          ),
          { minLength: 1, maxLength: 2 },
        )
        .map((rows): Block => ({ type: 'table', head: [], rows: rows as Cell[][] })),
      fc.tuple(inlines, many).map(([title, children]): Block => ({ type: 'callout', title, children })),
      fc
        .tuple(inlines, many)
        .map(([time, children]): Block => ({ type: 'timeline', items: [{ time, children }] })),
      fc
        .tuple(inlines, inlines)
        .map(([value, label]): Block => ({ type: 'figures', items: [{ value, label }] })),
      fc
        .tuple(inlines, many)
        .map(([title, children]): Block => ({ type: 'steps', items: [{ title, children }] })),
    ),
    blocks: fc.array(tie('block'), { maxLength: 4 }),
  }
})

/** The words of a tree in reading order. */
const piecesOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(piecesOf)
  if (typeof node !== 'object' || node === null) return []
  const { type, text, title, time, value, label, children, items, rows } = node as Record<string, unknown>
  const own = type === 'text' || type === 'inlineCode' || type === 'code' ? [String(text)] : []
  return [...own, ...[title, time, value, label, children, items, rows].flatMap(piecesOf)]
}

const pictures = (src: string) => ({ url: `https://mmbiz.qpic.cn/${src.length}`, width: 800, height: 600 })
const themes = fc.constantFrom(...Object.values(THEMES))

const render = (tree: Block[], theme: (typeof THEMES)['plain']) =>
  renderArticle(
    { kind: 'activity-report', title: '', body: { format: 'blocks', blocks: tree } },
    { theme, pictures },
  ).html

it('breaks no rule, keeps all words in order, parses cleanly and is left alone by sanitise, whatever the tree', () => {
  fc.assert(
    fc.property(blocks, themes, (tree, theme) => {
      const html = render(structuredClone(tree), theme)
      const errors: string[] = []
      parseFragment(html, { onParseError: ({ code }) => errors.push(code) })

      expect(errors).toEqual([])
      expect(violationsOf(html)).toEqual([])
      expect(lostText(piecesOf(tree), html)).toEqual([])
      expect(sanitise(html)).toBe(html)
    }),
    { numRuns: 300, seed: 1921 },
  )
}, 60_000)

it('takes any Markdown: nothing throws, no rule breaks, and sanitise leaves the result alone', () => {
  const piece = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '\n',
    '\n\n',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '|',
    '\n|-|-|\n',
    '[',
    '](',
    ')',
    '![',
    '<b>',
    '<div>',
    '</div>',
    '<table><td>',
    '<!--',
    '<svg>',
    '&lt;',
    '\\',
    '党员',
    'a',
    ' ',
    '    ',
    ':::tip\n',
    '\n:::\n',
    '[^1]',
    '[^1]: ',
    '- [x] ',
    'https://example.cn',
    '~~',
    '<img src=a.png>',
    '<a href=x>',
    '<p>',
    '<li>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const article = {
        kind: 'activity-report' as const,
        title: '',
        body: { format: 'markdown' as const, text: pieces.join('') },
      }
      const { html } = renderArticle(article, { theme: 'plain', pictures })

      expect(violationsOf(html)).toEqual([])
      expect(sanitise(html)).toBe(html)
    }),
    { numRuns: 600, seed: 1949 },
  )
}, 60_000)
