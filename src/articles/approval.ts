/** Where an article stands in review. Further levels (初审、复审、终审) refine `pending`; they never skip it. */
export const REVIEW_STATES = {
  draft: '未送审',
  pending: '待审核',
  approved: '已批准',
  returned: '已退回',
} as const
export type ReviewState = keyof typeof REVIEW_STATES

/** The review of one article as people see it. Its document carries a copy for lists; the line never reads that copy. */
export type Review = {
  state: ReviewState
  note: string | null
  approvedBy: string | null
  /** ISO time. */
  approvedAt: string | null
}

/** The review of an article that nobody has looked at. */
export const UNREVIEWED: Review = { state: 'draft', note: null, approvedBy: null, approvedAt: null }

/** What the form or the database gave, as a whole review: nothing left out, nothing unknown carried along. */
export const reviewOf = (stored: unknown): Review => {
  const { state, note, approvedBy, approvedAt } = (stored ?? {}) as Partial<Review>
  return {
    state: state && state in REVIEW_STATES ? state : 'draft',
    note: note || null,
    approvedBy: approvedBy || null,
    approvedAt: approvedAt || null,
  }
}
