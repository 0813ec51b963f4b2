/** A document as it comes from a form, an import or either database. */
export type Doc = Record<string, unknown>

/** Text as readers get it: nothing is trimmed; only line ends are made alike, and "no text" is always null. */
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.replaceAll('\r\n', '\n') : null

/** A number, where 0 is a number and an empty field is none. */
export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/** A point in time, however it was written; what cannot be read as one is kept as it stands. */
export const moment = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  const time = new Date(value as string | number | Date)
  return Number.isNaN(time.getTime()) ? String(value) : time.toISOString()
}

/** The id of a related document, whether it came as an id or as the document itself. */
export const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'object') return String(value)
  const { id, value: inner } = value as { id?: unknown; value?: unknown }
  // Mongo hands its own ids over as objects that print themselves.
  return id === undefined && inner === undefined ? String(value) : idOf(id ?? inner)
}

/** A list of anything; what is no list is an empty one. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A group of fields; what is no group is an empty one. */
export const group = (value: unknown): Doc =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Doc) : {}
