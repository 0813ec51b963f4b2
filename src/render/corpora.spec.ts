import { readFileSync } from 'node:fs'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Body } from './article'
import { renderArticle } from './renderArticle'
import { sanitise } from './sanitise'
import { lostText, textOf } from './textOf'
import { violationsOf } from './violations'

type ParsedNode = DefaultTreeAdapterMap['childNode']

const read = (path: string) => readFileSync(new URL(`../../test/corpora/${path}`, import.meta.url), 'utf8')
const json = <T>(path: string): T => JSON.parse(read(path)) as T

const HOSTILE: string[] = [
  ...json<{ payload: string }[]>('xss/fixtures/dompurify-expect.json').map(({ payload }) => payload),
  ...json<string[]>('xss/fixtures/sanitize-html-inputs.json'),
  ...json<string[]>('xss/fixtures/js-xss-inputs.json'),
  ...read('xss/fixtures/payloadbox-xss-payload-list.txt').split('\n'),
].filter((payload) => typeof payload === 'string' && payload !== '')

/** Drawings that fetch, run or refer, each by another trick. */
const HOSTILE_SVG = [
  '<svg onload="alert(1)"><rect width="1" height="1"/></svg>',
  '<svg><script>alert(1)</script><script href="http://evil.example/x.js"/></svg>',
  '<svg><image href="http://evil.example/a.png" width="9" height="9"/></svg>',
  '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="data:image/svg+xml,<svg/>"/></svg>',
  '<svg><defs><g id="a"><rect/></g></defs><use href="#a"/><use href="http://evil.example/x.svg#a"/></svg>',
  '<svg><style>@import url(http://evil.example/x.css);</style><rect fill="url(#a)"/></svg>',
  '<svg><rect style="fill:url(http://evil.example/x.svg#a)"/></svg>',
  '<svg><a href="javascript:alert(1)"><text>点我</text></a></svg>',
  '<svg><a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a></svg>',
  '<svg><set attributeName="onmouseover" to="alert(1)"/></svg>',
  '<svg><foreignObject><iframe src="http://evil.example"></iframe><p onclick="x()">字</p></foreignObject></svg>',
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>',
  '<svg><rect clip-path="url(#c)" mask="url(#m)" filter="url(#f)"/><filter><feImage href="http://evil.example"/></filter></svg>',
]

const pictures = () => ({ url: 'https://mmbiz.qpic.cn/a.png', width: 900, height: 600 })
const render = (body: Body) =>
  renderArticle({ kind: 'activity-report', title: '', body }, { theme: 'plain', pictures }).html

const asRichText = (text: string): Body => ({
  format: 'richtext',
  root: {
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text, format: 1 },
            { type: 'link', fields: { linkType: 'custom', url: text }, children: [{ type: 'text', text }] },
          ],
        },
      ],
    },
  },
})

/** Everything in the HTML that is not words. */
const markupOf = (html: string): string => (html.match(/<[^>]*>/g) ?? []).join('')
const RUNS = /javascript:|vbscript:|<script|\son\w+\s*=|srcdoc|expression\(|evil\.example/i

const isHarmless = (html: string, picturesPlaced: boolean) =>
  violationsOf(html, { picturesPlaced }).length === 0 && !RUNS.test(markupOf(html)) && sanitise(html) === html

describe('hostile markup', () => {
  it('is harmless as Markdown', () => {
    const harmful = [...HOSTILE, ...HOSTILE_SVG].filter(
      (text) => !isHarmless(render({ format: 'markdown', text }), true),
    )
    expect(harmful).toEqual([])
  }, 60_000)

  it('is harmless as raw HTML', () => {
    const harmful = [...HOSTILE, ...HOSTILE_SVG].filter((html) => !isHarmless(sanitise(html), false))
    expect(harmful).toEqual([])
  }, 60_000)

  it('is harmless as rich text, and every character of it stays', () => {
    const harmful = HOSTILE.filter((text) => {
      const html = render(asRichText(text))
      return !isHarmless(html, true) || lostText([text.replaceAll('\0', '\ufffd')], html).length > 0
    })
    expect(harmful).toEqual([])
  }, 60_000)
})

describe('CommonMark', () => {
  const wordsOf = (nodes: readonly ParsedNode[]): string[] =>
    nodes.flatMap((node) => {
      if ('value' in node) return [node.value]
      return 'childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style'
        ? wordsOf(node.childNodes)
        : []
    })

  const examples = json<{ markdown: string; html: string }[]>(
    'markdown/fixtures/commonmark-examples-0.31.0.json',
  )

  /** Text that is HTML throughout is read as HTML, however it is indented: nobody here pastes it to show its source. */
  const isIndentedHtml = (markdown: string) =>
    /^ {4,}</m.test(markdown) && /^\s*<(?:!--|div|table)/.test(markdown)

  it('keeps the text of every example of the specification, in order', () => {
    const broken = examples.filter(({ markdown, html }) => {
      if (isIndentedHtml(markdown)) return false
      const pieces = wordsOf(parseFragment(html, { scriptingEnabled: false }).childNodes)
      return lostText(pieces, render({ format: 'markdown', text: markdown })).length > 0
    })
    expect(broken).toEqual([])
  })
})

/** Inputs that make naive lexers quadratic or end their stack. The size is far beyond any article. */
const long = (piece: string, length = 40_000) => piece.repeat(Math.ceil(length / piece.length))
const SLOW: Record<string, string> = {
  stars: long('**a'),
  'stars and underscores': long('*_'),
  brackets: long('['),
  links: long('[a]('),
  'nested brackets': `${'['.repeat(20_000)}a${']'.repeat(20_000)}`,
  'half-open tags': long('<a '),
  'half-open quotes': long('<a x="'),
  'half-open comments': long('<!--'),
  backticks: long('`a'),
  'nested quotes': `${'> '.repeat(10_000)}a`,
  'nested bullets': `${'- '.repeat(10_000)}a`,
  'nested lists': Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'nested tags': `${'<div>'.repeat(10_000)}a`,
  blanks: `a${' '.repeat(40_000)}b`,
  'open containers': long(':::tip\n'),
  footnotes: long('[^a]: b\n'),
}

describe('inputs made to be slow', () => {
  it.each(Object.entries(SLOW))('%s end, break no rule and keep their words', (_, text) => {
    const html = render({ format: 'markdown', text })

    expect(violationsOf(html)).toEqual([])
    if (text.includes('a')) expect(textOf(html)).toMatch(/[ab]/)
  })
})
