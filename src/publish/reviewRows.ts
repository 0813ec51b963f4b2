import type { Payload } from 'payload'
import { type Review, reviewOf } from '../review/approval'
import type { Doc } from '../review/canonical'
import { REVIEWED, type ReviewedKind } from '../review/parts'
import type { ArticleRef } from './articles'

/** The article's own row: what the line reads. The newest version may be ahead of it. */
export const rowOf = (payload: Payload, { kind, id }: ArticleRef): Promise<Doc | null> =>
  payload.db.findOne({
    collection: REVIEWED[kind].collection,
    where: { id: { equals: id } },
  }) as Promise<Doc | null>

export type Version = { id: string; version: Doc }

/** The newest versions of an article, newest first. */
export const newestVersions = async (
  payload: Payload,
  { kind, id }: ArticleRef,
  limit: number,
): Promise<Version[]> => {
  const { docs } = await payload.db.findVersions<Doc & { id: string }>({
    collection: REVIEWED[kind].collection,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit,
    pagination: false,
  })
  return docs.map(({ id: versionId, version }) => ({ id: String(versionId), version: version as Doc }))
}

type Rewrite = ArticleRef & { review: Review }

/** Writes the review onto the article's own row in one statement: no hooks, no version, the time of the last edit stays. */
export const writeReviewRow = async (payload: Payload, { kind, id, review }: Rewrite): Promise<void> => {
  const { collection, group } = REVIEWED[kind]
  await payload.db.updateOne({
    collection,
    where: { id: { equals: id } },
    data: { [group]: { ...review }, updatedAt: null },
    options: { atomic: true },
  })
}

/**
 * Finishes taking an approval away: the row loses it first, then the deliveries are stopped, then the mark goes. Whoever is
 * cut off in the middle leaves the mark, and the planner's next pass begins here again. `at`: the moment of the edit.
 */
export const finishWithdrawal = async (
  payload: Payload,
  { kind, id, review, at }: Rewrite & { at: Date },
): Promise<void> => {
  await writeReviewRow(payload, { kind, id, review: { ...review, planning: 'withdraw' } })
  const { withdrawFromDeliveries } = await import('./approvals')
  await withdrawFromDeliveries(payload, { ref: { kind, id }, why: review.note ?? '批准已撤回', at })
  await writeReviewRow(payload, { kind, id, review: { ...review, planning: null } })
}

/** Finishes every withdrawal of one kind that was cut off. */
export const finishWithdrawals = async (payload: Payload, kind: ReviewedKind): Promise<void> => {
  const { collection, group } = REVIEWED[kind]
  const { docs } = await payload.db.find<Doc & { id: string }>({
    collection,
    where: { [`${group}.planning`]: { equals: 'withdraw' } },
    limit: 100,
    pagination: false,
  })
  for (const doc of docs) {
    const at = new Date(String(doc.updatedAt))
    await finishWithdrawal(payload, { kind, id: String(doc.id), review: reviewOf(doc[group]), at })
  }
}
