import type { Payload } from 'payload'
import type { Review } from './approval'
import type { ArticleRef } from './articles'
import type { Doc } from './canonical'
import { REVIEWED } from './parts'

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
