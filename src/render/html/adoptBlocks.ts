import { type Joining, joinLines } from '../markdown/joinLines'
import { paragraphBlocks } from '../paragraphs'
import type { Align, Block, Element, Inline, Node, Paragraph } from '../tree'
import { adoptInline, component, linkOf, markOf } from './adoptInline'
import { items, table } from './adoptParts'
import { around } from './around'
import { isBlock, isElement, type Reduced, type ReducedElement } from './reduced'
import { isPlatformTag } from './rules'
import { attribute, holds, isBlank, withoutBlanks, wordsOf } from './shape'

/** How HTML is adopted: as part of a Markdown text, whose lines and pictures are read as Markdown's, or for itself. */
export type Adopting = { joining: Joining; source: 'markdown' | 'html' }

const AS_HTML: Adopting = { joining: {}, source: 'html' }

const ALIGN = /^text-align:(left|center|right|justify)$/

const words = (nodes: readonly Reduced[], { joining }: Adopting): Inline[] =>
  joinLines(adoptInline(nodes), joining)

const alignOf = (node: ReducedElement): Align | undefined =>
  ALIGN.exec(attribute(node, 'style') ?? '')?.[1] as Align | undefined

const element = (node: ReducedElement, children: Node[]): Element => ({
  type: 'element',
  tag: node.tag,
  attributes: node.attributes,
  children,
})

const asParagraph = (
  nodes: readonly Reduced[],
  { adopting, look = {} }: { adopting: Adopting; look?: Pick<Paragraph, 'align'> },
): Block[] => {
  const { joining, source } = adopting
  return paragraphBlocks(adoptInline(nodes), { source, look, joined: (lines) => joinLines(lines, joining) })
}

/** The distance between paragraphs, which the reader takes away and an author's own style seldom gives back. */
const MARGIN = 'margin:1em 0'

const withMargin = (node: ReducedElement): ReducedElement => {
  const style = attribute(node, 'style') ?? ''
  if (/(?:^|;)margin/.test(style)) return node
  const others = node.attributes.filter(([name]) => name !== 'style')
  return { ...node, attributes: [...others, ['style', `${MARGIN};${style}`]] }
}

const paragraph = (node: ReducedElement): Block[] => {
  if (node.children.some(isBlock))
    return node.attributes.length > 0 ? [section(node)] : adoptBlocks(node.children)
  const align = alignOf(node)
  const blocks = asParagraph(node.children, { adopting: AS_HTML, look: align ? { align } : {} })
  const isPlain = node.attributes.length === 0 || align
  if (isPlain || blocks.length !== 1 || blocks[0]?.type !== 'paragraph') return blocks
  return [element(withMargin(node), blocks[0].children)]
}

/** A block with a look of its own. Only a section may hold blocks. */
const section = (node: ReducedElement): Element => {
  const hasBlocks = node.children.some(isBlock)
  return element(
    { ...node, tag: 'section' },
    hasBlocks ? adoptBlocks(node.children) : words(node.children, AS_HTML),
  )
}

const isPicture = (node: Reduced | undefined): node is ReducedElement => isElement(node) && node.tag === 'img'

const figure = (node: ReducedElement): Block[] => {
  const [picture, caption, ...others] = node.children.filter((child) => !isBlank(child))
  const src = isPicture(picture) ? attribute(picture, 'src') : undefined
  const isCaption = isElement(caption) && caption.tag === 'figcaption'
  if (!isPicture(picture) || !src || others.length > 0 || (caption && !isCaption)) {
    return node.attributes.length > 0 ? [section(node)] : adoptBlocks(node.children)
  }
  const alt = attribute(picture, 'alt')
  return [
    {
      type: 'figure',
      src,
      ...(alt ? { alt } : {}),
      ...(isCaption ? { caption: words(caption.children, AS_HTML) } : {}),
    },
  ]
}

const heading = (node: ReducedElement): Block[] => {
  if (node.children.some(holds) && node.children.some(isBlock)) return adoptBlocks(node.children)
  const align = alignOf(node)
  const children = words(node.children, AS_HTML)
  return [{ type: 'heading', level: Number(node.tag[1]), children, ...(align ? { align } : {}) }]
}

const quote = (node: ReducedElement): Block[] => {
  const children = adoptBlocks(node.children)
  return node.attributes.length > 0 ? [element(node, children)] : [{ type: 'quote', children }]
}

/** Preformatted words are code; where Markdown stands among them they are blocks like any other. */
const preformatted = (node: ReducedElement): Block[] =>
  node.children.some(holds) || node.children.some((child) => isElement(child) && isBlock(child))
    ? adoptBlocks(node.children)
    : [{ type: 'code', text: wordsOf(node.children).replace(/^\n|\n$/g, '') }]

const ADOPTERS: Record<string, (node: ReducedElement) => Block[]> = {
  p: paragraph,
  h2: heading,
  h3: heading,
  h4: heading,
  blockquote: quote,
  ul: (node) => [{ type: 'list', kind: 'bullet', start: 1, items: items(node, adoptBlocks) }],
  ol: (node) => [
    {
      type: 'list',
      kind: 'number',
      start: Number(attribute(node, 'start')) || 1,
      items: items(node, adoptBlocks),
    },
  ],
  table: (node) => table(node, adoptBlocks),
  figure,
  pre: preformatted,
  hr: () => [{ type: 'rule' }],
}

/** An element for words that holds blocks: its mark or link goes around the words of each. */
const spread = (node: ReducedElement): Block[] => {
  if (node.tag === 'a') {
    const link = linkOf({ ...node, children: [] })
    return around(adoptBlocks(node.children), (children) => ({ ...link, children }))
  }
  const mark = markOf(node.tag)
  const blocks = adoptBlocks(node.children)
  const marked = mark ? around(blocks, (children) => ({ type: mark, children })) : blocks
  return node.attributes.length > 0 ? [element({ ...node, tag: 'section' }, marked)] : marked
}

const adoptBlock = (node: Reduced): readonly Block[] => {
  if (typeof node === 'string') return []
  if ('held' in node) return [node.held as Block]
  const adopter = Object.hasOwn(ADOPTERS, node.tag) ? ADOPTERS[node.tag] : undefined
  if (adopter) return adopter(node)
  return isPlatformTag(node.tag) ? [component(node)] : spread(node)
}

/** Reduced HTML as blocks of our tree, dressed by the theme like any other; what carries a style of its own keeps it. */
export const adoptBlocks = (nodes: readonly Reduced[], adopting: Adopting = AS_HTML): Block[] => {
  const blocks: Block[] = []
  let run: Reduced[] = []
  const flush = () => {
    if (!run.every(isBlank)) for (const block of asParagraph(run, { adopting })) blocks.push(block)
    run = []
  }
  for (const node of withoutBlanks(nodes)) {
    if (isBlock(node)) {
      flush()
      for (const block of adoptBlock(node)) blocks.push(block)
    } else run.push(node)
  }
  flush()
  return blocks
}
