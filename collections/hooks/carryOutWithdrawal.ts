import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload } from 'payload'
import { wishesOf } from '../../src/articles/afterEdit'
import { type Review, reviewOf } from '../../src/articles/approval'
import { type Doc, idOf, list } from '../../src/articles/canonical'
import { kindsIn, REVIEWED, type ReviewedKind } from '../../src/articles/parts'
import { rowOf, writeReviewRow } from '../../src/articles/reviewRows'
import { hasUnapprovedEdit } from '../../src/articles/versionStore'
import { writeWishes } from '../../src/plan/cutOffStore'
import { finishWithdrawal } from '../../src/plan/finishWithdrawal'
import { moveOf } from './reviewContext'

type Mirroring = { payload: Payload; kind: ReviewedKind; doc: Doc; row: Doc; isApproval: boolean }

const isSame = (one: Review, other: Review): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A draft with another time or other accounts, its content approved: the wish counts at once. True when the row was changed. */
const carryWishes = async ({ payload, kind, doc, row }: Mirroring): Promise<boolean> => {
  const { wish } = REVIEWED[kind]
  if (wishesOf(kind, doc) === wishesOf(kind, row)) return false
  const accounts = list(doc.accounts).flatMap((account) => idOf(account) ?? [])
  await writeWishes(payload, { kind, row, wishes: { accounts, ...(wish && { [wish]: doc[wish] ?? null }) } })
  return true
}

/** The row of an approved article: its wishes, and then the bell, which whoever approves rings himself. */
const settleApproved = async (mirroring: Mirroring): Promise<void> => {
  const { payload, kind, doc, row, isApproval } = mirroring
  const newest = reviewOf(doc[REVIEWED[kind].group])
  const isSaving = newest.planning === 'saving'
  const isCarried = isSaving && (await carryWishes(mirroring))
  if (isApproval) return
  const review: Review = isSaving ? { ...newest, planning: 'pending' } : newest
  if (!isCarried && isSame(review, reviewOf(row[REVIEWED[kind].group]))) return
  const { approvedHash, approvedAt } = review
  await writeReviewRow(payload, { kind, id: String(row.id), review, guard: { approvedHash, approvedAt } })
}

/**
 * What was saved last is what the editor means: the article's own row, which the line reads, follows the newest version in
 * everything that concerns review. An approval that is gone stops its deliveries before the editor gets his answer.
 * It runs after the save, because a save may still be refused by validation after `beforeChange`.
 */
const mirror = async (mirroring: Mirroring): Promise<void> => {
  const { payload, kind, doc, row } = mirroring
  const { group } = REVIEWED[kind]
  const [newest, stored] = [reviewOf(doc[group]), reviewOf(row[group])]
  const id = String(row.id)
  const isWithdrawn = stored.approvedHash !== null && newest.approvedHash === null
  // An approval that overtook this save stands in the newest version: what we saved is history.
  if (isWithdrawn && !(await hasUnapprovedEdit(payload, { kind, id }))) return
  if (isWithdrawn || newest.planning === 'withdraw' || stored.planning === 'withdraw') {
    return finishWithdrawal(payload, { kind, id, review: newest, seen: stored, at: new Date() })
  }
  if (newest.approvedHash) return settleApproved(mirroring)
  // An approval that overtook this save stays.
  const guard = { approvedHash: stored.approvedHash }
  if (!isSame(newest, stored)) await writeReviewRow(payload, { kind, id, review: newest, guard })
}

/** Brings the row in line after every save, stops deliveries whose approval is gone, and rings for the planner. */
export const carryOutWithdrawal: CollectionAfterChangeHook = async ({
  collection,
  context,
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
  const approved = moveOf(context)?.review.approvedHash ? moveOf(context)?.kind : undefined
  for (const kind of kinds)
    await mirror({ payload: req.payload, kind, doc: saved, row, isApproval: kind === approved })
  return doc
}

/** An article that is gone for good goes to nobody. */
export const withdrawOnDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const { withdrawFromDeliveries } = await import('../../src/plan/approvals')
  for (const kind of kindsIn(collection.slug)) {
    if (!reviewOf(doc[REVIEWED[kind].group]).approvedHash) continue
    const ref = { kind, id: String(doc.id) }
    await withdrawFromDeliveries(req.payload, { ref, why: '稿件已被永久删除', at: new Date() })
  }
}
