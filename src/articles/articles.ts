import type { Article } from '../render/article'
import type { ArticleKind } from './kinds'
import type { Standing } from './standing'

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

/** An article as the line takes it: the approved edition, or for a preview the document as it is saved. */
export type LoadedArticle = ArticleRef & {
  title: string
  author?: string
  digest?: string
  sourceUrl?: string
  openComments: boolean
  /** Digest of what was loaded. */
  contentHash: string
  /** The approved digest; null when this is a preview of what nobody approved. */
  approvedHash: string | null
  /** What the renderer takes; the footer is added per account. */
  article: Article
  /** The cover; its focal point in 0…1. */
  cover?: LocalPicture & { focal?: { x: number; y: number } }
  /** Every `media:<id>` of the text, found; a src that is not here has no picture. */
  pictures: Map<string, LocalPicture>
  branchId?: string
  columnId?: string
}

/** An approved article whose deliveries are not laid out yet. */
export type PlannableArticle = ArticleRef & {
  title: string
  approvedHash: string
  /** ISO time. */
  approvedAt: string
  /** ISO time of the approval or of a later change of the wishes. */
  wishedAt: string
  /** ISO time of the wish, or null: as soon as possible. */
  publishAt: string | null
  /** Target accounts; for a daily post empty means every account that has a daily time. */
  accountIds: string[]
  /** The revision of the standing it was read from. */
  revision: number
}

/** What the line asks of the articles. It sees editions and standings, never a document. */
export type ArticleStore = {
  /** The approved edition; null when nothing is approved, or the article is gone. */
  load: (ref: ArticleRef) => Promise<LoadedArticle | null>
  /** Where the article stands, in one statement; null when it was never submitted or is gone. */
  standing: (ref: ArticleRef) => Promise<Standing | null>
  /** Approved articles that the planner has to lay out, oldest first; daily posts are not among them. */
  toPlan: (limit: number) => Promise<PlannableArticle[]>
  /** Articles whose approval is gone and whose deliveries may still have to be stopped. */
  toStop: (limit: number) => Promise<Standing[]>
  /** Nothing is left to do; false when the article moved since it was read. */
  done: (article: PlannableArticle | Standing) => Promise<boolean>
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
