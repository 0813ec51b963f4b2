import { joinLines } from '../markdown/joinLines'
import type { Align, Block, Cell, Element, Inline, ListItem, Node } from '../tree'
import { adoptInline, linkOf, type Slots, slotOf, verbatim } from './adoptInline'
import { linkAround } from './linkAround'
import type { Reduced, ReducedElement } from './reduce'
import { SLOT } from './reduce'
import { isPlatformTag } from './rules'
import { attribute, isBlank, isBlock, isElement, withoutBlanks, wordsOf } from './shape'

const ALIGN = /^text-align:(left|center|right|justify)$/
const INLINE_TYPES = new Set(
  'text break link inlineCode inlinePicture noteMark strong em del underline sub sup highlight'.split(' '),
)

/** Whether our own node flows within a line. An element of raw HTML does unless its tag says otherwise. */
const flows = (node: Node): boolean => INLINE_TYPES.has(node.type)

const slotIsBlock =
  (slots: Slots) =>
  (node: ReducedElement): boolean =>
    node.tag === SLOT && slotOf(node, slots).some((one) => !flows(one))

const words = (nodes: readonly Reduced[], slots: Slots): Inline[] => joinLines(adoptInline(nodes, slots))

const alignOf = (node: ReducedElement): Align | undefined =>
  ALIGN.exec(attribute(node, 'style') ?? '')?.[1] as Align | undefined

const element = (node: ReducedElement, children: Node[]): Element => ({
  type: 'element',
  tag: node.tag,
  attributes: node.attributes,
  children,
})

const onlyPictures = (children: readonly Inline[]): Block[] | undefined => {
  const seen = children.filter(
    (one) => !(one.type === 'break' || (one.type === 'text' && one.text.trim() === '')),
  )
  if (seen.length === 0 || !seen.every((one) => one.type === 'inlinePicture' && !one.style)) return undefined
  return seen.map((one) =>
    one.type === 'inlinePicture'
      ? { type: 'figure', src: one.src, ...(one.alt ? { alt: one.alt } : {}) }
      : one,
  ) as Block[]
}

/** A run of words between blocks: a paragraph, or figures where it holds only pictures. */
const paragraphOf = (run: readonly Reduced[], slots: Slots): Block[] => {
  if (run.every(isBlank)) return []
  const children = words(run, slots)
  return onlyPictures(children) ?? [{ type: 'paragraph', children }]
}

/** The distance between paragraphs, which the reader takes away and an author's own style seldom gives back. */
const MARGIN = 'margin:1em 0'

const withMargin = (node: ReducedElement): ReducedElement => {
  const style = attribute(node, 'style') ?? ''
  if (/(?:^|;)margin/.test(style)) return node
  const others = node.attributes.filter(([name]) => name !== 'style')
  return { ...node, attributes: [...others, ['style', `${MARGIN};${style}`]] }
}

const paragraph = (node: ReducedElement, slots: Slots): Block[] => {
  const isMixed = node.children.some((child) => isBlock(child, slotIsBlock(slots)))
  const align = alignOf(node)
  if (isMixed)
    return node.attributes.length > 0
      ? [section({ ...node, tag: 'section' }, slots)]
      : adoptBlocks(node.children, slots)
  const children = words(node.children, slots)
  const figures = onlyPictures(children)
  if (figures) return figures
  if (node.attributes.length === 0 || align)
    return [{ type: 'paragraph', children, ...(align ? { align } : {}) }]
  return [element(withMargin(node), children)]
}

const section = (node: ReducedElement, slots: Slots): Element => {
  const hasBlocks = node.children.some((child) => isBlock(child, slotIsBlock(slots)))
  return element(node, hasBlocks ? adoptBlocks(node.children, slots) : words(node.children, slots))
}

const items = (node: ReducedElement, slots: Slots): ListItem[] =>
  node.children
    .filter((child) => !isBlank(child))
    .map((child) => ({
      children:
        isElement(child) && child.tag === 'li'
          ? adoptBlocks(child.children, slots)
          : adoptBlocks([child], slots),
    }))

const cellsOf = (row: ReducedElement, slots: Slots): Cell[] =>
  row.children.filter(isElement).map((node) => {
    const span = (name: string) => Math.min(Number(attribute(node, name) ?? 1) || 1, 100)
    const side = /(?:^|;)text-align:(left|center|right)/.exec(attribute(node, 'style') ?? '')?.[1]
    const align = (side ?? attribute(node, 'align')) as Align | undefined
    return {
      children: adoptBlocks(node.children, slots),
      header: node.tag === 'th',
      colSpan: span('colspan'),
      rowSpan: span('rowspan'),
      ...(align ? { align } : {}),
    }
  })

const rowsIn = (node: ReducedElement): ReducedElement[] =>
  node.children
    .filter(isElement)
    .flatMap((child) => (child.tag === 'tr' ? [child] : child.tag === 'tbody' ? rowsIn(child) : []))

const table = (node: ReducedElement, slots: Slots): Block[] => {
  const heads = node.children.filter(isElement).filter((child) => child.tag === 'thead')
  const captions = node.children.filter((child) => isElement(child) && child.tag === 'section')
  return [
    ...adoptBlocks(captions, slots),
    {
      type: 'table',
      head: heads.flatMap(rowsIn).map((row) => cellsOf(row, slots)),
      rows: rowsIn(node).map((row) => cellsOf(row, slots)),
    },
  ]
}

const figure = (node: ReducedElement, slots: Slots): Block[] => {
  const [picture, ...others] = node.children.filter((child) => !isBlank(child))
  const caption = others[0]
  const src = isElement(picture) && picture.tag === 'img' ? attribute(picture, 'src') : undefined
  const isSimple =
    others.length === 0 || (others.length === 1 && isElement(caption) && caption.tag === 'figcaption')
  if (!src || !isSimple) return [section({ ...node, tag: 'section' }, slots)]
  const alt = isElement(picture) ? attribute(picture, 'alt') : undefined
  return [
    {
      type: 'figure',
      src,
      ...(alt ? { alt } : {}),
      ...(isElement(caption) ? { caption: words(caption.children, slots) } : {}),
    },
  ]
}

/** Whether blocks of Markdown stand within, which no element for words can hold. */
const holdsBlocks = (node: ReducedElement, slots: Slots): boolean => {
  const isSlotBlock = slotIsBlock(slots)
  return node.children.some((child) => isElement(child) && (isSlotBlock(child) || holdsBlocks(child, slots)))
}

const link = (node: ReducedElement, slots: Slots): Block[] =>
  holdsBlocks(node, slots)
    ? linkAround(adoptBlocks(node.children, slots), linkOf({ ...node, children: [] }, slots))
    : [{ type: 'paragraph', children: words([node], slots) }]

const heading = (node: ReducedElement, slots: Slots): Block[] => {
  if (holdsBlocks(node, slots)) return adoptBlocks(node.children, slots)
  const align = alignOf(node)
  const children = words(node.children, slots)
  return [{ type: 'heading', level: Number(node.tag[1]), children, ...(align ? { align } : {}) }]
}

const quote = (node: ReducedElement, slots: Slots): Block[] => {
  const children = adoptBlocks(node.children, slots)
  return node.attributes.length > 0 ? [element(node, children)] : [{ type: 'quote', children }]
}

const list = (node: ReducedElement, slots: Slots): Block[] => [
  { type: 'list', kind: node.tag === 'ol' ? 'number' : 'bullet', start: 1, items: items(node, slots) },
]

const hasSlot = (node: Reduced): boolean =>
  isElement(node) && (node.tag === SLOT || node.children.some(hasSlot))

/** Preformatted words are code; where Markdown stands among them they are blocks like any other. */
const preformatted = (node: ReducedElement, slots: Slots): Block[] =>
  hasSlot(node)
    ? adoptBlocks(node.children, slots)
    : [{ type: 'code', text: wordsOf(node.children).replace(/\n$/, '') }]

const ADOPTERS: Record<string, (node: ReducedElement, slots: Slots) => Block[]> = {
  p: paragraph,
  h2: heading,
  h3: heading,
  h4: heading,
  blockquote: quote,
  ul: list,
  ol: list,
  table,
  figure,
  pre: preformatted,
  hr: () => [{ type: 'rule' }],
}

const adoptBlock = (node: ReducedElement, slots: Slots): readonly Block[] => {
  const adopter = ADOPTERS[node.tag]
  if (adopter) return adopter(node, slots)
  if (node.tag === SLOT) return slotOf(node, slots) as Block[]
  if (isPlatformTag(node.tag)) return [verbatim(node) as Element]
  if (node.tag === 'a') return link(node, slots)
  return node.attributes.length > 0 ? [section(node, slots)] : adoptBlocks(node.children, slots)
}

/** Reduced HTML as blocks of our tree, dressed by the theme like any other; what carries a style of its own keeps it. */
export const adoptBlocks = (nodes: readonly Reduced[], slots: Slots): Block[] => {
  const isSlotBlock = slotIsBlock(slots)
  const blocks: Block[] = []
  let run: Reduced[] = []
  const flush = () => {
    blocks.push(...paragraphOf(run, slots))
    run = []
  }
  for (const node of withoutBlanks(nodes, isSlotBlock)) {
    if (isElement(node) && isBlock(node, isSlotBlock)) {
      flush()
      for (const block of adoptBlock(node, slots)) blocks.push(block)
    } else run.push(node)
  }
  flush()
  return blocks
}
