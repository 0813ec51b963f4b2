import type { BlockSlug } from '../blocks'
import { type FieldReader, type Fields, fieldBlock, reportEmptyBlock } from '../fieldBlock'
import type { Block, Inline, ListItem, Picture } from '../tree'
import type { RawBlock } from './blocks/rawBlock'
import type { Reading } from './reading'
import { picturesIn, wordsOf } from './words'

type RawContainer = Extract<RawBlock, { type: 'container' }>

/** The field that the words after the container's name fill. */
const HEAD_FIELD: Partial<Record<BlockSlug, string>> = {
  figure: 'caption',
  pictureGrid: 'columns',
  documentQuote: 'source',
  callout: 'title',
  qrCard: 'title',
  audioReading: 'title',
  videoNote: 'title',
  linkCard: 'title',
  chapter: 'title',
  dateCard: 'date',
}

/** Columns of a row `one | two | three`, by how many there are. What exceeds them stays with the last. */
const ROW_FIELDS: Partial<Record<BlockSlug, (count: number) => readonly string[]>> = {
  timeline: () => ['time', 'text'],
  figures: (count) => (count > 2 ? ['value', 'unit', 'label'] : ['value', 'label']),
  people: () => ['name', 'role', 'text'],
  steps: () => ['title', 'text'],
}

/** Fields that are an address or a date, not words. */
const PLAIN_FIELDS = new Set(['link', 'appId', 'path', 'date', 'columns'])

const BAR = /[|｜]/

/** Splits words at the bars that separate columns; at most `count` columns. */
const columnsOf = (nodes: readonly Inline[], count: number): Inline[][] => {
  const columns: Inline[][] = [[]]
  const put = (text: string) => {
    if (text) columns.at(-1)?.push({ type: 'text', text })
  }
  for (const node of nodes) {
    if (node.type !== 'text') {
      columns.at(-1)?.push(node)
      continue
    }
    const pieces = node.text.split(BAR)
    const signs = node.text.split(/[^|｜]+/).join('')
    let kept = pieces[0] as string
    for (let at = 1; at < pieces.length; at++) {
      if (columns.length < count) {
        put(kept.trimEnd())
        columns.push([])
        kept = (pieces[at] as string).trimStart()
      } else kept += `${signs[at - 1]}${pieces[at]}`
    }
    put(kept)
  }
  return columns
}

const countBars = (nodes: readonly Inline[]): number =>
  nodes.reduce((sum, node) => sum + (node.type === 'text' ? node.text.split(BAR).length - 1 : 0), 0)

/** One row of a container from one list item. */
const rowOf = (item: ListItem, slug: BlockSlug): Fields => {
  const at = item.children.findIndex(({ type }) => type !== 'figure')
  const first = item.children[at]
  const head = first?.type === 'paragraph' ? picturesIn(first.children) : { pictures: [], words: [] }
  const rest = first?.type === 'paragraph' ? item.children.filter((block) => block !== first) : item.children
  const names = ROW_FIELDS[slug]?.(countBars(head.words) + 1) ?? []
  const columns = columnsOf(head.words, names.length)
  const row: Fields = {}
  for (const [column, name] of names.entries()) if (columns[column]?.length) row[name] = columns[column]
  const lead = row.text as Inline[] | undefined
  const pictures = rest.filter((block) => block.type === 'figure')
  const picture = head.pictures[0]?.src ?? (pictures[0]?.type === 'figure' ? pictures[0].src : undefined)
  const blocks = head.pictures[0] ? rest : rest.filter((block) => block !== pictures[0])
  row.text = [...(lead ? [{ type: 'paragraph', children: lead }] : []), ...blocks]
  if (picture) row.picture = picture
  return row
}

const withRows = (blocks: readonly Block[], slug: BlockSlug): { items: Fields[]; others: Block[] } => {
  const items: Fields[] = []
  const others: Block[] = []
  for (const block of blocks) {
    if (block.type !== 'list') others.push(block)
    else for (const item of block.items) items.push(rowOf(item, slug))
  }
  return { items, others }
}

const reader: FieldReader = {
  blocks: (value) => (Array.isArray(value) ? (value as Block[]) : []),
  picture: (value) => (typeof value === 'string' ? value : undefined),
}

/** Pictures and words written on one line are taken apart. */
const apart = (block: Block): Block[] => {
  if (block.type !== 'paragraph' || !block.children.some((one) => one.type === 'inlinePicture'))
    return [block]
  const { pictures, words } = picturesIn(block.children)
  const figures = pictures.map(({ src, alt }): Block => ({ type: 'figure', src, ...(alt ? { alt } : {}) }))
  return words.length > 0 ? [...figures, { ...block, children: words }] : figures
}

const withPictures = (blocks: readonly Block[]): { pictures: Picture[]; others: Block[] } => {
  const pieces = blocks.flatMap(apart)
  return {
    pictures: pieces.filter((block): block is Extract<Block, { type: 'figure' }> => block.type === 'figure'),
    others: pieces.filter((block) => block.type !== 'figure'),
  }
}

/** A group of pictures and one line under it, which is its caption. */
const gridOf = (pictures: readonly Fields[], others: Block[]): { fields: Fields; others: Block[] } => {
  const [first, ...rest] = others
  return first?.type === 'paragraph'
    ? { fields: { pictures, caption: first.children }, others: rest }
    : { fields: { pictures }, others }
}

/** Which fields the Markdown inside fills, and which of its blocks are left over: they follow the block, nothing is lost. */
const contentOf = (blocks: readonly Block[], slug: BlockSlug): { fields: Fields; others: Block[] } => {
  if (ROW_FIELDS[slug]) {
    const { items, others } = withRows(blocks, slug)
    return { fields: { items }, others }
  }
  const { pictures, others } = withPictures(blocks)
  const fieldsOf = ({ src, alt, caption, credit }: Picture): Fields => ({
    picture: src,
    alt,
    caption,
    credit,
  })
  if (slug === 'pictureGrid') return gridOf(pictures.map(fieldsOf), others)
  const [first, ...more] = pictures
  const rest = [...(more as Block[]), ...others]
  if (slug === 'figure') return { fields: first ? fieldsOf(first) : {}, others: rest }
  if (slug === 'qrCard') return { fields: { picture: first?.src, note: first?.caption }, others: rest }
  if (slug === 'documentQuote' || slug === 'callout' || slug === 'chapter')
    return { fields: { text: blocks }, others: [] }
  if (slug === 'divider' || slug === 'footerPlace' || slug === 'dateCard')
    return { fields: {}, others: [...blocks] }
  const caption: Block[] = first?.caption ? [{ type: 'paragraph', children: first.caption }] : []
  return { fields: { picture: first?.src, text: [...caption, ...rest] }, others: [] }
}

const fieldValue = (name: string, { text, reading }: { text: string; reading: Reading }): unknown => {
  if (name === 'columns') return /[3三]/.test(text) ? '3' : '2'
  if (PLAIN_FIELDS.has(name) || name === 'picture') return text
  return wordsOf(text, reading)
}

/** The block of a container, followed by whatever in it the block has no place for. `blocks`: what stands in it. */
export const containerBlocks = (
  { slug, fields, head }: RawContainer,
  { reading, blocks: content }: { reading: Reading; blocks: readonly Block[] },
): Block[] => {
  const { fields: inside, others } = contentOf(content, slug)
  const written: Fields = {}
  const headField = HEAD_FIELD[slug]
  if (headField && head) written[headField] = fieldValue(headField, { text: head, reading })
  for (const [name, text] of Object.entries(fields))
    if (text) written[name] = fieldValue(name, { text, reading })
  if (Array.isArray(written.text)) written.text = [{ type: 'paragraph', children: written.text }]
  const merged = { ...inside, ...written }
  if (written.text && Array.isArray(inside.text)) merged.text = [...(written.text as Block[]), ...inside.text]
  const blocks = fieldBlock(slug, { fields: merged, reader }) ?? []
  if (blocks.length === 0) reportEmptyBlock(slug, reading)
  const stray: Block[] = !headField && head ? [{ type: 'paragraph', children: wordsOf(head, reading) }] : []
  return [...stray, ...blocks, ...others]
}
