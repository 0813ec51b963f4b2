import { cleanAddress } from '../emit/links'
import type { Element, Inline, Link, Node } from '../tree'
import { NOT_PROSE } from './excerptOf'

const ADDRESS =
  /(?:https?:\/\/|www\.)[\w./?=&%#~:;,@!+$'*()[\]-]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g
const SAMPLE = 80
const NOT_PROSE_UNIT = NOT_PROSE.charCodeAt(0)

const blanked = (text: string): string => NOT_PROSE.repeat(text.length)

/** A text without the addresses in it, at the same length. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, blanked)

/** How long a text is to the eye, in Chinese characters: a Latin letter is half as wide. Blanks and addresses do not count. */
export const readingLength = (text: string): number => {
  let halves = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === NOT_PROSE_UNIT || unit <= 0x20 || unit === 0xa0 || unit === 0x3000) continue
    // The halves of a character outside the basic plane make one wide sign.
    halves += unit < 0x2000 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2
  }
  return Math.ceil(halves / 2)
}

/** An attribute of an element of raw HTML. */
export const attributeOf = ({ attributes }: Element, name: string): string | undefined =>
  attributes.find(([one]) => one === name)?.[1]

/** What stands in a run of inline nodes. */
export type Words = {
  text: string
  prose: string
  pictures: string[]
  links: { href: string; text: string; isBare: boolean }[]
  drawings: Element[]
}

type Reading = Words
type Step = Node | { leave: (reading: Reading) => void }

const enterLink = (link: Link, { text }: Reading): Step[] => {
  const href = link.miniProgram ? '' : cleanAddress(link.href)
  const from = text.length
  const leave = (reading: Reading) => {
    const words = reading.text.slice(from, from + SAMPLE)
    const isBare = words !== '' && href.includes(words)
    reading.links.push({ href, text: words, isBare })
  }
  return href ? [...link.children, { leave }] : link.children
}

const enterElement = (element: Element, reading: Reading): Step[] => {
  const src = element.tag === 'img' ? attributeOf(element, 'src') : undefined
  if (src) reading.pictures.push(src)
  if (element.tag === 'svg') reading.drawings.push(element)
  return element.children
}

const add = (reading: Reading, text: string, prose = text): Step[] => {
  reading.text += text
  reading.prose += prose
  return []
}

const enter = (node: Inline | Node, reading: Reading): readonly Step[] => {
  if (node.type === 'inlineCode') return add(reading, node.text, blanked(node.text))
  if ('text' in node && typeof node.text === 'string') return add(reading, node.text)
  if (node.type === 'break') return add(reading, '\n')
  if (node.type === 'link') return enterLink(node, reading)
  if (node.type === 'element') return node.tag === 'br' ? add(reading, '\n') : enterElement(node, reading)
  if (node.type === 'inlinePicture') reading.pictures.push(node.src)
  return 'children' in node && node.children ? node.children : []
}

/** Reads inline nodes without recursion, for their nesting may be hostile. */
export const readInline = (nodes: readonly Node[]): Words => {
  const reading: Reading = { text: '', prose: '', pictures: [], links: [], drawings: [] }
  const stack: Step[] = [...nodes].reverse()
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('leave' in step) step.leave(reading)
    else {
      const inner = enter(step, reading)
      for (let at = inner.length - 1; at >= 0; at--) stack.push(inner[at] as Step)
    }
  }
  return { ...reading, text: withoutAddresses(reading.text), prose: withoutAddresses(reading.prose) }
}
