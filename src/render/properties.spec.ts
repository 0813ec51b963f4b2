import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, it } from 'vitest'
import { renderArticle } from './renderArticle'
import { sanitise } from './sanitise'
import { blocks } from './test-trees'
import { lostText } from './textOf'
import { THEMES, themeOf } from './themes/themes'
import type { Block } from './tree'
import { violationsOf } from './violations'

/** Fields that hold words, in the order in which they are shown. */
const IN_ORDER =
  'time book name role title value label reader note pictures caption credit children source items rows'.split(
    ' ',
  )

/** The words of a tree in reading order. */
const piecesOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(piecesOf)
  if (typeof node !== 'object' || node === null) return []
  const { type, text, parts, ...fields } = node as Record<string, unknown>
  const own = type === 'text' || type === 'inlineCode' || type === 'code' ? [String(text)] : []
  return [...own, ...IN_ORDER.flatMap((name) => piecesOf(fields[name]))]
}

const pictures = (src: string) => ({ url: `https://mmbiz.qpic.cn/${src.length}`, width: 800, height: 600 })
const themes = fc.constantFrom(...Object.keys(THEMES)).map((name) => themeOf(name))

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
