import { type HtmlNode, nest } from '../../html/nest'
import { declarationsOf } from '../../html/style'
import { tokensOf } from '../../html/tokens'

/** One element of article HTML as the rules look at it. */
export type Seen = {
  tag: string
  style: ReadonlyMap<string, string>
  /** The style as it was written. */
  written: string
  parent: Seen | undefined
  children: (Seen | string)[]
  /** How many characters stand in it, blanks not counted. */
  length: number
  hasPicture: boolean
  hasDrawing: boolean
  attribute: (name: string) => string | undefined
}

const IMPORTANT = /!\s*important/gi

const seenOf = (node: Extract<HtmlNode, { tag: string }>, parent: Seen | undefined): Seen => {
  const attribute = (name: string) => node.attributes.find(([one]) => one === name)?.[1]
  const written = attribute('style') ?? ''
  return {
    tag: node.tag,
    style: new Map(declarationsOf(written.replace(IMPORTANT, ''))),
    written,
    parent,
    children: [],
    length: 0,
    hasPicture: node.tag === 'img',
    hasDrawing: node.tag === 'svg',
    attribute,
  }
}

const INVISIBLE = /[\s\u00a0\u200b]+/g

/** Every element of article HTML, each before what stands in it. */
export const elementsIn = (html: string): Seen[] => {
  const found: Seen[] = []
  const stack: { node: HtmlNode; parent: Seen | undefined }[] = nest(tokensOf(html))
    .map((node) => ({ node, parent: undefined }))
    .reverse()
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, parent } = step
    if (typeof node === 'string') parent?.children.push(node)
    else if ('tag' in node) {
      const seen = seenOf(node, parent)
      parent?.children.push(seen)
      found.push(seen)
      for (let at = node.children.length - 1; at >= 0; at--)
        stack.push({ node: node.children[at] as HtmlNode, parent: seen })
    }
  }
  // From the last to the first, so that what stands in an element is counted before it.
  for (let at = found.length - 1; at >= 0; at--) {
    const seen = found[at] as Seen
    for (const child of seen.children) {
      if (typeof child === 'string') seen.length += child.replace(INVISIBLE, '').length
      else {
        seen.length += child.length
        seen.hasPicture ||= child.hasPicture
        seen.hasDrawing ||= child.hasDrawing
      }
    }
  }
  return found
}

/** The first words that stand in an element, for an editor to find the place. */
export const wordsOf = (seen: Seen): string => {
  const stack: (Seen | string)[] = [seen]
  let words = ''
  for (let one = stack.pop(); one !== undefined && words.length < 24; one = stack.pop()) {
    if (typeof one === 'string') words += one.replace(INVISIBLE, ' ')
    else for (let at = one.children.length - 1; at >= 0; at--) stack.push(one.children[at] as Seen | string)
  }
  return words.trim() || `<${seen.tag}>`
}

/** An element and all that it stands in, from the inside outwards. */
export function* outwards(seen: Seen | undefined): Iterable<Seen> {
  for (let one = seen; one; one = one.parent) yield one
}

const PX_PER_PT = 4 / 3

/** A length in pixels; undefined for anything that depends on something else. */
export const pixelsOf = (value: string | undefined): number | undefined => {
  const found = /^(-?[\d.]{1,8})(px|pt)?$/i.exec(value?.trim() ?? '')
  if (!found) return undefined
  const number = Number(found[1])
  if (!Number.isFinite(number) || (!found[2] && number !== 0)) return undefined
  return found[2]?.toLowerCase() === 'pt' ? number * PX_PER_PT : number
}

const SCREEN = 375
const DEFAULT_FONT = 17

/** The size of the letters in an element: the nearest that is written in pixels. */
export const fontSizeOf = (seen: Seen): number => {
  for (const one of outwards(seen)) {
    const size = pixelsOf(one.style.get('font-size'))
    if (size !== undefined) return size
  }
  return DEFAULT_FONT
}

/** How many characters of an element a phone shows on one line, at the most. */
export const charactersPerLine = (seen: Seen): number => Math.max(1, SCREEN / Math.max(1, fontSizeOf(seen)))
