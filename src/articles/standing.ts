import { REVIEW_STATES, type Review, type ReviewState } from './approval'
import type { ArticleRef } from './articles'
import { list } from './canonical'
import type { ArticleKind } from './kinds'

/** What the editor wants done with an article, beside its words. */
export type Wishes = {
  /** Ids of the accounts. For a daily post an empty list means every account with a daily time. */
  accounts: string[]
  /** ISO time, or null: as soon as it is approved. */
  at: string | null
}

/** What the planner still has to do: lay the article out, or stop its deliveries because the approval is gone. */
export type Todo = 'plan' | 'stop'

/**
 * Where an article stands in review: one row beside the document and its editions, moved by guarded statements only.
 * The line reads this row and editions, never the document.
 */
export type Standing = {
  id: string
  ref: ArticleRef
  title: string
  review: Review
  /** The edition that was submitted last; null when none was. */
  edition: { id: string; number: number; hash: string; words: string } | null
  /** The approved edition; null when nothing is approved. */
  approved: { id: string; hash: string; words: string } | null
  wishes: Wishes
  /** ISO time of the last change of the wishes. */
  wishedAt: string | null
  todo: Todo | null
  /** The document lies in the trash. */
  isGone: boolean
  revision: number
}

type Row = Record<string, unknown> & { id: string | number }

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)
const iso = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null)

/** Wishes as they are stored or sent; what is no wish is none. */
export const wishesOf = (stored: unknown): Wishes => {
  const { accounts, at } = (stored ?? {}) as Partial<Record<keyof Wishes, unknown>>
  return { accounts: list(accounts).map(String), at: text(at) }
}

/** Whether two wishes want the same; the order of the accounts does not count. */
export const isSameWish = (one: Wishes, other: Wishes): boolean =>
  one.at === other.at && [...one.accounts].sort().join() === [...other.accounts].sort().join()

/** Reads a row of `article-standings`. */
export const standingOf = (row: Row): Standing => {
  const [editionId, approvedId] = [text(row.edition), text(row.approvedEdition)]
  const state = row.state as ReviewState
  return {
    id: String(row.id),
    ref: { kind: row.kind as ArticleKind, id: String(row.articleId) },
    title: String(row.title ?? ''),
    review: {
      state: state in REVIEW_STATES ? state : 'draft',
      note: text(row.note),
      approvedBy: text(row.approvedBy),
      approvedAt: iso(row.approvedAt),
    },
    edition: editionId
      ? {
          id: editionId,
          number: Number(row.editionNumber),
          hash: String(row.editionHash),
          words: String(row.editionWords),
        }
      : null,
    approved: approvedId
      ? { id: approvedId, hash: String(row.approvedHash), words: String(row.approvedWords) }
      : null,
    wishes: wishesOf(row.wishes),
    wishedAt: iso(row.wishedAt),
    todo: row.todo === 'plan' || row.todo === 'stop' ? row.todo : null,
    isGone: row.isGone === true,
    revision: Number(row.revision),
  }
}

/** ` 07-01 `, the day of the year of a daily post, as the planner asks for it. */
export const dayKey = ({ month, day }: { month: number; day: number }): string =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
