import { type Doc, group, idOf, list } from './canonical'

/** What the editor keeps for itself: no reader ever sees it. */
const UNSEEN = new Set(['version', 'textFormat', 'textStyle', 'id'])
/** What every node has unless someone chose otherwise; older states leave it out. */
const USUAL: Record<string, unknown> = { indent: 0, format: 0, detail: 0, mode: 'normal', direction: 'ltr' }

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** An object by sorted key, without what is left out and what is empty. */
const sorted = (value: Doc, { without, to }: { without: (key: string) => boolean; to: Convert }): Doc =>
  Object.fromEntries(
    Object.keys(value)
      .filter((key) => !isEmpty(value[key]) && !without(key))
      .sort()
      .map((key) => [key, isPointer(value, key) ? idOf(value[key]) : to(value[key], key)]),
  )
type Convert = (value: unknown, key: string) => unknown

/** A picture or a linked document is what it points to, however much of it came along. */
const isPointer = (owner: Doc, key: string): boolean =>
  key === 'value' && typeof owner.relationTo === 'string'

/** The fields of a block or a link. Their `id` is the editor's; everything else is content. */
const field: Convert = (value) => {
  if (Array.isArray(value)) return value.map((entry) => field(entry, ''))
  if (value instanceof Date) return value.toISOString()
  if (value === null || typeof value !== 'object') return value
  const { root } = value as Doc
  if (group(root).type === 'root') return { root: node(root, 'root') }
  return sorted(value as Doc, { without: (key) => key === 'id', to: field })
}

const node: Convert = (value, key) => {
  if (key === 'fields') return field(value, key)
  if (Array.isArray(value)) return value.map((entry) => node(entry, ''))
  if (value === null || typeof value !== 'object') return value
  const own = value as Doc
  return sorted(own, { without: (name) => UNSEEN.has(name) || own[name] === USUAL[name], to: node })
}

const isEmptyParagraph = (value: unknown): boolean =>
  group(value).type === 'paragraph' && list(group(value).children).length === 0

/**
 * A rich text as its readers see it: without versions, row ids and defaults that the editor writes down, keys in order.
 * What it does not know it keeps, so that two texts that read differently never look alike.
 * @returns null for a text with nothing in it
 */
export const canonicalRichText = (state: unknown): unknown => {
  if (typeof state === 'string') return state || null
  const root = group(group(state).root ?? state)
  return list(root.children).every(isEmptyParagraph) ? null : node(root, 'root')
}
