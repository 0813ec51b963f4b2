import type { Block, Cell, Code, Heading, Inline, List, ListItem, Paragraph, Quote, Table } from '../tree'
import type { Emission } from './emission'
import { escapeText } from './escape'
import { keepBlanks } from './inline'

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
  const words = emission.inlines(children)
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

/** Bare words need no element of their own in a row; before blocks they need one, but no paragraph. */
const itemBody = (children: readonly Block[], emission: Emission): string => {
  const words = onlyWords(children.slice(0, 1))
  if (!words) return emission.blocks(children)
  const line = emission.inlines(words) || '<br>'
  return children.length > 1 ? `<section>${line}</section>${emission.blocks(children.slice(1))}` : line
}

const TASK_BOX = { done: '☑', open: '☐' }

const markOf = (item: ListItem, { list, at }: { list: List; at: number }): string => {
  if (item.checked !== undefined) return item.checked ? TASK_BOX.done : TASK_BOX.open
  return list.kind === 'number' ? `${item.number ?? list.start + at}.` : '•'
}

const markerRow = (
  item: ListItem,
  { list, at, emission }: { list: List; at: number; emission: Emission },
): string => {
  const { row, rowMark, rowBody } = emission.css
  const mark = `<span${rowMark}>${markOf(item, { list, at })}</span>`
  return `<section${row}>${mark}<section${rowBody}>${itemBody(item.children, emission)}</section></section>`
}

const markerRows = (list: List, emission: Emission): string => {
  const { inItem, css } = emission
  emission.inItem = true
  const rows = list.items.map((item, at) => markerRow(item, { list, at, emission })).join('')
  emission.inItem = inItem
  return `<section${inItem ? css.rowsInside : css.rows}>${rows}</section>`
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
  if (!isNative(node)) return markerRows(node, emission)
  const { css, inItem } = emission
  const isNumbered = node.kind === 'number'
  const tag = isNumbered ? 'ol' : 'ul'
  const look = isNumbered ? (inItem ? css.numbersInside : css.numbers) : inItem ? css.listInside : css.list
  let items = ''
  for (const item of node.items) {
    items += `<li><section>${content(item.children, emission) || '<br>'}</section></li>`
  }
  return `<${tag}${look}>${items}</${tag}>`
}

const span = (name: string, count: number | undefined): string =>
  count && count > 1 ? ` ${name}="${count}"` : ''

/** Cells keep their `align`, which is shorter than a style; the table itself says left, so that is never said again. */
const cell = ({ children, header, align, colSpan, rowSpan }: Cell, emission: Emission): string => {
  const tag = header ? 'th' : 'td'
  const side = align === 'right' || align === 'center' ? ` align="${align}"` : ''
  const start = `<${tag}${span('colspan', colSpan)}${span('rowspan', rowSpan)}${side}${emission.css[tag]}>`
  return `${start}${content(children, emission) || '<br>'}</${tag}>`
}

const rows = (cells: readonly Cell[][], { look, emission }: { look: string; emission: Emission }): string =>
  cells.map((row) => `<tr${look}>${row.map((one) => cell(one, emission)).join('')}</tr>`).join('')

/** The reader squeezes whatever is wider than the column, so a table scrolls inside a section of its own. */
export const table = ({ head, rows: body }: Table, emission: Emission): string => {
  const { scroll, table: look, headRow, tableRow } = emission.css
  const header = head.length > 0 ? `<thead>${rows(head, { look: headRow, emission })}</thead>` : ''
  const rest = body.length > 0 ? `<tbody>${rows(body, { look: tableRow, emission })}</tbody>` : ''
  return `<section${scroll}><table${look}>${header}${rest}</table></section>`
}

/** Newlines in code are lost on the way to the phone: each is a `br`, and blanks that count are no-break spaces. */
export const code = ({ text }: Code, emission: Emission): string => {
  const { codeBox, pre } = emission.css
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => escapeText(keepBlanks(line)))
  return `<section${codeBox}><pre${pre}><code>${lines.join('<br>')}</code></pre></section>`
}

export const rule = ({ css }: Emission): string => `<hr${css.rule}>`
