/** A row of article-stats, as far as charts need it. Every figure is a total up to `statDate`. */
export type StatRow = {
  /** The message on its account; one article sent to two accounts has two. */
  msgid?: string | null
  account?: unknown
  articleKind?: string | null
  articleId?: string | null
  statDate: string
  readUser?: number | null
  shareUser?: number | null
  collectionUser?: number | null
  isDelayed?: boolean | null
}

/** 阅读人数、分享人数、收藏人数 */
export type Figures = { reads: number; shares: number; favourites: number }
export type DayOfArticle = {
  day: string
  /** Up to and including this day. */
  totals: Figures
  /** What this day added; below nought where WeChat corrected itself. */
  daily: Figures
  /** WeChat may still change this day. */
  isDelayed: boolean
}

const NONE: Figures = { reads: 0, shares: 0, favourites: 0 }
/** A figure that is unknown on a day stands where it stood: the figures are totals. */
const figuresOf = ({ readUser, shareUser, collectionUser }: StatRow, before: Figures = NONE): Figures => ({
  reads: readUser ?? before.reads,
  shares: shareUser ?? before.shares,
  favourites: collectionUser ?? before.favourites,
})
const combine = (one: Figures, other: Figures, sign: 1 | -1 = 1): Figures => ({
  reads: one.reads + sign * other.reads,
  shares: one.shares + sign * other.shares,
  favourites: one.favourites + sign * other.favourites,
})
const add = (figures: Iterable<Figures>): Figures =>
  [...figures].reduce((sum, one) => combine(sum, one), NONE)

const accountOf = (account: unknown): string =>
  String(typeof account === 'object' && account !== null ? (account as { id?: unknown }).id : account)
const messageOf = ({ account, msgid }: StatRow): string => `${accountOf(account)} ${msgid ?? ''}`
const byDay = (rows: readonly StatRow[]): StatRow[] =>
  [...rows].sort((one, other) => one.statDate.localeCompare(other.statDate))

/**
 * An article day by day, over all accounts it went to. A message that has no row for a day stands where it stood: rows are
 * totals, so they are never added up over days.
 */
export const seriesOf = (rows: readonly StatRow[]): DayOfArticle[] => {
  const latest = new Map<string, Figures>()
  const days = new Map<string, { totals: Figures; isDelayed: boolean }>()
  for (const row of byDay(rows)) {
    latest.set(messageOf(row), figuresOf(row, latest.get(messageOf(row))))
    const isDelayed = days.get(row.statDate)?.isDelayed === true || row.isDelayed === true
    days.set(row.statDate, { totals: add(latest.values()), isDelayed })
  }
  let before = NONE
  return [...days].map(([day, { totals, isDelayed }]) => {
    const daily = combine(totals, before, -1)
    before = totals
    return { day, totals, daily, isDelayed }
  })
}

/** The newest known total of every message, added: what an article, or any number of articles, have reached. */
export const totalsOf = (rows: readonly StatRow[]): Figures => {
  const latest = new Map<string, Figures>()
  for (const row of byDay(rows)) latest.set(messageOf(row), figuresOf(row, latest.get(messageOf(row))))
  return add(latest.values())
}

/** Sums of a column, a branch, a kind: whatever `groupOf` names. `articles` counts documents, not messages. */
export type GroupSum = Figures & { group: string; articles: number }

/**
 * Sums by group, most read first.
 * @param groupOf the group of an article; null leaves it out
 */
export const sumsBy = (rows: readonly StatRow[], groupOf: (row: StatRow) => string | null): GroupSum[] => {
  const groups = new Map<string, StatRow[]>()
  for (const row of rows) {
    const group = groupOf(row)
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), row])
  }
  const articleOf = (row: StatRow) => (row.articleId ? `${row.articleKind} ${row.articleId}` : messageOf(row))
  return [...groups]
    .map(([group, own]) => ({ group, articles: new Set(own.map(articleOf)).size, ...totalsOf(own) }))
    .sort((one, other) => other.reads - one.reads || one.group.localeCompare(other.group))
}
