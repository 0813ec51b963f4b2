import type { Notice } from './article'
import { BLOCKS, type BlockSlug } from './blocks'
import { report } from './report'
import { type Block, type FieldBlock, type Inline, oneLine, type Picture, textRun } from './tree'

export type Fields = Record<string, unknown>

/** How a mouth reads the fields of its blocks: Markdown hands over parsed nodes, rich text strings and uploads. */
export type FieldReader = {
  /** Markdown or editor state as blocks; nothing for an empty field. */
  blocks: (value: unknown) => Block[]
  /** The address of a picture field. */
  picture: (value: unknown) => string | undefined
}

const words = (value: unknown): Inline[] | undefined => {
  if (Array.isArray(value)) return value.length > 0 ? (value as Inline[]) : undefined
  return value === null || value === undefined ? undefined : textRun(String(value))
}

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? oneLine(value) : undefined

const rows = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter((one): one is Fields => typeof one === 'object' && one !== null) : []

/** Leaves out what is undefined, so that absent fields are absent. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const picture = (fields: Fields, reader: FieldReader): Picture[] => {
  const src = reader.picture(fields.picture)
  if (!src) return []
  const { caption, credit } = { caption: words(fields.caption), credit: words(fields.credit) }
  return [given({ src, alt: string(fields.alt), caption, credit })]
}

const miniProgram = ({ appId, path }: Fields) =>
  string(appId) ? given({ appId: string(appId) as string, path: string(path) }) : undefined

type Maker = (fields: Fields, reader: FieldReader) => FieldBlock[]

const MAKERS: Record<BlockSlug, Maker> = {
  figure: (fields, reader) => picture(fields, reader).map((one) => ({ type: 'figure', ...one })),
  pictureGrid: (fields, reader) => {
    const pictures = rows(fields.pictures).flatMap((row) => picture(row, reader))
    if (pictures.length === 0) return []
    const columns: 2 | 3 = Number(fields.columns) === 3 ? 3 : 2
    return [given({ type: 'grid' as const, columns, pictures, caption: words(fields.caption) })]
  },
  documentQuote: (fields, { blocks }) => [
    given({ type: 'document' as const, children: blocks(fields.text), source: words(fields.source) }),
  ],
  timeline: (fields, { blocks, picture: src }) => [
    {
      type: 'timeline',
      items: rows(fields.items).map((row) =>
        given({ time: words(row.time) ?? [], children: blocks(row.text), picture: src(row.picture) }),
      ),
    },
  ],
  figures: (fields) => [
    {
      type: 'figures',
      items: rows(fields.items).map((row) =>
        given({ value: words(row.value) ?? [], unit: words(row.unit), label: words(row.label) ?? [] }),
      ),
    },
  ],
  people: (fields, { blocks, picture: src }) => [
    {
      type: 'people',
      items: rows(fields.items).map((row) =>
        given({
          name: words(row.name) ?? [],
          role: words(row.role),
          picture: src(row.picture),
          children: blocks(row.text),
        }),
      ),
    },
  ],
  steps: (fields, { blocks }) => [
    {
      type: 'steps',
      items: rows(fields.items).map((row) => ({ title: words(row.title) ?? [], children: blocks(row.text) })),
    },
  ],
  callout: (fields, { blocks }) => [
    given({ type: 'callout' as const, title: words(fields.title), children: blocks(fields.text) }),
  ],
  qrCard: (fields, { picture: src }) => {
    const code = src(fields.picture)
    return code
      ? [given({ type: 'qr' as const, src: code, title: words(fields.title), note: words(fields.note) })]
      : []
  },
  audioReading: (fields, { blocks, picture: src }) => [
    given({
      type: 'audio' as const,
      title: words(fields.title),
      reader: words(fields.reader),
      duration: words(fields.duration),
      link: string(fields.link),
      picture: src(fields.picture),
      children: blocks(fields.text),
    }),
  ],
  videoNote: (fields, { blocks, picture: src }) => [
    given({
      type: 'video' as const,
      title: words(fields.title),
      link: string(fields.link),
      picture: src(fields.picture),
      children: blocks(fields.text),
    }),
  ],
  linkCard: (fields, { picture: src }) => [
    given({
      type: 'card' as const,
      title: words(fields.title) ?? [],
      note: words(fields.note),
      link: string(fields.link),
      picture: src(fields.picture),
      miniProgram: miniProgram(fields),
    }),
  ],
  divider: () => [{ type: 'divider' }],
  footerPlace: () => [{ type: 'footerPlace' }],
  chapter: (fields, { blocks }) => [
    given({
      type: 'chapter' as const,
      book: words(fields.book),
      title: words(fields.title) ?? [],
      reader: words(fields.reader),
      children: blocks(fields.text),
    }),
  ],
  dateCard: (fields) => [
    given({
      type: 'dateCard' as const,
      date: oneLine(String(fields.date ?? '').slice(0, 10)),
      note: words(fields.note),
    }),
  ],
}

/** A block of the field from its fields, or undefined when no block has that name. */
export const fieldBlock = (
  slug: string,
  { fields, reader }: { fields: Fields; reader: FieldReader },
): FieldBlock[] | undefined =>
  Object.hasOwn(MAKERS, slug) ? MAKERS[slug as BlockSlug](fields, reader) : undefined

/** A block whose picture was never chosen shows nothing; that is said, and it holds the delivery. */
export const reportEmptyBlock = (slug: string, { notices }: { notices: Notice[] }): void => {
  const label = BLOCKS.find((kind) => kind.slug === slug)?.label ?? slug
  report({ notices })({
    level: 'error',
    code: 'block-empty',
    message: `「${label}」里还没有选图片，读者会看不到它。请补上图片或删去这一块。`,
    where: label,
  })
}
