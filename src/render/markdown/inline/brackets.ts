import { plainText } from '../../emit/plainText'
import { isPictureAddress } from '../../html/addresses'
import type { Inline, Link } from '../../tree'
import type { InlineContext } from './context'
import { afterBlanks, destinationAt, keyOf, labelAt, titleAt } from './destination'
import { type Delimiter, type Delimiters, processEmphasis } from './emphasis'
import { append, type InlineItem, type Item, type Items, nodesBetween, ungrouped } from './item'

/** An opening bracket that may yet begin a link or a picture. `at`: where the words in it begin. */
export type Bracket = {
  item: Item
  at: number
  isPicture: boolean
  /** Another bracket opened within: its words are no label. */
  hasInner: boolean
  delimiter: Delimiter | undefined
  before: Bracket | undefined
}

/** `linkedFrom`: where the last link begins. A bracket before it begins none: a link cannot stand in another. */
export type Brackets = { last?: Bracket | undefined; linkedFrom: number }

type Target = { href: string; title?: string | undefined; end: number }

/** `(address "title")` behind the closing bracket. */
const targetAt = (text: string, from: number): Target | undefined => {
  if (text[from] !== '(') return undefined
  const href = destinationAt(text, afterBlanks(text, from + 1))
  if (!href) return undefined
  const next = afterBlanks(text, href.end)
  const title = next > href.end ? titleAt(text, next) : undefined
  const end = title ? afterBlanks(text, title.end) : next
  return text[end] === ')' ? { href: href.text, title: title?.text, end: end + 1 } : undefined
}

/** The address defined elsewhere for `[words][label]`, `[label][]` or `[label]`. */
const definedAt = (
  text: string,
  { bracket, from, definitions }: { bracket: Bracket; from: number } & Pick<InlineContext, 'definitions'>,
): Target | undefined => {
  if (definitions.size === 0) return undefined
  const label = text[from] === '[' ? labelAt(text, from) : undefined
  const isOwn = !label || label.text === ''
  if (isOwn && bracket.hasInner) return undefined
  const found = definitions.get(keyOf(isOwn ? text.slice(bracket.at, from - 1) : label.text))
  return found && { href: found.href, title: found.title, end: label ? label.end : from }
}

/** A link cannot stand in another; an address among its words is words. */
const withoutLinks = (nodes: readonly InlineItem[]): InlineItem[] =>
  nodes.flatMap((node): InlineItem[] => {
    if (node.type === 'link') return node.children
    if (!('children' in node) || node.type === 'element') return [node]
    return [{ ...node, children: withoutLinks(node.children as InlineItem[]) } as InlineItem]
  })

/** Words that stand in for a picture; a picture among them is told by its own. */
const altOf = (nodes: readonly InlineItem[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'tag') return ''
      return node.type === 'inlinePicture' ? (node.alt ?? '') : plainText([node as Inline])
    })
    .join('')

const pictureOf = ({ href, title }: Target, nodes: readonly InlineItem[]): Inline => {
  const alt = altOf(nodes)
  if (!isPictureAddress(href)) return { type: 'text', text: alt }
  return { type: 'inlinePicture', src: href, ...(alt ? { alt } : {}), ...(title ? { title } : {}) }
}

type Closing = {
  text: string
  items: Items
  delimiters: Delimiters
  brackets: Brackets
  context: InlineContext
  hasAddresses: boolean
}

/** Makes a link or picture of all that stands behind its opening bracket. */
const make = (target: Target, { bracket, closing }: { bracket: Bracket; closing: Closing }): void => {
  const { items, delimiters, brackets, hasAddresses } = closing
  processEmphasis({ items, all: delimiters, bottom: bracket.delimiter })
  const { nodes: found, depth } = nodesBetween(bracket.item)
  const nodes = ungrouped(found)
  const before = bracket.item.before as Item
  delete before.after
  items.last = before
  brackets.last = bracket.before
  if (bracket.isPicture) {
    append(items, pictureOf(target, nodes))
    return
  }
  const children = (hasAddresses ? withoutLinks(nodes) : nodes) as Link['children']
  append(items, { type: 'link', href: target.href, children }, depth)
  brackets.linkedFrom = bracket.at
}

/** Reads the closing bracket at this place. Returns where the text goes on; -1 when the bracket is just a sign. */
export const closeBracket = (at: number, closing: Closing): number => {
  const { text, brackets, context } = closing
  const bracket = brackets.last
  if (!bracket) return -1
  const from = at + 1
  const mayLink = bracket.isPicture || bracket.at > brackets.linkedFrom
  const target = mayLink
    ? (targetAt(text, from) ?? definedAt(text, { bracket, from, definitions: context.definitions }))
    : undefined
  if (!target) {
    brackets.last = bracket.before
    return -1
  }
  make(target, { bracket, closing })
  return target.end
}

/** Remembers an opening bracket. */
export const openBracket = (brackets: Brackets, bracket: Omit<Bracket, 'before' | 'hasInner'>): void => {
  if (brackets.last) brackets.last.hasInner = true
  brackets.last = { ...bracket, hasInner: false, before: brackets.last }
}
