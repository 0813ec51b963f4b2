import type { Node } from '../tree'
import {
  CLOSED_BY,
  ENDS_DRAWING,
  ENDS_PARAGRAPH,
  FORMATTING,
  HEADING,
  HTML_IN_DRAWING,
  SCOPE,
  VOID,
} from './elements'
import type { Attribute, HtmlToken, OpenTag } from './tokens'

/** A node of our own among HTML: what Markdown stood there. */
export type Held = { held: Node }
export type HtmlElement = { tag: string; attributes: Attribute[]; children: HtmlNode[] }
export type HtmlNode = HtmlElement | Held | string

/** Elements nest at most this deep; the tags of deeper ones go, what stands in them stays. Published articles stay under 40. */
const MAX_DEPTH = 120
/** So many marks are opened again behind an end tag that closed them too early. */
const REOPENED_MAX = 8

/** `endsWith`: it was closed while blocks stood open in it, and ends with them. */
type Open = HtmlElement & { endsWithBlock?: boolean }

type Building = {
  root: HtmlNode[]
  stack: Open[]
  /** How many elements of each name are open. */
  open: Map<string, number>
  /** How many of each name were left out for nesting too deep. */
  left: Map<string, number>
}

const count = (counts: Map<string, number>, tag: string, by: number): void => {
  counts.set(tag, (counts.get(tag) ?? 0) + by)
}

const addTo = ({ stack, root }: Building, node: HtmlNode): void => {
  const children = stack.at(-1)?.children ?? root
  const last = children.at(-1)
  if (typeof node === 'string' && typeof last === 'string') children[children.length - 1] = last + node
  else children.push(node)
}

const pop = (building: Building): Open => {
  const element = building.stack.pop() as Open
  count(building.open, element.tag, -1)
  while (building.stack.at(-1)?.endsWithBlock) {
    count(building.open, (building.stack.pop() as Open).tag, -1)
  }
  return element
}

const push = (building: Building, element: Open): void => {
  addTo(building, element)
  building.stack.push(element)
  count(building.open, element.tag, 1)
}

/** Closes every element from this depth on. */
const closeTo = (building: Building, depth: number): void => {
  while (building.stack.length > depth) pop(building)
}

const isOpen = ({ open }: Building, tag: string): boolean => (open.get(tag) ?? 0) > 0

/** The depth of the innermost open element that is one of these, not looking beyond the limits; -1 when there is none. */
const depthOf = (
  { stack }: Building,
  { isWanted, within }: { isWanted: (tag: string) => boolean; within: ReadonlySet<string> },
): number => {
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const { tag } = stack[depth] as Open
    if (isWanted(tag)) return depth
    if (within.has(tag)) return -1
  }
  return -1
}

/** The drawing that the present place is part of; HTML within a drawing is none. */
const drawingDepth = ({ stack, open }: Building): number => {
  if ((open.get('svg') ?? 0) === 0) return -1
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const { tag } = stack[depth] as Open
    if (HTML_IN_DRAWING.has(tag)) return -1
    if (tag === 'svg') return depth
  }
  return -1
}

/** The outermost `svg` of nested drawings: what ends one ends all. */
const outermostDrawing = ({ stack }: Building, from: number): number => {
  let outermost = from
  for (let depth = from; depth >= 0; depth--) {
    const { tag } = stack[depth] as Open
    if (HTML_IN_DRAWING.has(tag)) break
    if (tag === 'svg') outermost = depth
  }
  return outermost
}

const closeFor = (building: Building, tag: string): void => {
  if (ENDS_PARAGRAPH.has(tag) && isOpen(building, 'p')) {
    const depth = depthOf(building, { isWanted: (one) => one === 'p', within: SCOPE })
    if (depth >= 0) closeTo(building, depth)
  }
  const rule = CLOSED_BY[tag]
  if (rule) {
    const { closes, within } = rule
    // The outermost of them: a row ends its cell as well.
    for (;;) {
      const depth = depthOf(building, { isWanted: (one) => closes.has(one), within })
      if (depth < 0) break
      closeTo(building, depth)
    }
  }
  if (HEADING.has(tag) && HEADING.has(building.stack.at(-1)?.tag ?? '')) pop(building)
}

const implied = (tag: string): HtmlElement => ({ tag, attributes: [], children: [] })

/** A row stands in a group of rows, a cell in a row, whether the author wrote these or not. */
const pushImplied = (building: Building, tag: string): void => {
  const top = () => building.stack.at(-1)?.tag ?? ''
  const isCell = tag === 'td' || tag === 'th'
  if ((isCell || tag === 'tr') && top() === 'table') push(building, implied('tbody'))
  if (isCell && /^(?:tbody|thead|tfoot)$/.test(top())) push(building, implied('tr'))
}

const openTag = (building: Building, { tag, attributes, isClosed }: OpenTag): void => {
  const drawing = drawingDepth(building)
  if (drawing >= 0 && ENDS_DRAWING.has(tag)) closeTo(building, outermostDrawing(building, drawing))
  const isDrawn = tag === 'svg' || (drawing >= 0 && !ENDS_DRAWING.has(tag))
  if (!isDrawn) {
    closeFor(building, tag)
    pushImplied(building, tag)
  }
  const element: HtmlElement = { tag, attributes, children: [] }
  const isUnknown = isClosed && /[-:]/.test(tag)
  if (VOID.has(tag) || (isClosed && isDrawn) || isUnknown) addTo(building, element)
  else if (building.stack.length >= MAX_DEPTH) count(building.left, tag, 1)
  else push(building, element)
}

const reopen = (building: Building, elements: readonly HtmlElement[]): void => {
  for (const { tag, attributes } of elements.slice(-REOPENED_MAX))
    push(building, { tag, attributes, children: [] })
}

/** An end tag of a mark: other marks within go on behind it; blocks within go on as they are. */
const closeMark = (building: Building, depth: number): void => {
  const inner = building.stack.slice(depth + 1)
  if (inner.every(({ tag }) => FORMATTING.has(tag))) {
    closeTo(building, depth)
    reopen(building, inner)
  } else (building.stack[depth] as Open).endsWithBlock = true
}

const closeTag = (building: Building, tag: string): void => {
  if (tag === 'br') addTo(building, implied(tag))
  else if ((building.left.get(tag) ?? 0) > 0) count(building.left, tag, -1)
  else if (isOpen(building, tag)) closeOpen(building, tag)
}

const closeOpen = (building: Building, tag: string): void => {
  const isPart = tag !== 'table' && CLOSED_BY[tag]?.within.has('table')
  const within = isPart ? (CLOSED_BY[tag]?.within ?? SCOPE) : SCOPE
  const depth = depthOf(building, { isWanted: (one) => one === tag, within })
  if (depth < 0) return
  if (FORMATTING.has(tag)) closeMark(building, depth)
  else closeTo(building, depth)
}

/** Drawings, formulas and scripts that nothing closes are mentions of the tag. */
const SWALLOWING = /^(?:svg|math|script|style)$/

const lastEnds = (tokens: readonly HtmlToken[]): Map<string, number> => {
  const ends = new Map<string, number>()
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'close' && SWALLOWING.test(token.tag)) ends.set(token.tag, at)
  }
  return ends
}

/**
 * Builds elements from tags as a browser would, within reason: whatever is left open ends where it must, and never takes words
 * with it. Linear: nesting is bounded.
 */
export const nest = (tokens: readonly HtmlToken[]): HtmlNode[] => {
  const building: Building = { root: [], stack: [], open: new Map(), left: new Map() }
  const ends = lastEnds(tokens)
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'close') closeTag(building, token.tag)
    else if (token.type === 'text') addTo(building, token.text)
    else if (token.type !== 'open') addTo(building, { held: token })
    else if (SWALLOWING.test(token.tag) && !token.isClosed && (ends.get(token.tag) ?? -1) < at)
      addTo(building, token.raw)
    else openTag(building, token)
  }
  return building.root
}
