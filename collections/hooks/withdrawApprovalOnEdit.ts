import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
} from 'payload'
import { reviewAfterEdit } from '../../src/articles/afterEdit'
import { type Review, reviewOf } from '../../src/articles/approval'
import { type Doc, list } from '../../src/articles/canonical'
import { contentHash } from '../../src/articles/contentHash'
import { kindsIn, REVIEWED, type ReviewedKind } from '../../src/articles/parts'
import { writeReviewRow } from '../../src/articles/reviewRows'
import { settledVersions } from '../../src/articles/versionStore'
import { inWords, moveOf, saverOf } from './reviewContext'

/** Notes whether a save is one of a draft: the hooks that follow are not told. */
export const noteDraftSave: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  // A hook that looks something up in the middle of a save shares its context.
  if (operation === 'create' || operation === 'update')
    context.isDraftSave = (args as { draft?: boolean }).draft === true
  return args
}

type Change = Parameters<CollectionBeforeChangeHook>[0]

/** Why a save takes the approval away although the words may be the same. */
const becauseOf = ({ context, data, originalDoc }: Change): string | undefined => {
  if (data.deletedAt && !originalDoc?.deletedAt) return '稿件已移入回收站'
  if (context.isRestoringVersion) return '已恢复到旧版本'
  const isTakenOff = originalDoc?._status === 'published' && data._status === 'draft' && !context.isDraftSave
  return isTakenOff ? '已取消定稿' : undefined
}

const reviewOfMove = (kind: ReviewedKind, after: Doc, { context }: Change): Review | undefined => {
  const move = moveOf(context)
  if (move?.kind !== kind) return undefined
  if (contentHash(kind, after) !== move.hash) {
    throw new APIError(
      '稿件刚刚又有改动，没有改变审核状态。请刷新页面，看过最新内容后再操作。',
      409,
      null,
      true,
    )
  }
  return move.review
}

/** Nobody plans by a row whose lists are still being written: the bell rings once the save is through. */
const whileSaving = (review: Review): Review =>
  review.planning === 'pending' ? { ...review, planning: 'saving' } : review

/** Versions carry the doorbell as it was; only the row knows whether it still rings. */
const withLiveBells = async (doc: Doc, { collection, req }: Change): Promise<Doc> => {
  const groups = kindsIn(collection.slug).map((kind) => REVIEWED[kind].group)
  const row = (await req.payload.db.findOne({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: doc.id } },
    select: Object.fromEntries(groups.map((group) => [group, true])),
  })) as Doc | null
  const live = groups.map((group) => [
    group,
    { ...reviewOf(doc[group]), planning: reviewOf(row?.[group]).planning },
  ])
  return { ...doc, ...Object.fromEntries(live) }
}

/**
 * A save that names no accounts, such as a move of review, takes them from the newest version. One that was just being written
 * showed none yet: without a look at it once more, the article would go to nobody.
 */
const accountsOf = async ({ collection, data, originalDoc, req }: Change) => {
  if (data.accounts !== undefined || list(originalDoc?.accounts).length > 0) return {}
  const [kind] = kindsIn(collection.slug)
  const [newest] = kind ? await settledVersions(req.payload, { kind, id: String(originalDoc?.id) }) : []
  const accounts = list(newest?.version.accounts)
  return accounts.length > 0 ? { accounts } : {}
}

/**
 * Before another time or other accounts are written: should we die on the way, the planner finishes by what the newest version
 * says then. A save that is refused after this costs a minute in which the article is not planned.
 */
const markSaving = async (
  before: Doc,
  { kind, review, change }: { kind: ReviewedKind; review: Review; change: Change },
) => {
  const { approvedAt, approvedHash } = review
  if (review.planning !== 'saving' || !approvedHash) return
  const stored = reviewOf(before[REVIEWED[kind].group])
  const saving: Review = { ...stored, planning: 'saving' }
  const ref = { kind, id: String(before.id) }
  await writeReviewRow(change.req.payload, {
    ...ref,
    review: saving,
    guard: { approvedHash, approvedAt },
    touches: true,
  })
}

/**
 * Decides the review of every save, whatever the form sent: a review move brings its own, a new document starts without one,
 * and an edit of approved content takes the approval away in the same write. `carryOutWithdrawal` then stops the deliveries, or
 * rings for the planner.
 */
export const withdrawApprovalOnEdit: CollectionBeforeChangeHook = async (given) => {
  const kept = given.operation === 'update' ? await accountsOf(given) : {}
  const change: Change = { ...given, data: { ...given.data, ...kept } }
  const { collection, data, operation, originalDoc, req } = change
  const by = saverOf(req)
  const before = operation === 'update' && originalDoc ? await withLiveBells(originalDoc, change) : undefined
  const after: Doc = { ...originalDoc, ...data }
  const because = becauseOf(change)
  const reviews = kindsIn(collection.slug).map((kind): [ReviewedKind, Review] => {
    const review =
      reviewOfMove(kind, after, change) ??
      reviewAfterEdit({
        kind,
        after,
        by,
        at: inWords(new Date()),
        ...(before && { before }),
        ...(because && { because }),
      })
    return [kind, whileSaving(review)]
  })
  for (const [kind, review] of before ? reviews : [])
    await markSaving(before as Doc, { kind, review, change })
  const groups = reviews.map(([kind, review]) => [REVIEWED[kind].group, review])
  return { ...data, ...Object.fromEntries(groups), savedBy: by }
}
