/** Where an article stands in review. Further levels (初审、复审、终审) refine `pending`; they never skip it. */
export const REVIEW_STATES = {
  draft: '未送审',
  pending: '待审核',
  approved: '已批准',
  returned: '已退回',
} as const
export type ReviewState = keyof typeof REVIEW_STATES
