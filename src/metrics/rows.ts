import type { AccountDay, ArticleTotals, FollowerChange, FollowerTotal } from '../wechat'
import type { Found } from './match'

/** Figures of an article up to one day: every number is the total since it was published. */
export type ArticleRow = {
  msgid: string
  title: string
  delivery: string | null
  articleKind: string | null
  articleId: string | null
  publishedOn: string
  statDate: string
  readUser: number
  shareUser: number
  collectionUser: number
  likeUser: number
  zaikanUser: number
  commentCount: number
  readSubscribeUser: number
  /** What else WeChat told: sources, rates, where readers left. */
  raw: unknown
  isDelayed: boolean
}

/** Figures of an account on one day; a source fills the fields it knows. */
export type AccountRow = { statDate: string } & Partial<{
  readUser: number
  shareUser: number
  collectionUser: number
  likeUser: number
  zaikanUser: number
  commentCount: number
  sendPageCount: number
  redirectOriPageUser: number
  newUser: number
  cancelUser: number
  cumulateUser: number
  isDelayed: boolean
}>

/** `isFinal` speaks of the newest day of an answer; older ones have settled. */
type Finality = { isFinal: boolean; newest: string }

/** The rows of one article, one a day. */
export const articleRows = (
  { msgid, title, publishDay, days, wasPushed, url }: ArticleTotals,
  { found, isFinal, newest }: Finality & { found: Found | undefined },
): ArticleRow[] =>
  days.map((day) => ({
    msgid,
    title: title || found?.title || '',
    delivery: found?.deliveryId ?? null,
    articleKind: found?.article?.kind ?? null,
    articleId: found?.article?.id ?? null,
    publishedOn: publishDay,
    statDate: day.day,
    readUser: day.readers,
    shareUser: day.sharers,
    collectionUser: day.favourites,
    likeUser: day.thumbs,
    zaikanUser: day.hearts,
    commentCount: day.comments,
    readSubscribeUser: day.newFollowers,
    raw: {
      url,
      wasPushed,
      sources: day.sources,
      praiseFen: day.praiseFen,
      deliveryRate: day.deliveryRate,
      finishRate: day.finishRate,
      readingMinutes: day.readingMinutes,
      leftAt: day.leftAt,
    },
    isDelayed: !isFinal && day.day === newest,
  }))

/** The account's day as WeChat summed it up. */
export const accountRow = (day: AccountDay, { isFinal, newest }: Finality): AccountRow => ({
  statDate: day.day,
  readUser: day.readers,
  shareUser: day.sharers,
  collectionUser: day.favourites,
  likeUser: day.thumbs,
  zaikanUser: day.hearts,
  commentCount: day.comments,
  sendPageCount: day.articlesPublished,
  redirectOriPageUser: day.sourceVisitors,
  isDelayed: !isFinal && day.day === newest,
})

/** Followers by day: changes come in several rows a day, one for each source, and are added. */
export const followerRows = (changes: FollowerChange[], totals: FollowerTotal[]): AccountRow[] => {
  const days = new Map<string, AccountRow>()
  const of = (day: string): AccountRow => {
    const row = days.get(day) ?? { statDate: day }
    days.set(day, row)
    return row
  }
  for (const { day, won, lost } of changes) {
    const row = of(day)
    row.newUser = (row.newUser ?? 0) + won
    row.cancelUser = (row.cancelUser ?? 0) + lost
  }
  for (const { day, followers } of totals) of(day).cumulateUser = followers
  return [...days.values()]
}
