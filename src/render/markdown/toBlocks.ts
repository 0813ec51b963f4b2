import { adoptBlocks } from '../html/adoptBlocks'
import { bringIn } from '../html/bringIn'
import { nest } from '../html/nest'
import { tokensOf } from '../html/tokens'
import type { Align, Block, Cell, Inline, List, ListItem, Table } from '../tree'
import type { RawBlock, RawItem } from './blocks/rawBlock'
import { containerBlocks } from './containerBlocks'
import { unescaped } from './inline/destination'
import type { Reading } from './reading'
import { paragraphsOf, wordsOf } from './words'

type Of<T extends RawBlock['type']> = Extract<RawBlock, { type: T }>

const TASK = /^\[([ xX])\][ \t]+(?=\S)/

const itemOf = ({ children, checked }: RawItem, reading: Reading): ListItem => {
  if (checked === undefined) return { children: blocksOf(children, reading) }
  const [first, ...others] = children
  const text = first?.type === 'paragraph' ? first.text.replace(TASK, '') : ''
  const rest: RawBlock[] = first?.type === 'paragraph' ? [{ type: 'paragraph', text }, ...others] : children
  return { checked, children: blocksOf(rest, reading) }
}

const listOf = ({ isNumbered, start, items }: Of<'list'>, reading: Reading): List => ({
  type: 'list',
  kind: isNumbered ? 'number' : 'bullet',
  start,
  items: items.map((item) => itemOf(item, reading)),
})

/** A row as wide as the widest: one empty cell stands for all that are missing. Cells beyond the head are words: they stay. */
const rowOf = (
  texts: readonly string[],
  {
    aligns,
    width,
    isHead,
    reading,
  }: { aligns: Of<'table'>['aligns']; width: number; isHead: boolean; reading: Reading },
): Cell[] => {
  const header = isHead ? { header: true } : {}
  const cells = texts.map((text, at): Cell => {
    const align: Align | undefined = aligns[at]
    const children: Block[] = [{ type: 'paragraph', children: wordsOf(text, reading) }]
    return { children, ...header, ...(align ? { align } : {}) }
  })
  const missing = width - texts.length
  if (missing > 0) cells.push({ children: [], colSpan: missing, ...header })
  return cells
}

const tableOf = ({ aligns, head, rows }: Of<'table'>, reading: Reading): Table => {
  const width = rows.reduce((count, texts) => Math.max(count, texts.length), head.length)
  return {
    type: 'table',
    head: [rowOf(head, { aligns, width, isHead: true, reading })],
    rows: rows.map((texts) => rowOf(texts, { aligns, width, isHead: false, reading })),
  }
}

const HTML_SOURCE = /^\s*<\/?(?:p|div|section|img|span|table|h[1-6]|ul|ol|a|br)\b[^\n]*>/i

const codeOf = ({ text, language, isIndented }: Of<'code'>, reading: Reading): Block => {
  if (isIndented && HTML_SOURCE.test(text)) {
    reading.report({
      level: 'warning',
      code: 'html-as-code',
      message: '这里像是 HTML 源码：行首的空格让它按代码显示，读者会看到标签。请去掉行首空格。',
      where: text.trim().slice(0, 24),
    })
  }
  return { type: 'code', text, ...(language ? { language: unescaped(language) } : {}) }
}

/** A formula on lines of its own, as it was written. */
const formulaOf = (text: string, reading: Reading): Block => {
  reading.context.onFormula(text)
  const children = text
    .split('\n')
    .flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text', text: line },
    ])
  return { type: 'paragraph', children, align: 'center' }
}

const noteOf = ({ label, children }: Of<'note'>, reading: Reading): Block[] => {
  const note = reading.footnotes.get(label)
  for (const block of blocksOf(children, reading)) note?.push(block)
  return []
}

const one = (raw: RawBlock, reading: Reading): Block[] => {
  switch (raw.type) {
    case 'paragraph':
      return paragraphsOf(raw.text, reading)
    case 'heading':
      return [{ type: 'heading', level: raw.level, children: wordsOf(raw.text, reading) }]
    case 'rule':
      return [{ type: 'rule' }]
    case 'code':
      return [codeOf(raw, reading)]
    case 'formula':
      return [formulaOf(raw.text, reading)]
    case 'table':
      return [tableOf(raw, reading)]
    case 'quote':
      return [{ type: 'quote', children: blocksOf(raw.children, reading) }]
    case 'list':
      return [listOf(raw, reading)]
    case 'note':
      return noteOf(raw, reading)
    case 'container':
      return containerBlocks(raw, { reading, blocks: blocksOf(raw.children, reading) })
    case 'html':
      return []
  }
}

/**
 * Blocks among which raw HTML stands: `<div>` before and `</div>` after a few paragraphs hold them, and what was left open ends
 * where a browser would end it.
 */
const withHtml = (raws: readonly RawBlock[], reading: Reading): Block[] => {
  const tokens = raws.flatMap((raw) => (raw.type === 'html' ? tokensOf(raw.text) : one(raw, reading)))
  return adoptBlocks(bringIn(nest(tokens), reading))
}

/** Raw blocks with their words read, in our tree. */
export const blocksOf = (raws: readonly RawBlock[], reading: Reading): Block[] => {
  if (raws.some(({ type }) => type === 'html')) return withHtml(raws, reading)
  const blocks: Block[] = []
  for (const raw of raws) for (const block of one(raw, reading)) blocks.push(block)
  return blocks
}
