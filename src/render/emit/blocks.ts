import type { Block, Cell, Code, Heading, Inline, List, ListItem, Paragraph, Quote, Table } from '../tree'
import type { Emission } from './emission'
import { escapeText } from './escape'
import { keepBlanks } from './inline'
import { within } from './plaque'

/** Adds declarations to a ready `style` attribute. */
const joined = (look: string, style: string): string =>
  look ? `${look.slice(0, -1)};${style}"` : ` style="${style}"`

const aligned = (look: string, align: string | undefined): string =>
  !align || align === 'justify' ? look : joined(look, `text-align:${align}`)

const BLANK = /^[ \t]*$/
const EM_PER_INDENT = 2

export const paragraph = (node: Paragraph, emission: Emission): string => {
  const { children, align, indent } = node
  const words = emission.inlines(children)
  let look = aligned(emission.css.p, align)
  if (indent) look = joined(look, `padding-left:${Math.min(indent, 4) * EM_PER_INDENT}em`)
  // An empty `p` collapses; a blank line someone wanted needs its break.
  return `<p${look}>${words.length < 9 && BLANK.test(words) ? '<br>' : words}</p>`
}

/** WeChat shows the article's title above the body, so the body's first level is h2 and its last h4. */
export const heading = ({ level, children, align }: Heading, emission: Emission): string => {
  const tag = level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4'
  const inner = tag === 'h2' ? emission.css.h2Inner : tag === 'h3' ? emission.css.h3Inner : ''
  const innerRole = tag === 'h2' ? 'h2Inner' : 'h3Inner'
  const role = tag !== 'h4' && inner && emission.plaques.has(innerRole) ? innerRole : tag
  const words = within(role, { emission, write: () => emission.inlines(children) })
  if (words === '') return ''
  return `<${tag}${aligned(emission.css[tag], align)}>${inner ? `<span${inner}>${words}</span>` : words}</${tag}>`
}

/** An empty quote would be a bar beside nothing. */
export const quote = ({ children }: Quote, emission: Emission): string => {
  const words = content(children, emission)
  return words === '' ? '' : `<blockquote${emission.css.quote}>${words}</blockquote>`
}

/** The words of a single plain paragraph, or undefined when there is more to it. */
const onlyWords = (blocks: readonly Block[]): readonly Inline[] | undefined => {
  const [first, second] = blocks
  if (!first) return []
  return !second && first.type === 'paragraph' && !first.align ? first.children : undefined
}

/** What stands in a cell, an item, a card: bare words where that is all there is, else blocks. */
export const content = (blocks: readonly Block[], emission: Emission): string => {
  const words = onlyWords(blocks)
  return words ? emission.inlines(words) : emission.blocks(blocks)
}

const TASK_BOX = { done: '☑', open: '☐' }
/** As wide as a Chinese character, so that the lines below stand under the words. */
const BULLET = '・'

type Place = { list: List; at: number; emission: Emission }

const markOf = (item: ListItem, { list, at, emission }: Place): string => {
  if (!isMarked(list)) return BULLET
  const bare = list.kind === 'number' ? `${item.number ?? list.start + at}.` : BULLET
  const mark = item.checked === undefined ? bare : TASK_BOX[item.checked ? 'done' : 'open']
  return `<span${emission.css.rowMark}>${mark}</span>`
}

/** Whether the marks differ from item to item: numbers and boxes. */
const isMarked = ({ kind, items }: List): boolean =>
  kind !== 'bullet' || items.some(({ checked }) => checked !== undefined)

/** The first line beside its mark; lists in the item follow as rows, other blocks stand under the words. */
const markerRow = (item: ListItem, place: Place): string => {
  const { emission } = place
  const words = onlyWords(item.children.slice(0, 1))
  const rest = words ? item.children.slice(1) : item.children
  const line = `<section>${markOf(item, place)}${words ? emission.inlines(words) : ''}</section>`
  return (
    line +
    rest.map((block) => (block.type === 'list' ? list(block, emission) : below(block, emission))).join('')
  )
}

const below = (block: Block, emission: Emission): string => {
  const { rows } = emission
  emission.rows = undefined
  const html = `<section${emission.css.rowBody}>${emission.blocks([block])}</section>`
  emission.rows = rows
  return html
}

/** Rows in rows of another kind hang by another width, which they would else inherit. */
const rowsLook = (kind: 'bullet' | 'number', { rows, css }: Emission): string => {
  if (!rows) return kind === 'bullet' ? css.rows : css.rowsNumbered
  const look = kind === 'bullet' ? css.rowsInside : css.rowsNumberedInside
  return rows === kind ? look : joined(look, `text-indent:-${kind === 'bullet' ? 1 : 1.5}em`)
}

const markerRows = (node: List, emission: Emission): string => {
  const outer = emission.rows
  const kind = isMarked(node) ? 'number' : 'bullet'
  const look = rowsLook(kind, emission)
  emission.rows = kind
  const rows = node.items.map((item, at) => markerRow(item, { list: node, at, emission })).join('')
  emission.rows = outer
  return `<section${look}>${rows}</section>`
}

/**
 * Phones draw native lists well only when they are flat and count from one. All others (nested, tasks, several blocks in
 * an item, other first number) are rows with a typed marker.
 */
const isNative = ({ kind, start, items }: List): boolean =>
  (kind === 'bullet' || (kind === 'number' && start === 1)) &&
  items.every(
    (item) =>
      item.checked === undefined && item.number === undefined && onlyWords(item.children) !== undefined,
  )

export const list = (node: List, emission: Emission): string => {
  if (node.items.length === 0) return ''
  if (emission.rows || !isNative(node)) return markerRows(node, emission)
  const isNumbered = node.kind === 'number'
  const tag = isNumbered ? 'ol' : 'ul'
  let items = ''
  for (const item of node.items) {
    items += `<li><section>${content(item.children, emission) || '<br>'}</section></li>`
  }
  return `<${tag}${isNumbered ? emission.css.numbers : emission.css.list}>${items}</${tag}>`
}

const span = (name: string, count: number | undefined): string =>
  count && count > 1 ? ` ${name}="${count}"` : ''

/** Cells keep their `align`, which is shorter than a style; the table itself says left, so that is never said again. */
const cell = ({ children, header, align, colSpan, rowSpan }: Cell, emission: Emission): string => {
  const tag = header ? 'th' : 'td'
  const side = align === 'right' || align === 'center' ? ` align="${align}"` : ''
  const start = `<${tag}${span('colspan', colSpan)}${span('rowspan', rowSpan)}${side}${emission.css[tag]}>`
  const words = within(tag, { emission, write: () => content(children, emission) })
  return `${start}${words || '<br>'}</${tag}>`
}

const rows = (cells: readonly Cell[][], { look, emission }: { look: string; emission: Emission }): string =>
  cells.map((row) => `<tr${look}>${row.map((one) => cell(one, emission)).join('')}</tr>`).join('')

/** A phone of 375 pixels shows three columns of 80 and their words; more may run over its edge and scroll. */
const COLUMNS_THAT_FIT = 3

const columnsOf = (cells: readonly Cell[][]): number =>
  cells.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0),
      ),
    0,
  )

/**
 * The reader squeezes whatever is wider than the column, so a table scrolls inside a section of its own. One that may be wider
 * than a phone says so itself (rule 1.4.4): on the section alone the platform's checker does not see it.
 */
export const table = ({ head, rows: body }: Table, emission: Emission): string => {
  const { scroll, table: look, headRow, tableRow } = emission.css
  const header = head.length > 0 ? `<thead>${rows(head, { look: headRow, emission })}</thead>` : ''
  const rest = body.length > 0 ? `<tbody>${rows(body, { look: tableRow, emission })}</tbody>` : ''
  const isWide = Math.max(columnsOf(head), columnsOf(body)) > COLUMNS_THAT_FIT
  return `<section${scroll}><table${isWide ? ' data-ignore-width=""' : ''}${look}>${header}${rest}</table></section>`
}

/**
 * Newlines in code are lost on the way to the phone: each is a `br`, and blanks that count are no-break spaces. No `pre`: the
 * platform's checker flags one whose lines are wider than a phone (rule 1.8), scrolling or not.
 */
export const code = ({ text }: Code, emission: Emission): string => {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => escapeText(keepBlanks(line)))
  return `<section${emission.css.codeBox}><code>${lines.join('<br>')}</code></section>`
}

export const rule = ({ css }: Emission): string => `<hr${css.rule}>`
