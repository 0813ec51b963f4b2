import { plainText } from '../emit/plainText'
import { adoptBlocks } from '../html/adoptBlocks'
import { adoptInline } from '../html/adoptInline'
import { bringIn } from '../html/bringIn'
import { nest } from '../html/nest'
import { isBlock, type Reduced } from '../html/reduced'
import { type HtmlToken, tokenOf } from '../html/tokens'
import { paragraphBlocks } from '../paragraphs'
import type { Block, Inline, InlinePicture } from '../tree'
import type { InlineItem } from './inline/item'
import { readInline } from './inline/readInline'
import { joinLines } from './joinLines'
import type { Reading } from './reading'

const isTag = ({ type }: InlineItem): boolean => type === 'tag'

/** Raw HTML among words, reduced by the rules: what our own nodes hold is settled first. */
const reduced = (items: readonly InlineItem[], reading: Reading): Reduced[] => {
  const tokens = items.map(
    (item): HtmlToken => (item.type === 'tag' ? tokenOf(item.raw) : settled(item, reading)),
  )
  return bringIn(nest(tokens), reading)
}

/** A node whose own words hold no raw tag any more. */
const settled = (item: InlineItem, reading: Reading): Inline => {
  if (!('children' in item) || item.type === 'element') return item as Inline
  return { ...item, children: inlines(item.children as InlineItem[], reading) } as Inline
}

const inlines = (items: readonly InlineItem[], reading: Reading): Inline[] =>
  items.some(isTag) ? adoptInline(reduced(items, reading)) : items.map((item) => settled(item, reading))

const read = (text: string, reading: Reading): { items: InlineItem[]; hasTags: boolean } => {
  const items = readInline(text, reading.context)
  return { items, hasTags: text.includes('<') }
}

const joinedLines =
  (text: string, reading: Reading) =>
  (nodes: Inline[]): Inline[] =>
    text.includes('\n') ? joinLines(nodes, reading.joining) : nodes

/** The words of a heading, a cell, a field: one run of inline nodes, whatever HTML stands in it. */
export const wordsOf = (text: string, reading: Reading): Inline[] => {
  const { items, hasTags } = read(text, reading)
  return joinedLines(text, reading)(hasTags ? inlines(items, reading) : (items as Inline[]))
}

/** The words of a paragraph as blocks: pictures on lines of their own and blocks of raw HTML end it. */
export const paragraphsOf = (text: string, reading: Reading): Block[] => {
  const { items, hasTags } = read(text, reading)
  const joined = joinedLines(text, reading)
  if (!hasTags) return paragraphBlocks(items as Inline[], { source: 'markdown', joined })
  if (!items.some(isTag)) return paragraphBlocks(inlines(items, reading), { source: 'markdown', joined })
  const nodes = reduced(items, reading)
  return nodes.some(isBlock)
    ? adoptBlocks(nodes, { joining: reading.joining, source: 'markdown' })
    : paragraphBlocks(adoptInline(nodes), { source: 'markdown', joined })
}

/** Pictures and words of one line taken apart, the words without the blank behind the picture. */
export const picturesIn = (nodes: readonly Inline[]): { pictures: InlinePicture[]; words: Inline[] } => {
  const pictures = nodes.filter((node): node is InlinePicture => node.type === 'inlinePicture')
  const [first, ...rest] = nodes.filter((node) => node.type !== 'inlinePicture')
  const words: Inline[] =
    first?.type === 'text'
      ? [{ type: 'text', text: first.text.trimStart() }, ...rest]
      : first
        ? [first, ...rest]
        : []
  return { pictures, words: words.filter((node) => node.type !== 'text' || plainText([node]) !== '') }
}
