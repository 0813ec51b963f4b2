import type { Block, Cell, Inline } from '../tree'
import { addFigure, addPicture, addWords, type Context, push, type Reader, spotOf } from './reader'

const line = (words: readonly Inline[] | undefined): Block[] =>
  words?.length ? [{ type: 'paragraph', children: [...words] }] : []

const cells = (rows: readonly Cell[][]): Block[] =>
  rows.flatMap((row) => row.flatMap((cell) => cell.children))

const picture = (src: string | undefined): Block[] =>
  src ? [{ type: 'element', tag: 'img', attributes: [['src', src]], children: [] }] : []

export type Readers = {
  [T in Block['type']]?: (node: Extract<Block, { type: T }>, reader: Reader, context: Context) => void
}

/** Where a block keeps what readers see. A block that only frames others needs no entry here: its children are read. */
export const readers: Readers = {
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
    addWords(reader, inline, { kind: 'quoted' })
  },
  figure: (node, reader) => addFigure(reader, node, { columns: 1, shared: '' }),
  grid: (node, reader) => {
    const shared = addWords(reader, node.caption ?? [], { kind: 'caption' })
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
      { kind: 'cell' },
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
    if (node.tag === 'img') addWords(reader, [node], context)
    else if (node.tag === 'svg') addWords(reader, [node], { kind: 'caption' })
    else push(reader, node.children, { kind: node.tag === 'blockquote' ? 'quoted' : context.kind })
  },
}

function linked(title: readonly Inline[] | undefined, href: string | undefined): Block[] {
  const words = title ?? []
  return line(href ? [{ type: 'link', href, children: [...words] }] : words)
}
