import { joinInside } from '../markdown/joinLines'
import type { Element, Node } from '../tree'
import { adoptBlocks } from './adoptBlocks'
import { component, verbatim } from './adoptInline'
import { isBlock, isElement, type Reduced, type ReducedElement } from './reduced'
import { isPlatformTag } from './rules'
import { attribute, isBlank, withoutBlanks } from './shape'

const STRUCTURE = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr'])
const SCROLLS = /(?:^|;)overflow(?:-x)?:(?:auto|scroll)/
/** Style of the section a bare table or code block is put into, because the reader squeezes what is too wide. */
const SCROLL = 'overflow-x:auto'

/** What encloses the present node. */
type Inside = { scroll: boolean; pre: boolean; link: boolean; parent: string }

const element = (tag: string, attributes: [string, string][], children: Node[]): Element => ({
  type: 'element',
  tag,
  attributes,
  children,
})

/** Words as they stand; only line ends go, which the console's editor would turn into breaks. */
const text = (value: string, inside: Inside): Node[] => {
  if (!inside.pre) return [{ type: 'text', text: joinInside(value) }]
  return value
    .split('\n')
    .flatMap((line, at): Node[] => [
      ...(at > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text', text: line },
    ])
}

const isFlatItem = (item: Reduced): boolean => {
  if (!isElement(item) || item.tag !== 'li') return false
  const children = withoutBlanks(item.children)
  const [only, second] = children
  const inner =
    isElement(only) && (only.tag === 'section' || only.tag === 'p') && !second ? only.children : children
  return !inner.some((child) => isBlock(child))
}

/** Exactly one `section` in an item: with anything else the console's editor breaks the line after the first node. */
const item = (node: ReducedElement, inside: Inside): Node => {
  const children = withoutBlanks(node.children)
  const [only, second] = children
  if (isElement(only) && !second && (only.tag === 'section' || only.tag === 'p')) {
    return element('li', node.attributes, [
      element('section', only.attributes, settleAll(only.children, { ...inside, parent: 'section' })),
    ])
  }
  return element('li', node.attributes, [
    element('section', [], settleAll(children, { ...inside, parent: 'section' })),
  ])
}

const list = (node: ReducedElement, inside: Inside): Node[] => {
  const items = node.children.filter((child) => !isBlank(child))
  if (!items.every(isFlatItem) || attribute(node, 'start')) return adoptBlocks([node])
  return [
    element(
      node.tag,
      node.attributes,
      items.map((one) => item(one as ReducedElement, inside)),
    ),
  ]
}

const scrolled = (node: Element, inside: Inside): Node[] =>
  inside.scroll ? [node] : [element('section', [['style', SCROLL]], [node])]

const link = (node: ReducedElement, inside: Inside): Node[] => {
  const children = settleAll(node.children, { ...inside, link: true, parent: 'a' })
  if (inside.link) return children
  const appId = attribute(node, 'data-miniprogram-appid')
  const href = attribute(node, 'href') ?? ''
  // The emitter decides about addresses; it keeps the look of those that stay.
  return [
    {
      type: 'link',
      href,
      children: children as never,
      ...(appId ? { miniProgram: { appId } } : {}),
      attributes: node.attributes,
    },
  ]
}

const settleElement = (node: ReducedElement, inside: Inside): Node[] => {
  const { tag, attributes, children } = node
  if (tag === 'svg') return [verbatim(node)]
  if (isPlatformTag(tag)) return [component(node)]
  if (tag === 'img' && attribute(node, 'src') === undefined) {
    const alt = attribute(node, 'alt')
    return alt ? [{ type: 'text', text: alt }] : []
  }
  if (tag === 'ul' || tag === 'ol') return list(node, inside)
  if (tag === 'li') return settleAll(children, inside)
  if (tag === 'a') return link(node, inside)
  const scroll = inside.scroll || SCROLLS.test(attribute(node, 'style') ?? '')
  const within = {
    ...inside,
    scroll: scroll || tag === 'table',
    pre: inside.pre || tag === 'pre',
    parent: tag,
  }
  const isHolder = tag === 'p' && children.some((child) => isBlock(child))
  const settled = element(isHolder ? 'section' : tag, attributes, settleAll(children, within))
  return tag === 'table' || tag === 'pre' ? scrolled(settled, inside) : [settled]
}

/** Between rows and items blanks never count, between blocks they do not, among words they do. */
const worthKeeping = (nodes: readonly Reduced[], { parent }: Inside): readonly Reduced[] => {
  if (STRUCTURE.has(parent)) return nodes.filter((node) => !isBlank(node))
  return nodes.length === 1 ? nodes : withoutBlanks(nodes)
}

/** Puts reduced HTML into the shapes that last on WeChat, looks untouched. Settling the result changes nothing. */
export const settleAll = (nodes: readonly Reduced[], inside: Inside): Node[] => {
  const result: Node[] = []
  for (const node of worthKeeping(nodes, inside)) {
    const settled =
      typeof node === 'string' ? text(node, inside) : isElement(node) ? settleElement(node, inside) : []
    for (const one of settled) result.push(one)
  }
  return result
}

export const OUTSIDE: Inside = { scroll: false, pre: false, link: false, parent: 'section' }

/** Whether the HTML already is what we send: one section, and nothing beside it. */
export const isOneSection = (nodes: readonly Node[]): boolean => {
  const [only, second] = nodes
  return !second && only?.type === 'element' && only.tag === 'section'
}
