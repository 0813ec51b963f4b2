import type { Payload } from 'payload'
import type { Review } from '../articles/approval'
import type { ArticleRef } from '../articles/articles'
import { KINDS } from '../articles/kinds'

/**
 * Copies a review onto its document, where lists filter and sort by it. Nothing that sends reads the copy.
 * The time of the last edit stays as it is (null means: leave it).
 */
export const mirrorReview = async (
  payload: Payload,
  { ref: { kind, id }, review }: { ref: ArticleRef; review: Review },
): Promise<void> => {
  const { collection, group } = KINDS[kind]
  await payload.db.updateOne({
    collection,
    where: { id: { equals: id } },
    data: { [group]: review, updatedAt: null },
    options: { atomic: true },
  })
}
