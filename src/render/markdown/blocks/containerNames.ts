import { BLOCKS, type BlockKind, type BlockSlug } from '../../blocks'

/** Names from other tools that mean the same. */
const ALIASES: Record<string, BlockSlug> = {
  tip: 'callout',
  note: 'callout',
  info: 'callout',
  warning: 'callout',
  danger: 'callout',
  caution: 'callout',
  important: 'callout',
  grid: 'pictureGrid',
  document: 'documentQuote',
  qr: 'qrCard',
  audio: 'audioReading',
  video: 'videoNote',
  card: 'linkCard',
  footer: 'footerPlace',
  date: 'dateCard',
}

const KINDS = new Map<string, BlockKind>(
  BLOCKS.flatMap((kind) => [
    [kind.slug.toLowerCase(), kind],
    [kind.label, kind],
  ]),
)

/** The block that a container is named after: by slug, by Chinese label, or by a name from elsewhere. */
export const blockNamed = (name: string): BlockKind | undefined => {
  const alias = Object.hasOwn(ALIASES, name.toLowerCase()) ? ALIASES[name.toLowerCase()] : undefined
  return KINDS.get(alias ? alias.toLowerCase() : name.toLowerCase())
}

/** The longest name of a field, with blanks around it. */
const FIELD_NAME_MAX = 20
const FIELD_NAME = /^[^：:]{1,20}(?=[：:])/

/** A line `label：value` of a field that the block has. */
export const fieldIn = (text: string, kind: BlockKind): { name: string; value: string } | undefined => {
  const written = FIELD_NAME.exec(text.slice(0, FIELD_NAME_MAX + 1))?.[0]
  if (!written) return undefined
  const label = written.trim()
  const known = kind.fields.find(
    ({ name, label: shown, type }) => type !== 'rows' && (name === label || shown === label),
  )
  return known && { name: known.name, value: text.slice(written.length + 1).trim() }
}
