/** A row of the account figures: one account, one day, people of that day. */
export type AccountStatRow = {
  statDate: string
  readUser?: number | null
  shareUser?: number | null
  newUser?: number | null
  sendPageCount?: number | null
}

type Day = { day: string; reads: number; shares: number }
export type Month = { reads: number; shares: number; followers: number; articles: number; days: Day[] }

/** All accounts together: sums of the span, and reads and shares for each day that has figures. */
export const monthOf = (rows: readonly AccountStatRow[]): Month => {
  const sum = (of: readonly AccountStatRow[], name: Exclude<keyof AccountStatRow, 'statDate'>) =>
    of.reduce((total, row) => total + (row[name] ?? 0), 0)
  const days = [...new Set(rows.map(({ statDate }) => statDate))].sort().map((day) => {
    const own = rows.filter(({ statDate }) => statDate === day)
    return { day, reads: sum(own, 'readUser'), shares: sum(own, 'shareUser') }
  })
  return {
    reads: sum(rows, 'readUser'),
    shares: sum(rows, 'shareUser'),
    followers: sum(rows, 'newUser'),
    articles: sum(rows, 'sendPageCount'),
    days,
  }
}
