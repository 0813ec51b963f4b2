/** A row of the article figures as the REST API hands it over: totals from publication up to its day. */
export type StatRow = {
  account: { id: string; name: string } | string
  statDate: string
  readUser?: number | null
  shareUser?: number | null
  collectionUser?: number | null
}

/** One day of one article on one account, in people: the total up to it, and what the day itself added. */
export type Day = {
  day: string
  reads: number
  shares: number
  favourites: number
  newReads: number
  newShares: number
  newFavourites: number
}

export type Series = { account: string; days: Day[] }

const nameOf = ({ account }: StatRow): string => (typeof account === 'string' ? account : account.name)

const dayAfter = (before: Day | undefined, row: StatRow): Day => {
  const [reads, shares, favourites] = [row.readUser ?? 0, row.shareUser ?? 0, row.collectionUser ?? 0]
  return {
    day: row.statDate,
    reads,
    shares,
    favourites,
    newReads: reads - (before?.reads ?? 0),
    newShares: shares - (before?.shares ?? 0),
    newFavourites: favourites - (before?.favourites ?? 0),
  }
}

/**
 * The figures of one article by account and day. WeChat reports totals; a day's own number is the difference to the day before.
 * Numbers are shown as they came, a fall included: WeChat corrects its figures.
 */
export const seriesOf = (rows: readonly StatRow[]): Series[] => {
  const byAccount = new Map<string, Day[]>()
  for (const row of [...rows].sort((one, other) => one.statDate.localeCompare(other.statDate))) {
    const days = byAccount.get(nameOf(row)) ?? []
    byAccount.set(nameOf(row), [...days, dayAfter(days.at(-1), row)])
  }
  return [...byAccount].map(([account, days]) => ({ account, days }))
}
