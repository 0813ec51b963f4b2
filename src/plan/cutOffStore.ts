import type { Payload } from 'payload'
import { reviewOf } from '../articles/approval'
import { type Doc, idOf, list } from '../articles/canonical'
import { contentHash } from '../articles/contentHash'
import { REVIEWED, type ReviewedKind } from '../articles/parts'
import { writeReviewRow } from '../articles/reviewRows'
import { hasUnapprovedEdit, latestVersions } from '../articles/versionStore'
import { finishWithdrawal } from './finishWithdrawal'

/**
 * Writes accounts (and the time) onto a row. The other lists go along as they are: SQLite's adapter empties a list that an update
 * does not name.
 */
export const writeWishes = async (
  payload: Payload,
  { kind, row, wishes }: { kind: ReviewedKind; row: Doc; wishes: Doc },
): Promise<void> => {
  const lists = Object.fromEntries(Object.entries(row).filter(([, value]) => Array.isArray(value)))
  const { collection } = REVIEWED[kind]
  await payload.db.updateOne({ collection, id: String(row.id), data: { ...lists, ...wishes } })
}

/** A save takes well under a second; what is older was left by somebody who died. */
const SAVES_WITHIN_MS = 60_000

type Row = Doc & { id: string }

/**
 * Rings for an approved article whose save was cut off, by the wishes of its newest version: what the editor sees is what counts.
 * Where two versions pass for the newest, the writing of the last one was cut off, and the row's own wishes stay. An edit that
 * nobody approved rings for nothing.
 */
const finishSaving = async (payload: Payload, { kind, doc }: { kind: ReviewedKind; doc: Row }) => {
  const { group, wish } = REVIEWED[kind]
  const [id, review] = [String(doc.id), reviewOf(doc[group])]
  const [newest, ...others] = await latestVersions(payload, { kind, id })
  const isSame = reviewOf(newest?.version[group]).approvedHash === review.approvedHash
  if (newest && others.length === 0 && isSame) {
    // The cut may have fallen among the other lists as well.
    const isWhole = contentHash(kind, newest.version) === review.approvedHash
    const accounts = list(newest.version.accounts).flatMap((one) => idOf(one) ?? [])
    const wishes = { accounts, ...(wish && { [wish]: newest.version[wish] ?? null }), updatedAt: null }
    await writeWishes(payload, { kind, row: isWhole ? { ...newest.version, id } : doc, wishes })
  }
  const planning = (await hasUnapprovedEdit(payload, { kind, id })) ? null : 'pending'
  const guard = { planning: 'saving', approvedHash: review.approvedHash } as const
  await writeReviewRow(payload, { kind, id, review: { ...review, planning }, guard })
}

/** Finishes every withdrawal and every save of one kind that was cut off. */
export const finishCutOff = async (
  payload: Payload,
  { kind, now }: { kind: ReviewedKind; now: Date },
): Promise<void> => {
  const { collection, group } = REVIEWED[kind]
  const since = new Date(+now - SAVES_WITHIN_MS).toISOString()
  const planning = `${group}.planning`
  const { docs } = await payload.db.find<Row>({
    collection,
    where: {
      or: [
        { [planning]: { equals: 'withdraw' } },
        { and: [{ [planning]: { equals: 'saving' } }, { updatedAt: { less_than: since } }] },
      ],
    },
    limit: 100,
    pagination: false,
  })
  for (const doc of docs) {
    const seen = reviewOf(doc[group])
    if (seen.planning === 'saving') {
      await finishSaving(payload, { kind, doc })
      continue
    }
    const at = new Date(String(doc.updatedAt))
    await finishWithdrawal(payload, { kind, id: String(doc.id), review: seen, seen, at })
  }
}
