import type { CollectionSlug, FlattenedField, Payload, Where } from 'payload'
import { type Column, type Columns, type Sql, sqlOf, stored } from './sqliteWhere'

type Row = Record<string, unknown> & { id: string | number }
type Answer = { rows: Record<number, unknown>[]; rowsAffected: number }
type Adapter = {
  name: string
  client: { execute: (statement: { sql: string; args: unknown[] }) => Promise<Answer> }
  tables: Record<string, Columns>
}

const PLAIN = ['text', 'select', 'date', 'number', 'json', 'checkbox', 'relationship', 'textarea']

/** Whether a row of the main table is the whole document. */
const isPlain = (fields: FlattenedField[], columns: Columns): boolean =>
  fields.every((field) => {
    const { type, name, ...more } = field
    const isSplit = ('hasMany' in more && more.hasMany) || ('localized' in more && more.localized)
    const isMany = 'relationTo' in more && Array.isArray(more.relationTo)
    return PLAIN.includes(type) && !isSplit && !isMany && columns[name] !== undefined
  })

/** SQLITE_MAX_FUNCTION_ARG: a wider table is left to Payload. @see https://www.sqlite.org/limits.html */
const COLUMNS_MAX = 127

/** As Payload's adapter fills in what nobody gave. */
const NOW = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`

const isStep = (value: unknown): value is { $inc: number } =>
  typeof value === 'object' && value !== null && '$inc' in value

const settingOf = (column: Column, value: unknown): Sql =>
  isStep(value)
    ? { text: `"${column.name}" = "${column.name}" + ?`, values: [value.$inc] }
    : { text: `"${column.name}" = ?`, values: [stored(column, value)] }

/** `review.planning` lies in the column of the field `review_planning`. */
const columnNamed = (columns: Columns, path: string): Column | undefined => columns[path.replaceAll('.', '_')]

/** What is given, by column; null when some of it has no column of its own. */
const given = (columns: Columns, data: Record<string, unknown>) => {
  const pairs = Object.entries(data).filter(
    // Payload's own word: a time of change that is null stays as it is.
    ([name, value]) => value !== undefined && !(name === 'updatedAt' && value === null),
  )
  const known = pairs.flatMap(([name, value]) => {
    const column = columnNamed(columns, name)
    return column ? [{ name, column, value }] : []
  })
  return known.length === pairs.length ? known : null
}

/** Fields and groups as a document has them; lists, which lie in tables of their own, are left out. */
const withoutLists = (
  row: Row,
  { fields, prefix = '' }: { fields: FlattenedField[]; prefix?: string },
): Row =>
  ({
    ...(prefix ? {} : row),
    ...Object.fromEntries(
      fields.flatMap((field): [string, unknown][] => {
        const name = `${prefix}${field.name}`
        if (field.type === 'group')
          return [[field.name, withoutLists(row, { fields: field.flattenedFields, prefix: `${name}_` })]]
        return name in row ? [[field.name, row[name]]] : []
      }),
    ),
  }) as Row

type Read = { where: Where; limit: number; sort?: string | undefined }
type Table = { table: string; columns: Columns; fields: FlattenedField[] }

const statements = (adapter: Adapter, { table, columns, fields }: Table) => {
  const isWhole = isPlain(fields, columns)
  const run = ({ text, values }: Sql) => adapter.client.execute({ sql: text, args: values })
  const all = Object.entries(columns)
  const names = all.map(([, { name }]) => `"${name}"`).join(', ')
  const rowOf = (answer: Record<number, unknown>): Row => {
    const values = JSON.parse(String(answer[0])) as unknown[]
    return Object.fromEntries(
      all.map(([field, column], at) => [
        field,
        values[at] === null ? null : column.mapFromDriverValue(values[at]),
      ]),
    ) as Row
  }
  const read = async ({ where, limit, sort }: Read): Promise<Row[] | null> => {
    const condition = sqlOf(columns, where)
    const sorted = sort === undefined ? undefined : columns[sort]
    if (!condition || limit === 0 || (sort !== undefined && !sorted)) return null
    if (all.length > COLUMNS_MAX) return null
    const order = sorted ? ` ORDER BY "${sorted.name}"` : ''
    // One value a row: the driver spends more on describing forty columns than SQLite on reading them.
    const text = `SELECT json_array(${names}) FROM "${table}" WHERE ${condition.text}${order} LIMIT ?`
    return (await run({ text, values: [...condition.values, limit] })).rows.map(rowOf)
  }
  return {
    change: async (where: Where, data: Record<string, unknown>): Promise<boolean | null> => {
      const [condition, fields] = [sqlOf(columns, where), given(columns, data)]
      if (!condition || !fields) return null
      const set = fields.map(({ column, value }) => settingOf(column, value))
      if (data.updatedAt === undefined) set.push({ text: `"updated_at" = ${NOW}`, values: [] })
      const { rowsAffected } = await run({
        text: `UPDATE "${table}" SET ${set.map(({ text }) => text).join(', ')} WHERE ${condition.text}`,
        values: [...set.flatMap(({ values }) => values), ...condition.values],
      })
      return rowsAffected > 0
    },
    insert: async (data: Record<string, unknown>): Promise<Row | null> => {
      const row = { id: String(columns.id?.defaultFn?.()), ...data }
      const fields = given(columns, row)
      if (!isWhole || !fields || !columns.id?.defaultFn) return null
      await run({
        text: `INSERT INTO "${table}" (${fields.map(({ column }) => `"${column.name}"`).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`,
        values: fields.map(({ column, value }) => stored(column, value)),
      })
      return row
    },
    find: async (sought: Read): Promise<Row[] | null> => (isWhole ? read(sought) : null),
    /** Documents without their lists, of any collection. */
    findWithoutLists: async (sought: Read): Promise<Row[] | null> =>
      (await read(sought))?.map((row) => withoutLists(row, { fields })) ?? null,
    count: async (where: Where): Promise<number | null> => {
      const condition = sqlOf(columns, where)
      if (!condition) return null
      const text = `SELECT count(*) FROM "${table}" WHERE ${condition.text}`
      return Number((await run({ text, values: condition.values })).rows[0]?.[0] ?? 0)
    },
  }
}

/**
 * Single statements on SQLite written out by ourselves: through Payload's adapter each costs one to two milliseconds of building,
 * and hands back a whole row that nobody reads. Columns and their encoding are the adapter's own.
 * @returns a collection's statements, each answering null where Payload must be asked instead; undefined for other databases
 */
export const sqliteRows = (payload: Payload) => {
  const adapter = payload.db as unknown as Adapter
  const known = new Map<string, ReturnType<typeof statements> | undefined>()
  const open = (collection: CollectionSlug, versions: boolean) => {
    const own = collection.replaceAll('-', '_')
    const table = versions ? `_${own}_v` : own
    const columns = adapter.tables[table]
    const fields = payload.collections[collection].config.flattenedFields
    return columns && statements(adapter, { table, columns, fields })
  }
  /** `versions`: the collection's versions instead, of which only `count` is meant. */
  return (collection: CollectionSlug, { versions = false } = {}) => {
    if (adapter.name !== 'sqlite') return undefined
    const name = versions ? `${collection} versions` : collection
    if (!known.has(name)) known.set(name, open(collection, versions))
    return known.get(name)
  }
}
