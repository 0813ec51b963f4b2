import { readFileSync } from 'node:fs'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { expect, it } from 'vitest'
import { escapeAttribute, escapeText } from '../emit/escape'
import type { Block, Inline, Node } from '../tree'
import { parseMarkdown } from './parse'

type ParsedNode = DefaultTreeAdapterMap['childNode']
type Example = { markdown: string; html: string; number: number; section: string }

const examples = JSON.parse(
  readFileSync(
    new URL('../../../test/corpora/markdown/fixtures/commonmark-examples-0.31.0.json', import.meta.url),
    'utf8',
  ),
).map((example: object, at: number) => ({ ...example, number: at + 1 })) as Example[]

const MARKS: Record<string, string> = { strong: 'strong', em: 'em', del: 'del' }

const inline = (node: Inline): string => {
  switch (node.type) {
    case 'text':
      return escapeText(node.text)
    case 'break':
      return '<br>'
    case 'inlineCode':
      return `<code>${escapeText(node.text)}</code>`
    case 'link':
      return `<a href="${escapeAttribute(node.href)}">${all(node.children)}</a>`
    case 'inlinePicture':
      return `<img src="${escapeAttribute(node.src)}" alt="${escapeAttribute(node.alt ?? '')}">`
    default: {
      const tag = MARKS[node.type] ?? node.type
      return 'children' in node ? `<${tag}>${all(node.children)}</${tag}>` : `[${node.type}]`
    }
  }
}

const block = (node: Block): string => {
  switch (node.type) {
    case 'paragraph':
      return `<p>${all(node.children)}</p>`
    case 'heading':
      return `<h${node.level}>${all(node.children)}</h${node.level}>`
    case 'rule':
      return '<hr>'
    case 'quote':
      return `<blockquote>${all(node.children)}</blockquote>`
    case 'code':
      return `<pre><code>${escapeText(node.text)}\n</code></pre>`
    case 'list': {
      const tag = node.kind === 'number' ? 'ol' : 'ul'
      return `<${tag}>${node.items.map(({ children }) => `<li>${all(children)}</li>`).join('')}</${tag}>`
    }
    case 'figure': {
      const alt = node.alt ?? (node.caption ? node.caption.map(inline).join('') : '')
      const picture = `<img src="${escapeAttribute(node.src)}" alt="${alt}">`
      return node.href === undefined
        ? `<p>${picture}</p>`
        : `<p><a href="${escapeAttribute(node.href)}">${picture}</a></p>`
    }
    default:
      return `[${node.type}]`
  }
}

const BLOCKS = new Set('paragraph heading rule quote code list figure table notes element'.split(' '))
const all = (nodes: readonly Node[]): string =>
  nodes.map((node) => (BLOCKS.has(node.type) ? block(node as Block) : inline(node as Inline))).join('')

/** Tags and words in order. Whether a list is loose, titles, languages and how addresses are escaped make no difference here. */
const outline = (html: string): string => {
  const said: string[] = []
  const visit = (node: ParsedNode, isCode: boolean): void => {
    if ('value' in node) said.push(isCode ? node.value.replace(/\n$/, '') : node.value.replace(/\s+/g, ''))
    if (!('tagName' in node)) return
    const isQuiet = node.tagName === 'p' || node.tagName === 'a'
    const src = node.attrs.find(({ name }) => name === 'alt')?.value
    if (!isQuiet || node.tagName === 'a') said.push(`<${node.tagName}${src === undefined ? '' : ` ${src}`}>`)
    for (const child of node.childNodes) visit(child, isCode || node.tagName === 'pre')
    said.push(isQuiet && node.tagName === 'p' ? '¶' : `</${node.tagName}>`)
  }
  for (const node of parseFragment(html).childNodes) visit(node, false)
  return said.join('').replace(/¶*(<\/?(?:h\d|hr|ul|ol|li|blockquote|pre)>|$)¶*/g, '$1')
}

/** Where we read otherwise than CommonMark, on purpose. */
const OTHERWISE: Record<number, string> = {
  318: 'a blank line at the end of a fence (marked)',
  344: 'raw HTML',
  475: 'raw HTML',
  476: 'raw HTML',
  477: 'raw HTML',
  587: 'a picture on a line of its own is a block',
  602: 'a bare address is a link (GFM)',
  608: 'a bare address is a link (GFM)',
  611: 'a bare address is a link (GFM)',
  612: 'a bare address is a link (GFM)',
  642: 'raw HTML',
  643: 'raw HTML',
}

const isOurs = ({ section, html }: Example): boolean =>
  section !== 'HTML blocks' &&
  section !== 'Raw HTML' &&
  !/<(?!\/?(?:p|h\d|hr|ul|ol|li|blockquote|pre|code|em|strong|a|img|br)\b)/.test(html)

it.each(examples.filter(isOurs).filter(({ number }) => !(number in OTHERWISE)))(
  'reads example $number ($section) as CommonMark says',
  ({ markdown, html }) => {
    expect(outline(all(parseMarkdown(markdown, [])))).toBe(outline(html))
  },
)
