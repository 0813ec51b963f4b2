import type { Payload } from 'payload'
import { type Review, reviewOf } from '../review/approval'
import type { Doc } from '../review/canonical'
import { REVIEWED } from '../review/parts'
import type { ArticleRef } from './articles'

/** The article's own row: what the line reads. The newest version may be ahead of it. */
export const rowOf = (payload: Payload, { kind, id }: ArticleRef): Promise<Doc | null> =>
  payload.db.findOne({
    collection: REVIEWED[kind].collection,
    where: { id: { equals: id } },
  }) as Promise<Doc | null>

type Rewrite = ArticleRef & { review: Review; guard?: Partial<Review>; touches?: boolean }

/**
 * Writes the review onto the article's own row in one statement: no hooks, no version; the time of the last edit stays, unless
 * this `touches` it.
 * @returns false when the row's review was not what `guard` says
 */
export const writeReviewRow = async (
  payload: Payload,
  { kind, id, review, guard = {}, touches = false }: Rewrite,
): Promise<boolean> => {
  const { collection, group } = REVIEWED[kind]
  const seen = Object.entries(guard).map(([name, value]) => ({ [`${group}.${name}`]: { equals: value } }))
  const written = await payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: id } }, ...seen] },
    data: { [group]: { ...review }, ...(!touches && { updatedAt: null }) },
    options: { atomic: true },
  })
  return Boolean(written)
}

const HALF_DONE = { planning: 'withdraw' } as const

type Finishing = ArticleRef & { review: Review; seen: Review; at: Date }

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
  const { withdrawFromDeliveries } = await import('./approvals')
  const isStillSo = async () =>
    reviewOf((await rowOf(payload, { kind, id }))?.[REVIEWED[kind].group]).planning === 'withdraw'
  const why = review.note ?? '批准已撤回'
  await withdrawFromDeliveries(payload, { ref: { kind, id }, why, at, isStillSo })
  await writeReviewRow(payload, { kind, id, review: { ...review, planning: null }, guard: HALF_DONE })
}
