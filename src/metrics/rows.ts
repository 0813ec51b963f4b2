import type { AccountDay, ArticleTotals, FollowerChange, FollowerTotal } from '../wechat'
import type { Found } from './match'

/** Null: WeChat did not tell it, or in a way that nobody can read. */
type Figure = number | null

/** Figures of an article up to one day: every number is the total since it was published. */
export type ArticleRow = {
  msgid: string
  title: string
  delivery: string | null
  articleKind: string | null
  articleId: string | null
  publishedOn: string
  statDate: string
  readUser: Figure
  shareUser: Figure
  collectionUser: Figure
  likeUser: Figure
  zaikanUser: Figure
  commentCount: Figure
  readSubscribeUser: Figure
  /** What else WeChat told: sources, rates, where readers left. */
  raw: unknown
  isDelayed: boolean
}

/** Figures of an account on one day; a source fills the fields it knows. */
export type AccountRow = { statDate: string } & Partial<{
  readUser: Figure
  shareUser: Figure
  collectionUser: Figure
  likeUser: Figure
  zaikanUser: Figure
  commentCount: Figure
  sendPageCount: Figure
  redirectOriPageUser: Figure
  newUser: Figure
  cancelUser: Figure
  cumulateUser: Figure
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
      ...(day.oddSources && { oddSources: day.oddSources }),
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

/** A day of the account on which nothing moved: WeChat leaves such days out. */
export const quietRow = (statDate: string): AccountRow => ({
  statDate,
  readUser: 0,
  shareUser: 0,
  collectionUser: 0,
  likeUser: 0,
  zaikanUser: 0,
  commentCount: 0,
  sendPageCount: 0,
  redirectOriPageUser: 0,
  isDelayed: false,
})

/** What is unknown in one part is unknown of the whole. */
const sum = (one: Figure | undefined, other: Figure): Figure =>
  one === null || other === null ? null : (one ?? 0) + other

type Answers = { changes: FollowerChange[]; totals: FollowerTotal[]; isFinal: boolean; hasOdd: boolean }

/**
 * Followers by day: changes come in several rows a day, one for each source, and are added. Where one of them could not be read,
 * no sum is known; where all were, a day without one had none.
 */
export const followerRows = ({ changes, totals, isFinal, hasOdd }: Answers): AccountRow[] => {
  const days = new Map<string, AccountRow>()
  const none = hasOdd ? { newUser: null, cancelUser: null } : isFinal ? { newUser: 0, cancelUser: 0 } : {}
  const of = (day: string): AccountRow => {
    const row = days.get(day) ?? { statDate: day, ...none }
    days.set(day, row)
    return row
  }
  for (const { day, won, lost } of changes) {
    const row = of(day)
    row.newUser = sum(row.newUser, won)
    row.cancelUser = sum(row.cancelUser, lost)
  }
  for (const { day, followers } of totals) of(day).cumulateUser = followers
  return [...days.values()]
}
