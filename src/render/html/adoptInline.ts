import { plainText } from '../emit/plainText'
import { type Element, flows, type Inline, type Link, type MarkType, type Node } from '../tree'
import { isElement, type Reduced, type ReducedElement } from './reduced'
import { BLOCK_TAGS, isPlatformTag } from './rules'
import { attribute, wordsOf } from './shape'

const MARKS: Record<string, MarkType> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  u: 'underline',
  sub: 'sub',
  sup: 'sup',
}

/** The mark that an element is, apart from any look of its own. */
export const markOf = (tag: string): MarkType | undefined =>
  Object.hasOwn(MARKS, tag) ? MARKS[tag] : undefined

/** A drawing, as it is. */
export const verbatim = (node: Reduced): Node => {
  if (typeof node === 'string') return { type: 'text', text: node }
  if ('held' in node) return node.held
  return {
    type: 'element',
    tag: node.tag,
    attributes: node.attributes,
    children: node.children.map(verbatim),
  }
}

/** A component of the platform, which holds nothing but its attributes; words that stand in it all the same stay. */
export const component = (node: ReducedElement): Element => {
  const words = wordsOf(node.children)
  const children: Node[] = words.trim() === '' ? [] : [{ type: 'text', text: words }]
  return { type: 'element', tag: node.tag, attributes: node.attributes, children }
}

/** A link with its words, as our own node. */
export const linkOf = (node: ReducedElement): Link => {
  const appId = attribute(node, 'data-miniprogram-appid')
  const path = attribute(node, 'data-miniprogram-path')
  return {
    type: 'link',
    href: attribute(node, 'href') ?? '',
    children: adoptInline(node.children),
    ...(appId ? { miniProgram: { appId, ...(path ? { path } : {}) } } : {}),
  }
}

const pictureOf = (node: ReducedElement): Inline[] => {
  const src = attribute(node, 'src')
  const alt = attribute(node, 'alt')
  const title = attribute(node, 'title')
  const style = attribute(node, 'style')
  if (!src) return alt ? [{ type: 'text', text: alt }] : []
  return [
    {
      type: 'inlinePicture',
      src,
      ...(alt ? { alt } : {}),
      ...(title ? { title } : {}),
      ...(style ? { style } : {}),
    },
  ]
}

const adoptElement = (node: ReducedElement): readonly Inline[] => {
  const { tag, attributes, children } = node
  if (tag === 'svg') return [verbatim(node) as Inline]
  if (isPlatformTag(tag)) return [component(node)]
  if (tag === 'br') return [{ type: 'break' }]
  if (tag === 'img') return pictureOf(node)
  if (tag === 'a') return [linkOf(node)]
  if (tag === 'code' && children.every((child) => typeof child === 'string'))
    return [{ type: 'inlineCode', text: wordsOf(children) }]
  const inner = adoptInline(children)
  const mark = attributes.length === 0 ? markOf(tag) : undefined
  if (mark) return inner.length > 0 ? [{ type: mark, children: inner }] : []
  if (BLOCK_TAGS.has(tag)) return [...inner, { type: 'break' }]
  // An empty element without a look is nothing but weight.
  if (tag === 'span' && (attributes.length === 0 || inner.length === 0)) return inner
  return [{ type: 'element', tag, attributes, children: inner }]
}

const adoptOne = (node: Reduced): readonly Inline[] => {
  if (typeof node === 'string') return [{ type: 'text', text: node }]
  if (isElement(node)) return adoptElement(node)
  return flows(node.held) || node.held.type === 'element'
    ? [node.held as Inline]
    : [{ type: 'text', text: plainText([node.held]) }, { type: 'break' }]
}

/** Reduced HTML as inline nodes. A block among words is taken apart into lines: its words stay. */
export const adoptInline = (nodes: readonly Reduced[]): Inline[] => {
  const result: Inline[] = []
  for (const node of nodes) for (const one of adoptOne(node)) result.push(one)
  const last = nodes.at(-1)
  if (isElement(last) && BLOCK_TAGS.has(last.tag) && result.at(-1)?.type === 'break') result.pop()
  return result
}
