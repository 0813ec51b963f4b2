import type { Payload } from 'payload'
import { type Review, reviewOf } from '../articles/approval'
import type { ArticleRef } from '../articles/articles'
import { REVIEWED } from '../articles/parts'
import { rowOf, writeReviewRow } from '../articles/reviewRows'
import { withdrawFromDeliveries } from './approvals'

export const HALF_DONE = { planning: 'withdraw' } as const

export type Finishing = ArticleRef & { review: Review; seen: Review; at: Date }

/**
 * Finishes taking an approval away: the row loses it first, then the deliveries are stopped, then the mark goes. Whoever is
 * cut off in the middle leaves the mark, and the planner's next pass begins here again. Who was approved anew meanwhile is left
 * alone. `seen`: the review that the row had; `at`: the moment of the edit.
 */
export const finishWithdrawal = async (
  payload: Payload,
  { kind, id, review, seen, at }: Finishing,
): Promise<void> => {
  const isMarked = seen.planning === 'withdraw'
  // The same content may be approved again meanwhile: the moment tells them apart.
  const { approvedHash, approvedAt } = seen
  const guard = isMarked ? HALF_DONE : { approvedHash, approvedAt }
  if (!(await writeReviewRow(payload, { kind, id, review: { ...review, ...HALF_DONE }, guard }))) return
  const isStillSo = async () =>
    reviewOf((await rowOf(payload, { kind, id }))?.[REVIEWED[kind].group]).planning === 'withdraw'
  const why = review.note ?? '批准已撤回'
  await withdrawFromDeliveries(payload, { ref: { kind, id }, why, at, isStillSo })
  await writeReviewRow(payload, { kind, id, review: { ...review, planning: null }, guard: HALF_DONE })
}
