/** A row of the account figures: one account, one day, people of that day. */
export type AccountStatRow = {
  statDate: string
  readUser?: number | null
  shareUser?: number | null
  newUser?: number | null
  sendPageCount?: number | null
}

/** Null: nobody knows the figure of any account on that day. */
type Day = { day: string; reads: number | null; shares: number | null }
/** `unknown`: days on which the figures of an account are not known, and so not in the sums. */
export type Month = {
  reads: number
  shares: number
  followers: number
  articles: number
  days: Day[]
  unknown: number
}

type Figure = Exclude<keyof AccountStatRow, 'statDate'>

const isKnown = (row: AccountStatRow, name: Figure): boolean => typeof row[name] === 'number'

const sum = (rows: readonly AccountStatRow[], name: Figure): number =>
  rows.reduce((total, row) => total + (row[name] ?? 0), 0)

const sumIfKnown = (rows: readonly AccountStatRow[], name: Figure): number | null =>
  rows.some((row) => isKnown(row, name)) ? sum(rows, name) : null

/** All accounts together: sums of the span, and reads and shares for each day that has a row. */
export const monthOf = (rows: readonly AccountStatRow[]): Month => {
  const unknown = rows.filter((row) => !isKnown(row, 'readUser')).map(({ statDate }) => statDate)
  const days = [...new Set(rows.map(({ statDate }) => statDate))].sort().map((day) => {
    const own = rows.filter(({ statDate }) => statDate === day)
    return { day, reads: sumIfKnown(own, 'readUser'), shares: sumIfKnown(own, 'shareUser') }
  })
  return {
    reads: sum(rows, 'readUser'),
    shares: sum(rows, 'shareUser'),
    followers: sum(rows, 'newUser'),
    articles: sum(rows, 'sendPageCount'),
    days,
    unknown: new Set(unknown).size,
  }
}
