import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { UNREVIEWED } from '../../src/articles/approval'
import type { Doc } from '../../src/articles/canonical'
import { KINDS, kindsIn } from '../../src/articles/kinds'
import { afterDelete, afterSave, beforeSave, type Save, takesApprovalAway } from '../../src/desk/savedArticle'
import { maySend } from '../access/roles'
import { assertValid } from './assertValid'
import { inWords, saverOf } from './reviewContext'

type Change = Parameters<CollectionBeforeChangeHook>[0]

/** Why a save takes the approval away although the words may be the same. */
const becauseOf = ({ context, data, originalDoc }: Change): string | undefined => {
  if (data.deletedAt && !originalDoc?.deletedAt) return '稿件已移入回收站'
  return context.isRestoringVersion ? '已恢复到旧版本' : undefined
}

const savesOf = (
  collection: string,
  { doc, req, because }: { doc: Doc; req: PayloadRequest; because?: string | undefined },
): Save[] => {
  const now = new Date()
  return kindsIn(collection).map((kind) => ({
    ref: { kind, id: String(doc.id) },
    doc,
    because,
    // The command line and the sample act without a user, and with every right.
    mayWish: !req.user || maySend(req),
    by: saverOf(req),
    at: now,
    atInWords: inWords(now),
  }))
}

/** A new document starts unreviewed; a save of other words than were approved takes the approval away first. */
export const withdrawBeforeSave: CollectionBeforeChangeHook = async (change) => {
  const { collection, data, operation, originalDoc, req } = change
  const groups = kindsIn(collection.slug).map((kind) => KINDS[kind].group)
  const by = { savedBy: saverOf(req) }
  if (operation === 'create')
    return { ...data, ...Object.fromEntries(groups.map((group) => [group, UNREVIEWED])), ...by }
  const doc: Doc = { ...originalDoc, ...data }
  const saves = savesOf(collection.slug, { doc, req, because: becauseOf(change) })
  const doomed = await Promise.all(saves.map((save) => takesApprovalAway(req.payload, save)))
  if (doomed.includes(true)) await assertValid(change)
  const reviews: [string, unknown][] = []
  for (const save of saves) reviews.push([KINDS[save.ref.kind].group, await beforeSave(req.payload, save)])
  return { ...data, ...Object.fromEntries(reviews), ...by }
}

/** Accounts and time that were saved count at once. */
export const wishAfterSave: CollectionAfterChangeHook = async ({ collection, data, doc, operation, req }) => {
  if (operation !== 'update') return doc
  // The answer may have been cut down by `select`; what was written was not.
  const saved: Doc = { ...doc, ...data, id: doc.id }
  for (const save of savesOf(collection.slug, { doc: saved, req })) await afterSave(req.payload, save)
  return doc
}

/** An article that is gone for good goes to nobody. */
export const withdrawOnDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  for (const kind of kindsIn(collection.slug))
    await afterDelete(req.payload, { ref: { kind, id: String(doc.id) }, at: new Date() })
}
