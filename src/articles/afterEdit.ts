import { type Review, reviewOf, UNREVIEWED } from './approval'
import { type Doc, idOf, list, moment } from './canonical'
import { contentHash } from './contentHash'
import { REVIEWED, type ReviewedKind } from './parts'

/** One save of one article, seen from its review. */
export type Edit = {
  kind: ReviewedKind
  /** The newest version before the save; nothing when the article is new. */
  before?: Doc
  /** The whole document as it will be saved. */
  after: Doc
  /** Set when the save takes the approval away whatever the content says: trash, an old version, taken off. */
  because?: string
  /** Who saves, and the time as it is to be read. */
  by: string
  at: string
}

/** Time and accounts of an article, to compare. */
export const wishesOf = (kind: ReviewedKind, doc: Doc): string => {
  const { wish } = REVIEWED[kind]
  return JSON.stringify([wish && moment(doc[wish]), list(doc.accounts).map(idOf).sort()])
}

/**
 * The review after a save. Content that differs from what was approved loses the approval, and the note says so. Another time
 * or other accounts keep it and ring for the planner. A new article or a copy starts unreviewed, whatever was sent along.
 */
export const reviewAfterEdit = ({ kind, before, after, because, by, at }: Edit): Review => {
  if (!before) return UNREVIEWED
  const review = reviewOf(before[REVIEWED[kind].group])
  if (!review.approvedHash) return review
  const reason = because ?? (contentHash(kind, after) === review.approvedHash ? null : '批准后内容有改动')
  if (reason)
    return {
      ...UNREVIEWED,
      planning: 'withdraw',
      note: `${reason}，批准已自动撤回，请重新送审（${by}，${at}）`,
    }
  return wishesOf(kind, before) === wishesOf(kind, after) ? review : { ...review, planning: 'pending' }
}
