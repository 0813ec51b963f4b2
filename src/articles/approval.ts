/** Where an article stands in review. Further levels (初审、复审、终审) refine `pending`; they never skip it. */
export const REVIEW_STATES = {
  draft: '未送审',
  pending: '待审核',
  approved: '已批准',
  returned: '已退回',
} as const
export type ReviewState = keyof typeof REVIEW_STATES

/**
 * What the line still has to do about an article: `pending` rings for the planner; `withdraw` says that an approval was taken
 * away and its deliveries may still have to be stopped; `saving` that its accounts are just being written, so that nobody may
 * plan by what he finds: a row and its lists are several statements.
 */
const PLANNINGS = ['pending', 'withdraw', 'saving'] as const
export type Planning = (typeof PLANNINGS)[number]

const planningOf = (stored: unknown): Planning | null => PLANNINGS.find((one) => one === stored) ?? null

/** The review of one article as it is stored. */
export type Review = {
  state: ReviewState
  note: string | null
  approvedBy: string | null
  /** ISO time. */
  approvedAt: string | null
  /** Digest of the content that was approved (contentHash.ts); null when nothing is approved. */
  approvedHash: string | null
  planning: Planning | null
}

/** The review of an article that nobody has looked at. */
export const UNREVIEWED: Review = {
  state: 'draft',
  note: null,
  approvedBy: null,
  approvedAt: null,
  approvedHash: null,
  planning: null,
}

/** What the form or the database gave, as a whole review: nothing left out, nothing unknown carried along. */
export const reviewOf = (stored: unknown): Review => {
  const { state, note, approvedBy, approvedAt, approvedHash, planning } = (stored ?? {}) as Partial<Review>
  return {
    state: state && state in REVIEW_STATES ? state : 'draft',
    note: note || null,
    approvedBy: approvedBy || null,
    approvedAt: approvedAt || null,
    approvedHash: approvedHash || null,
    planning: planningOf(planning),
  }
}
