import type { Payload } from 'payload'
import { wishesOf } from './afterEdit'
import { type Review, reviewOf } from './approval'
import type { ArticleRef } from './articles'
import { contentHash } from './contentHash'
import { REVIEWED } from './parts'
import { rowOf, writeReviewRow } from './reviewRows'
import { hasUnapprovedEdit, newestVersions, settledVersions, type Version } from './versionStore'

/** Rings for the planner: the approval is written whole, and nobody's edit lies under it. */
const ring = (payload: Payload, { ref, review }: { ref: ArticleRef; review: Review }) =>
  writeReviewRow(payload, {
    ...ref,
    review: { ...review, planning: 'pending' },
    guard: { approvedHash: review.approvedHash, approvedAt: review.approvedAt },
  })

/** Whether the approval counts on the row, and nobody's edit lies over it; then the bell is rung. Two may approve at once. */
export const standsAndRings = async (
  payload: Payload,
  { ref, review }: { ref: ArticleRef; review: Review },
): Promise<boolean> => {
  if (await hasUnapprovedEdit(payload, ref)) return false
  if (await ring(payload, { ref, review })) return true
  const row = await rowOf(payload, ref)
  return reviewOf(row?.[REVIEWED[ref.kind].group]).approvedHash === review.approvedHash
}

/** What a version has that no edit brings. */
const NOT_CONTENT = [
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'review',
  'announcementReview',
  'recordReview',
]

type Overtaken = { ref: ArticleRef; base: string | undefined; approvedAt: string | null; hash: string }

/**
 * Somebody saved between our look and our approval: his text would lie buried under ours. It is saved once more on top, as his;
 * being an edit of approved content, it takes the approval away. What was saved after our approval lies on top already.
 */
export const wasOvertaken = async (payload: Payload, { ref, base, approvedAt, hash }: Overtaken) => {
  const underOurs = ([top, under]: Version[]) => {
    const isOurs = top && reviewOf(top.version[REVIEWED[ref.kind].group]).approvedAt === approvedAt
    if (!isOurs || !base || !under || under.id === base) return undefined
    // Another approval of the same words and wishes buries nothing.
    const isSame =
      contentHash(ref.kind, under.version) === hash &&
      wishesOf(ref.kind, under.version) === wishesOf(ref.kind, top.version)
    return isSame ? undefined : under
  }
  if (!underOurs(await newestVersions(payload, ref, 2))) return false
  const buried = underOurs(await settledVersions(payload, ref))
  if (!buried) return false
  const content = Object.entries(buried.version).filter(([name]) => !NOT_CONTENT.includes(name))
  await payload.update({
    collection: REVIEWED[ref.kind].collection,
    id: ref.id,
    draft: true,
    depth: 0,
    context: { savedBy: buried.version.savedBy },
    data: Object.fromEntries(content) as never,
  })
  return true
}
