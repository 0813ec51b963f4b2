import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionSlug, Payload } from 'payload'
import { finishWithdrawal, hasUnapprovedEdit, rowOf, writeReviewRow } from '../../src/publish/reviewRows'
import { type Review, reviewOf } from '../../src/review/approval'
import { type Doc, idOf, list } from '../../src/review/canonical'
import { kindsIn, REVIEWED, type ReviewedKind } from '../../src/review/parts'

type Mirroring = { payload: Payload; kind: ReviewedKind; doc: Doc; row: Doc }

const isSame = (one: Review, other: Review): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A draft with another time or other accounts, its content approved: the wish counts at once. */
const carryWishes = async ({ payload, kind, doc }: Omit<Mirroring, 'row'>): Promise<void> => {
  const { collection, wish } = REVIEWED[kind]
  const accounts = list(doc.accounts).flatMap((account) => idOf(account) ?? [])
  const wishes = { accounts, ...(wish && { [wish]: doc[wish] ?? null }) }
  await payload.db.updateOne({ collection: collection as CollectionSlug, id: doc.id as string, data: wishes })
}

/**
 * What was saved last is what the editor means: the article's own row, which the line reads, follows the newest version in
 * everything that concerns review. An approval that is gone stops its deliveries before the editor gets his answer.
 * It runs after the save, because a save may still be refused by validation after `beforeChange`.
 */
const mirror = async ({ payload, kind, doc, row }: Mirroring): Promise<void> => {
  const { group } = REVIEWED[kind]
  const [newest, stored] = [reviewOf(doc[group]), reviewOf(row[group])]
  const id = String(row.id)
  const isWithdrawn = stored.approvedHash !== null && newest.approvedHash === null
  // An approval that overtook this save stands in the newest version: what we saved is history.
  if (isWithdrawn && !(await hasUnapprovedEdit(payload, { kind, id }))) return
  if (isWithdrawn || newest.planning === 'withdraw' || stored.planning === 'withdraw') {
    return finishWithdrawal(payload, { kind, id, review: newest, seen: stored, at: new Date() })
  }
  if (isSame(newest, stored)) return
  if (newest.approvedHash && newest.planning) await carryWishes({ payload, kind, doc })
  await writeReviewRow(payload, { kind, id, review: newest })
}

/** Brings the row in line after every save, and stops deliveries whose approval is gone. */
export const carryOutWithdrawal: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  operation,
  req,
}) => {
  if (operation !== 'update') return doc
  const kinds = kindsIn(collection.slug)
  const [first] = kinds
  const row = first && (await rowOf(req.payload, { kind: first, id: String(doc.id) }))
  if (!row) return doc
  // The answer may have been cut down by `select`; what was written was not.
  const saved: Doc = { ...doc, ...data, id: doc.id }
  for (const kind of kinds) await mirror({ payload: req.payload, kind, doc: saved, row })
  return doc
}

/** An article that is gone for good goes to nobody. */
export const withdrawOnDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const { withdrawFromDeliveries } = await import('../../src/publish/approvals')
  for (const kind of kindsIn(collection.slug)) {
    if (!reviewOf(doc[REVIEWED[kind].group]).approvedHash) continue
    const ref = { kind, id: String(doc.id) }
    await withdrawFromDeliveries(req.payload, { ref, why: '稿件已被永久删除', at: new Date() })
  }
}
