import type { Article } from '../render/article'
import type { ArticleKind } from './delivery'

/** Which article: its kind tells the collection, and for a livestream which of its two articles. */
export type ArticleRef = { kind: ArticleKind; id: string }

/**
 * A local picture as the line needs it: a way to read its bytes, and the digest of those that were stored. `name` is for people,
 * `file` for addresses.
 */
export type LocalPicture = {
  src: string
  name: string
  file: string
  sha256?: string
  read: () => Promise<Buffer>
}

/** An article as it would leave now, read fresh from the database. */
export type LoadedArticle = ArticleRef & {
  title: string
  author?: string
  digest?: string
  sourceUrl?: string
  openComments: boolean
  /** Digest of the content as it stands now (src/review). */
  contentHash: string
  /** Digest that was approved; null when nothing is approved or the approval was withdrawn. */
  approvedHash: string | null
  /** What the renderer takes; the footer is added per account. */
  article: Article
  /** Media document of the cover; its focal point in 0…1. */
  cover?: LocalPicture & { focal?: { x: number; y: number } }
  /** Every `media:<id>` of the text, found; a src that is not here has no picture. */
  pictures: Map<string, LocalPicture>
  branchId?: string
  columnId?: string
}

/**
 * What an article's content is now, and which content was approved; `rings`: another time or other accounts were wished for and
 * are not applied to all of its deliveries.
 */
export type Standing = Pick<LoadedArticle, 'title' | 'contentHash' | 'approvedHash'> & { rings?: boolean }

/** An approved article whose deliveries are not laid out yet. */
export type PlannableArticle = ArticleRef & {
  title: string
  approvedHash: string
  /** ISO time. */
  approvedAt: string
  /** ISO time of the approval or of a later change of the wish, such as another target. */
  wishedAt: string
  /** ISO time of the wish, or null: as soon as possible. */
  publishAt: string | null
  /** Target accounts; for a daily post empty means every account that has a daily time. */
  accountIds: string[]
}

/** What the line asks of the articles. Implemented on Payload in articleStore.ts. */
export type ArticleStore = {
  load: (ref: ArticleRef) => Promise<LoadedArticle | null>
  /** Whether the article is approved as it stands: one statement, for the last look before it leaves. */
  standing: (ref: ArticleRef) => Promise<Standing | null>
  /** Approved articles that ring for the planner (`planning: 'pending'`), oldest first; daily posts are not among them. */
  toPlan: (limit: number, now: Date) => Promise<PlannableArticle[]>
  /** Silences the bell, unless the article was approved anew in the meantime (other hash). */
  markPlanned: (ref: ArticleRef, approvedHash: string) => Promise<void>
  /** The approved daily post of a day of the year, or null. */
  dailyPostOn: (day: { month: number; day: number }) => Promise<PlannableArticle | null>
}

/** The footer for one delivery, and which version of it was carried. */
export type ChosenFooter = {
  id: string
  version: string
  footer: NonNullable<Article['footer']>
  qr?: LocalPicture
}
export type FooterFacts = {
  kind: ArticleKind
  accountId: string
  columnId?: string
  branchId?: string /** YYYY-MM-DD */
  on: string
}
export type FooterStore = { choose: (facts: FooterFacts) => Promise<ChosenFooter | null> }
