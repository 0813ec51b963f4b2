import { BLOCK_TAGS } from '../rawhtml/rules'
import type { Block, Cell, Element, Inline, Node, Picture } from '../tree'
import { type Paint, paintOf } from './color'
import { attributeOf, readInline } from './prose'
import type { PassageKind, Shown, Survey } from './survey'

type Context = { kind: PassageKind; paint: Paint }
type Step = { node: Node; context: Context }
type Reader = { survey: Survey; field: string; paragraph: number; stack: Step[] }

const INLINE: ReadonlySet<string> = new Set(
  'text break link inlineCode inlinePicture noteMark strong em del underline sub sup highlight'.split(' '),
)

const isInline = (node: Node): node is Inline =>
  INLINE.has(node.type) || (node.type === 'element' && node.tag !== 'svg' && !BLOCK_TAGS.has(node.tag))

const spotOf = ({ field, paragraph }: Reader) => ({ field, paragraph })

const addPicture = (reader: Reader, picture: Omit<Shown, 'field' | 'paragraph'>): void => {
  if (!picture.src) return
  const shown = { ...spotOf(reader), ...picture }
  reader.survey.pictures.push(shown)
  reader.survey.entries.push({ ...spotOf(reader), type: 'picture', picture: shown })
}

/** Takes a run of words down as one passage, with the pictures, links and colours in it. */
const addWords = (reader: Reader, nodes: readonly Node[], { kind, paint }: Context): string => {
  const { survey } = reader
  const { text, prose, pictures, links, inks } = readInline(nodes, paint)
  if (text.trim() !== '') {
    reader.paragraph++
    const passage = { ...spotOf(reader), kind, text, prose }
    survey.passages.push(passage)
    if (kind !== 'heading') survey.entries.push({ ...spotOf(reader), type: 'passage', passage })
    if (paint.color || paint.background)
      survey.inks.push({ ...spotOf(reader), ...paint, text: text.slice(0, 80) })
  }
  for (const src of pictures) addPicture(reader, { src, columns: 1, role: 'other', words: '' })
  for (const link of links) survey.links.push({ ...spotOf(reader), ...link })
  for (const ink of inks) survey.inks.push({ ...spotOf(reader), ...ink })
  return text
}

const addFigure = (
  reader: Reader,
  picture: Picture,
  { columns, shared }: { columns: number; shared: string },
) => {
  const context: Context = { kind: 'caption', paint: {} }
  const caption = addWords(reader, picture.caption ?? [], context)
  const credit = addWords(reader, picture.credit ?? [], context)
  addPicture(reader, { src: picture.src, columns, role: 'figure', words: `${caption}\n${credit}\n${shared}` })
}

const SHAPES: ReadonlySet<string> = new Set('path rect circle ellipse polygon text'.split(' '))

/** A drawing without a ground of its own shows its inks on the page, in dark mode on the dark one. */
const addDrawing = (reader: Reader, svg: Element): void => {
  const stack: { node: Node; fill?: string }[] = [{ node: svg }]
  const inks: string[] = []
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step
    if (node.type !== 'element') continue
    const fill = attributeOf(node, 'fill') ?? step.fill
    if (node.tag === 'rect' && inks.length === 0) return
    if (SHAPES.has(node.tag)) inks.push(fill ?? 'black')
    for (let at = node.children.length - 1; at >= 0; at--) {
      stack.push({ node: node.children[at] as Node, ...(fill ? { fill } : {}) })
    }
  }
  for (const color of new Set(inks)) {
    reader.survey.inks.push({ ...spotOf(reader), color, text: '', svg: true })
  }
}

/** Puts children on the stack; words that stand beside each other are one passage. */
const push = (reader: Reader, nodes: readonly Node[], context: Context): void => {
  const steps: Step[] = []
  let run: Inline[] = []
  const close = () => {
    if (run.length > 0) steps.push({ node: { type: 'paragraph', children: run }, context })
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) run.push(node)
    else {
      close()
      steps.push({ node, context })
    }
  }
  close()
  for (let at = steps.length - 1; at >= 0; at--) reader.stack.push(steps[at] as Step)
}

const line = (words: readonly Inline[] | undefined): Block[] =>
  words?.length ? [{ type: 'paragraph', children: [...words] }] : []

const cells = (rows: readonly Cell[][]): Block[] =>
  rows.flatMap((row) => row.flatMap((cell) => cell.children))

const picture = (src: string | undefined): Block[] =>
  src ? [{ type: 'element', tag: 'img', attributes: [['src', src]], children: [] }] : []

type Readers = {
  [T in Block['type']]?: (node: Extract<Block, { type: T }>, reader: Reader, context: Context) => void
}

/** Where a block keeps what readers see. A block that only frames others needs no entry here: its children are read. */
const readers: Readers = {
  paragraph: (node, reader, context) => void addWords(reader, node.children, context),
  heading: (node, reader, context) => {
    const at = reader.survey.entries.length
    const words = addWords(reader, node.children, { ...context, kind: 'heading' })
    const shown = reader.survey.entries.splice(at)
    reader.survey.entries.push({ ...spotOf(reader), type: 'heading', level: node.level, words })
    reader.survey.entries.push(...shown)
  },
  list: (node, reader, context) =>
    push(
      reader,
      node.items.flatMap((item) => item.children),
      context,
    ),
  table: (node, reader, context) => {
    reader.survey.entries.push({ ...spotOf(reader), type: 'table', table: node })
    push(reader, [...cells(node.head), ...cells(node.rows)], { ...context, kind: 'cell' })
  },
  quote: (node, reader, context) => push(reader, node.children, { ...context, kind: 'quoted' }),
  document: (node, reader, context) =>
    push(reader, [...node.children, ...line(node.source)], { ...context, kind: 'quoted' }),
  code: (node, reader) => {
    const inline: Inline[] = [{ type: 'inlineCode', text: node.text }]
    addWords(reader, inline, { kind: 'quoted', paint: {} })
  },
  figure: (node, reader) => addFigure(reader, node, { columns: 1, shared: '' }),
  grid: (node, reader) => {
    const shared = addWords(reader, node.caption ?? [], { kind: 'caption', paint: {} })
    for (const one of node.pictures) addFigure(reader, one, { columns: node.columns, shared })
  },
  timeline: (node, reader, context) =>
    push(
      reader,
      node.items.flatMap((item) => [...line(item.time), ...item.children, ...picture(item.picture)]),
      context,
    ),
  figures: (node, reader) =>
    push(
      reader,
      node.items.flatMap((item) => [...line([...item.value, ...(item.unit ?? [])]), ...line(item.label)]),
      { kind: 'cell', paint: {} },
    ),
  people: (node, reader, context) =>
    push(
      reader,
      node.items.flatMap((item) => [
        ...line([...item.name, { type: 'text', text: '　' }, ...(item.role ?? [])]),
        ...picture(item.picture),
        ...item.children,
      ]),
      context,
    ),
  steps: (node, reader, context) =>
    push(
      reader,
      node.items.flatMap((item) => [...line(item.title), ...item.children]),
      context,
    ),
  callout: (node, reader, context) => push(reader, [...line(node.title), ...node.children], context),
  qr: (node, reader, context) => {
    push(reader, [...line(node.title), ...line(node.note)], { ...context, kind: 'caption' })
    addPicture(reader, { src: node.src, columns: 1, role: 'qr', words: '' })
  },
  audio: (node, reader, context) =>
    push(
      reader,
      [...linked(node.title, node.link), ...line(node.reader), ...picture(node.picture), ...node.children],
      context,
    ),
  video: (node, reader, context) =>
    push(reader, [...linked(node.title, node.link), ...picture(node.picture), ...node.children], context),
  card: (node, reader, context) =>
    push(
      reader,
      [
        ...linked(node.title, node.miniProgram ? undefined : node.link),
        ...line(node.note),
        ...picture(node.picture),
      ],
      { ...context, kind: 'caption' },
    ),
  chapter: (node, reader, context) =>
    push(reader, [...line(node.book), ...line(node.title), ...node.children, ...line(node.reader)], context),
  dateCard: (node, reader, context) => push(reader, line(node.note), { ...context, kind: 'caption' }),
  notes: (node, reader, context) =>
    push(reader, [...node.notes.values()].flat(), { ...context, kind: 'quoted' }),
  facts: (node, reader, context) =>
    push(
      reader,
      node.items.flatMap((item) => line(item.value)),
      { ...context, kind: 'caption' },
    ),
  element: (node, reader, context) => {
    if (node.tag === 'svg') {
      addDrawing(reader, node)
      addWords(reader, node.children, { kind: 'caption', paint: {} })
      return
    }
    const paint = { ...context.paint, ...paintOf(attributeOf(node, 'style') ?? '') }
    if (node.tag === 'img') addWords(reader, [node], context)
    else push(reader, node.children, { kind: node.tag === 'blockquote' ? 'quoted' : context.kind, paint })
  },
}

function linked(title: readonly Inline[] | undefined, href: string | undefined): Block[] {
  const words = title ?? []
  return line(href ? [{ type: 'link', href, children: [...words] }] : words)
}

/** Reads the blocks of one field into the survey, without recursion: nesting may be hostile. */
export const readBlocks = (
  blocks: readonly Block[],
  { survey, field }: { survey: Survey; field: string },
): void => {
  const reader: Reader = { survey, field, paragraph: 0, stack: [] }
  push(reader, blocks, { kind: 'paragraph', paint: {} })
  for (let step = reader.stack.pop(); step; step = reader.stack.pop()) {
    const { node, context } = step
    const read = (
      readers as Record<string, ((node: Node, reader: Reader, context: Context) => void) | undefined>
    )[node.type]
    if (read) read(node, reader, context)
    else if ('children' in node && node.children) push(reader, node.children, context)
    else survey.entries.push({ ...spotOf(reader), type: 'other' })
  }
}
