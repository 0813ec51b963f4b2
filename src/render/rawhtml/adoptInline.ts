import type { Element, Inline, Link, MarkType, Node } from '../tree'
import type { Reduced, ReducedElement } from './reduce'
import { SLOT } from './reduce'
import { BLOCK_TAGS, isPlatformTag } from './rules'
import { attribute, wordsOf } from './shape'

/** Our own nodes behind the slots of assembled HTML. */
export type Slots = readonly Node[][]

const MARKS: Record<string, MarkType> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  u: 'underline',
  sub: 'sub',
  sup: 'sup',
}

export const slotOf = (node: ReducedElement, slots: Slots): readonly Node[] =>
  node.tag === SLOT ? (slots[Number(attribute(node, 'n') ?? -1)] ?? []) : []

/** A drawing or a platform component, as it is. */
export const verbatim = (node: Reduced): Node =>
  typeof node === 'string'
    ? { type: 'text', text: node }
    : { type: 'element', tag: node.tag, attributes: node.attributes, children: node.children.map(verbatim) }

/** A link with its words, as our own node. */
export const linkOf = (node: ReducedElement, slots: Slots): Link => {
  const appId = attribute(node, 'data-miniprogram-appid')
  const path = attribute(node, 'data-miniprogram-path')
  return {
    type: 'link',
    href: attribute(node, 'href') ?? '',
    children: adoptInline(node.children, slots),
    ...(appId ? { miniProgram: { appId, ...(path ? { path } : {}) } } : {}),
  }
}

const pictureOf = (node: ReducedElement): Inline[] => {
  const src = attribute(node, 'src')
  const alt = attribute(node, 'alt')
  const style = attribute(node, 'style')
  if (!src) return alt ? [{ type: 'text', text: alt }] : []
  return [{ type: 'inlinePicture', src, ...(alt ? { alt } : {}), ...(style ? { style } : {}) }]
}

const wrapped = (node: ReducedElement, slots: Slots): Element => ({
  type: 'element',
  tag: node.tag,
  attributes: node.attributes,
  children: adoptInline(node.children, slots),
})

const adoptOne = (node: ReducedElement, slots: Slots): readonly Inline[] => {
  const { tag, attributes, children } = node
  if (tag === SLOT) return slotOf(node, slots) as Inline[]
  if (tag === 'svg' || isPlatformTag(tag)) return [verbatim(node) as Inline]
  if (tag === 'br') return [{ type: 'break' }]
  if (tag === 'img') return pictureOf(node)
  if (tag === 'a') return [linkOf(node, slots)]
  const mark = MARKS[tag]
  if (mark && attributes.length === 0) return [{ type: mark, children: adoptInline(children, slots) }]
  if (tag === 'code' && children.every((child) => typeof child === 'string')) {
    return [{ type: 'inlineCode', text: wordsOf(children) }]
  }
  if (BLOCK_TAGS.has(tag)) return [...adoptInline(children, slots), { type: 'break' }]
  return tag === 'span' && attributes.length === 0 ? adoptInline(children, slots) : [wrapped(node, slots)]
}

/** Reduced HTML as inline nodes. A block among words is taken apart into lines: its words stay. */
export const adoptInline = (nodes: readonly Reduced[], slots: Slots): Inline[] => {
  const result: Inline[] = []
  for (const node of nodes) {
    if (typeof node === 'string') result.push({ type: 'text', text: node })
    else for (const one of adoptOne(node, slots)) result.push(one)
  }
  const last = nodes.at(-1)
  if (last && typeof last !== 'string' && BLOCK_TAGS.has(last.tag) && result.at(-1)?.type === 'break')
    result.pop()
  return result
}
