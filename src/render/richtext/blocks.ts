import { MissingPictureError, UnsupportedNodeError } from '../errors'
import { fieldBlock, reportEmptyBlock } from '../fieldBlock'
import { report } from '../report'
import {
  type Align,
  type Block,
  type Cell,
  type Inline,
  type List,
  type ListItem,
  oneLine,
  sendable,
} from '../tree'
import { inlinesOf, isInlineNode } from './inline'
import { childrenOf, pictureOf, recordOf, type StoredNode, stringOf, wordsBelow } from './node'
import type { RichReading } from './reading'

/** No editor nests deeper; what is deeper keeps its words and loses its shape. */
const MAX_DEPTH = 40

const ALIGNS: Record<string, Align> = { center: 'center', right: 'right', end: 'right', left: 'left' }

const layout = (node: StoredNode): { align?: Align; indent?: number } => {
  const align = ALIGNS[stringOf(node.format)]
  const indent = typeof node.indent === 'number' && node.indent > 0 ? node.indent : 0
  return { ...(align ? { align } : {}), ...(indent ? { indent } : {}) }
}

/** Children of which some flow and some stand alone: each run of words becomes a paragraph. */
const mixed = (nodes: readonly StoredNode[], reading: RichReading): Block[] => {
  const blocks: Block[] = []
  let run: StoredNode[] = []
  const flush = () => {
    if (run.length > 0) blocks.push({ type: 'paragraph', children: inlinesOf(run, reading) })
    run = []
  }
  for (const node of nodes) {
    if (isInlineNode(node)) run.push(node)
    else {
      flush()
      for (const block of blocksOf([node], reading)) blocks.push(block)
    }
  }
  flush()
  return blocks
}

const paragraph = (node: StoredNode, reading: RichReading): Block[] => {
  const children = childrenOf(node)
  const look = layout(node)
  if (children.some((child) => !isInlineNode(child))) {
    return mixed(children, reading).map((block) =>
      block.type === 'paragraph' ? { ...block, ...look } : block,
    )
  }
  return [{ type: 'paragraph', children: inlinesOf(children, reading), ...look }]
}

const headingOf = (node: StoredNode, reading: RichReading): Block[] => {
  const { align } = layout(node)
  const level = Number(/^h([1-6])$/.exec(stringOf(node.tag))?.[1] ?? 2)
  return [
    { type: 'heading', level, children: inlinesOf(childrenOf(node), reading), ...(align ? { align } : {}) },
  ]
}

/** Lexical stores a nested list as an item of its own that holds nothing else; it belongs to the item before it. */
const itemsOf = (node: StoredNode, reading: RichReading): ListItem[] => {
  const items: ListItem[] = []
  for (const item of childrenOf(node)) {
    const children = childrenOf(item)
    const blocks = mixed(children, reading)
    const before = items.at(-1)
    if (before && children.length > 0 && children.every((child) => child.type === 'list')) {
      before.children.push(...blocks)
    } else {
      items.push({
        ...(node.listType === 'check' ? { checked: item.checked === true } : {}),
        children: blocks,
      })
    }
  }
  return items
}

const KINDS: Record<string, List['kind']> = { number: 'number', check: 'check' }

const listOf = (node: StoredNode, reading: RichReading): Block[] => [
  {
    type: 'list',
    kind: KINDS[stringOf(node.listType)] ?? 'bullet',
    start: typeof node.start === 'number' ? node.start : 1,
    items: itemsOf(node, reading),
  },
]

const cellOf = (node: StoredNode, reading: RichReading): Cell => ({
  children: mixed(childrenOf(node), reading),
  header: typeof node.headerState === 'number' && node.headerState > 0,
  colSpan: typeof node.colSpan === 'number' ? node.colSpan : 1,
  rowSpan: typeof node.rowSpan === 'number' ? node.rowSpan : 1,
})

const tableOf = (node: StoredNode, reading: RichReading): Block[] => {
  const rows = childrenOf(node).map((row) => childrenOf(row).map((cell) => cellOf(cell, reading)))
  const isHead = (row: Cell[] | undefined) =>
    row !== undefined && row.length > 0 && row.every((cell) => cell.header)
  const hasHead = isHead(rows[0]) && rows.length > 1
  return [{ type: 'table', head: hasHead ? rows.slice(0, 1) : [], rows: hasHead ? rows.slice(1) : rows }]
}

const uploadOf = (node: StoredNode, reading: RichReading): Block[] => {
  const fields = { ...recordOf(node.value), ...recordOf(node.fields) }
  const reader = { ...reading.reader, picture: () => pictureOf(node.value) }
  if (!pictureOf(node.value)) throw new MissingPictureError('未选择的图片')
  return fieldBlock('figure', { fields: { ...fields, picture: node.value }, reader }) ?? []
}

/** Payload's ready-made code block, beside the blocks of the field. */
const codeOf = (fields: Record<string, unknown>): Block[] => [
  { type: 'code', text: sendable(stringOf(fields.code)), language: stringOf(fields.language) },
]

const blockOf = (node: StoredNode, reading: RichReading): Block[] => {
  const fields = recordOf(node.fields)
  const slug = stringOf(fields.blockType)
  if (slug.toLowerCase() === 'code') return codeOf(fields)
  const blocks = fieldBlock(slug, { fields, reader: reading.reader })
  if (!blocks) throw new UnsupportedNodeError(`block:${slug}`)
  if (blocks.length === 0) reportEmptyBlock(slug, reading)
  return blocks
}

const CONVERTERS: Record<string, (node: StoredNode, reading: RichReading) => Block[]> = {
  paragraph,
  heading: headingOf,
  quote: (node, reading) => [{ type: 'quote', children: mixed(childrenOf(node), reading) }],
  list: listOf,
  horizontalrule: () => [{ type: 'rule' }],
  table: tableOf,
  code: (node) => [{ type: 'code', text: sendable(wordsBelow(node)) }],
  upload: uploadOf,
  block: blockOf,
}

const flattened = (node: StoredNode, reading: RichReading): Block[] => {
  report(reading)({
    level: 'warning',
    code: 'nesting',
    message: '嵌套层数过多，深处只保留了文字。',
    where: node.type,
  })
  const children: Inline[] = [{ type: 'text', text: oneLine(wordsBelow(node)) }]
  return [{ type: 'paragraph', children }]
}

/** Blocks of rich text in our tree. @throws UnsupportedNodeError naming the node that has no converter */
export const blocksOf = (nodes: readonly StoredNode[], reading: RichReading): Block[] => {
  const inner = { ...reading, depth: reading.depth + 1 }
  const result: Block[] = []
  for (const node of nodes) {
    if (isInlineNode(node)) {
      result.push({ type: 'paragraph', children: inlinesOf([node], inner) })
      continue
    }
    const convert = Object.hasOwn(CONVERTERS, node.type) ? CONVERTERS[node.type] : undefined
    if (!convert) throw new UnsupportedNodeError(node.type)
    const blocks = inner.depth > MAX_DEPTH ? flattened(node, inner) : convert(node, inner)
    for (const block of blocks) result.push(block)
  }
  return result
}
