import type { CollectionSlug, Payload, Where } from 'payload'

/** A row as either adapter hands it over. */
export type StoredRow = Record<string, unknown> & { id: string }

/** Far above what one question finds: thirty days of all articles of one publish day. */
const MANY = 5000

/** Rows on the adapter's level: no hooks, relations as ids. */
export const findAll = async (
  payload: Payload,
  found: { collection: CollectionSlug; where: Where },
): Promise<StoredRow[]> => {
  const { docs } = await payload.db.find<StoredRow>({ ...found, limit: MANY, pagination: false })
  return docs
}

/** The first row in the order of `sort`; null when there is none. */
export const findNewest = async (
  payload: Payload,
  found: { collection: CollectionSlug; where: Where; sort: string },
): Promise<StoredRow | null> => {
  const { docs } = await payload.db.find<StoredRow>({ ...found, limit: 1, pagination: false })
  return docs[0] ?? null
}

/** A figure that was known stays, when a later answer cannot be read. */
export const toldIn = <Row extends object>(row: Row): Partial<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Partial<Row>

const idOf = (related: unknown): string =>
  String(typeof related === 'object' && related !== null ? (related as { id: unknown }).id : related)

/** Keys in any order, and dates or numbers as either database hands them back, must not look like a change. */
const isSame = (stored: unknown, wanted: unknown): boolean => {
  if (stored === wanted || ((stored ?? null) === null && (wanted ?? null) === null)) return true
  if (typeof stored !== 'object' || typeof wanted !== 'object' || !stored || !wanted) return false
  const keys = new Set([...Object.keys(stored), ...Object.keys(wanted)])
  return [...keys].every((key) => isSame((stored as StoredRow)[key], (wanted as StoredRow)[key]))
}

const isUnchanged = (stored: StoredRow, wanted: object): boolean =>
  Object.entries(wanted).every(([name, value]) =>
    name === 'account' || name === 'delivery'
      ? value === null
        ? (stored[name] ?? null) === null
        : idOf(stored[name]) === value
      : isSame(stored[name], value),
  )

type Upsert = {
  collection: 'article-stats' | 'account-stats'
  rows: ({ key: string } & object)[]
  stored: StoredRow[]
}

/** Writes what is new or different. Two processes at once meet at the unique key: the second one updates. */
export const upsertRows = async (payload: Payload, { collection, rows, stored }: Upsert): Promise<number> => {
  const byKey = new Map(stored.map((row) => [row.key, row]))
  let written = 0
  for (const row of rows) {
    const known = byKey.get(row.key)
    if (known && isUnchanged(known, row)) continue
    written += 1
    const where = { key: { equals: row.key } }
    const update = () =>
      payload.db.updateOne({ collection, where, data: { ...row }, options: { atomic: true } })
    if (known && (await update())) continue
    try {
      await payload.db.create({ collection, data: { ...row } })
    } catch (error) {
      if (!(await update())) throw error
    }
  }
  return written
}
