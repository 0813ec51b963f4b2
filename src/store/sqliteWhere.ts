import type { Where } from 'payload'

/** A column of a table as Payload's SQLite adapter describes it. */
export type Column = {
  name: string
  notNull: boolean
  mapToDriverValue: (value: unknown) => unknown
  mapFromDriverValue: (value: unknown) => unknown
  defaultFn?: () => unknown
}
export type Columns = Record<string, Column>
/** Part of a statement with the values for its question marks. */
export type Sql = { text: string; values: unknown[] }

const COMPARED: Record<string, string> = {
  equals: '=',
  not_equals: '<>',
  less_than: '<',
  less_than_equal: '<=',
  greater_than: '>',
  greater_than_equal: '>=',
}
const LISTED: Record<string, string> = { in: 'IN', not_in: 'NOT IN' }
/** In these an empty field counts as different; SQL says neither yes nor no. */
const NEGATIVE = ['not_equals', 'not_in']

/** A value as the column stores it. */
export const stored = (column: Column, value: unknown): unknown =>
  value === null ? null : column.mapToDriverValue(value)

const compared = (column: Column, [operator, value]: [string, unknown]): Sql | null => {
  const name = `"${column.name}"`
  if (NEGATIVE.includes(operator) && !column.notNull) return null
  if (operator === 'equals' && value === null) return { text: `${name} IS NULL`, values: [] }
  const list = LISTED[operator]
  if (list && Array.isArray(value) && value.length > 0) {
    const marks = value.map(() => '?').join(', ')
    return { text: `${name} ${list} (${marks})`, values: value.map((one) => stored(column, one)) }
  }
  const sign = COMPARED[operator]
  if (!sign || value === null || typeof value === 'object') return null
  return { text: `${name} ${sign} ?`, values: [stored(column, value)] }
}

const joined = (parts: (Sql | null)[], word: 'AND' | 'OR'): Sql | null => {
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length || known.length === 0) return null
  return {
    text: `(${known.map(({ text }) => text).join(` ${word} `)})`,
    values: known.flatMap(({ values }) => values),
  }
}

/**
 * A Payload condition as SQL on one table.
 * @returns null when it says anything but plain comparisons of the table's own fields: then Payload must be asked
 */
export const sqlOf = (columns: Columns, where: Where): Sql | null =>
  joined(
    Object.entries(where).map(([name, said]) => {
      if (name === 'and' || name === 'or')
        return joined(
          (said as Where[]).map((one) => sqlOf(columns, one)),
          name === 'and' ? 'AND' : 'OR',
        )
      const column = columns[name.replaceAll('.', '_')]
      if (!column) return null
      return joined(
        Object.entries(said as object).map((one) => compared(column, one)),
        'AND',
      )
    }),
    'AND',
  )
