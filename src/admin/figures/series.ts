import { type DayOfArticle, type StatRow as FigureRow, seriesOf } from '../../metrics/views'

/** A row of the article figures as the REST API hands it over with `depth=1`: the account as a document. */
export type StatRow = FigureRow & { account: { id: string; name: string } | string }

/** One article on one account, day by day. */
export type Series = { account: string; days: DayOfArticle[] }

const nameOf = ({ account }: StatRow): string => (typeof account === 'string' ? account : account.name)

/** The figures of one article, each account by itself: what one account's followers read says nothing of another's. */
export const seriesByAccount = (rows: readonly StatRow[]): Series[] =>
  [...new Set(rows.map(nameOf))].map((account) => ({
    account,
    days: seriesOf(rows.filter((row) => nameOf(row) === account)),
  }))
