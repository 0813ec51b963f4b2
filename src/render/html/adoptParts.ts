import type { Align, Block, Cell, ListItem } from '../tree'
import { isElement, type Reduced, type ReducedElement } from './reduced'
import { attribute, isBlank } from './shape'

/** Adopts what stands in a part. */
export type Adopt = (nodes: readonly Reduced[]) => Block[]

/** The items of a list; what stands in it beside items is an item, too. */
export const items = (node: ReducedElement, adopt: Adopt): ListItem[] =>
  node.children
    .filter((child) => !isBlank(child))
    .map((child) => ({
      children: isElement(child) && child.tag === 'li' ? adopt(child.children) : adopt([child]),
    }))

/** A cell over more columns or rows than this is a mistake. */
const SPAN_MAX = 100

const cellOf = (node: ReducedElement, adopt: Adopt): Cell => {
  const span = (name: string) => Math.min(Number(attribute(node, name) ?? 1) || 1, SPAN_MAX)
  const side = /(?:^|;)text-align:(left|center|right)/.exec(attribute(node, 'style') ?? '')?.[1]
  const align = (side ?? attribute(node, 'align')) as Align | undefined
  return {
    children: adopt(node.children),
    header: node.tag === 'th',
    colSpan: span('colspan'),
    rowSpan: span('rowspan'),
    ...(align ? { align } : {}),
  }
}

const isCell = (node: Reduced): node is ReducedElement =>
  isElement(node) && (node.tag === 'td' || node.tag === 'th')

const isPart = (node: Reduced): boolean => isElement(node) && /^(?:t[dhr]|thead|tbody)$/.test(node.tag)

type Parts = { head: Cell[][]; rows: Cell[][]; strays: Reduced[]; adopt: Adopt }

/** Rows of one group; cells outside a row make one of their own. */
const takeRows = (nodes: readonly Reduced[], { rows, parts }: { rows: Cell[][]; parts: Parts }): void => {
  let loose: Cell[] = []
  const flush = () => {
    if (loose.length > 0) rows.push(loose)
    loose = []
  }
  for (const node of nodes) {
    if (isCell(node)) loose.push(cellOf(node, parts.adopt))
    else if (!isElement(node) || !isPart(node)) {
      if (!isBlank(node)) parts.strays.push(node)
    } else {
      flush()
      if (node.tag === 'tr') {
        rows.push(node.children.filter(isCell).map((cell) => cellOf(cell, parts.adopt)))
        for (const child of node.children) if (!isCell(child) && !isBlank(child)) parts.strays.push(child)
      } else takeRows(node.children, { rows: node.tag === 'thead' ? parts.head : parts.rows, parts })
    }
  }
  flush()
}

/** A table. What stands in it outside its cells, its caption above all, comes before it, as browsers show it. */
export const table = (node: ReducedElement, adopt: Adopt): Block[] => {
  const parts: Parts = { head: [], rows: [], strays: [], adopt }
  takeRows(node.children, { rows: parts.rows, parts })
  const { head, rows, strays } = parts
  const filled = (row: Cell[]) => row.length > 0
  if (!head.some(filled) && !rows.some(filled)) return adopt(strays)
  return [...adopt(strays), { type: 'table', head: head.filter(filled), rows: rows.filter(filled) }]
}
