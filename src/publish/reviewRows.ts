import { setTimeout } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { type Review, reviewOf } from '../review/approval'
import { type Doc, idOf, list } from '../review/canonical'
import { contentHash } from '../review/contentHash'
import { REVIEWED, type ReviewedKind } from '../review/parts'
import type { ArticleRef } from './articles'
import { sqliteRows } from './sqliteRows'

/** The article's own row: what the line reads. The newest version may be ahead of it. */
export const rowOf = (payload: Payload, { kind, id }: ArticleRef): Promise<Doc | null> =>
  payload.db.findOne({
    collection: REVIEWED[kind].collection,
    where: { id: { equals: id } },
  }) as Promise<Doc | null>

export type Version = { id: string; version: Doc; updatedAt?: string }

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

/** A list is written after its version: until two looks in a row agree, somebody is still writing. Ours to decide. */
const LOOKS = { most: 10, everyMs: 40 } as const

/** The two newest versions of an article, with their lists. */
export const settledVersions = async (payload: Payload, ref: ArticleRef): Promise<Version[]> => {
  let before = ''
  for (let look = 0; ; look += 1) {
    const versions = await newestVersions(payload, ref, 2)
    const now = JSON.stringify(versions)
    if (now === before || look >= LOOKS.most) return versions
    before = now
    await setTimeout(LOOKS.everyMs)
  }
}

/**
 * Whether the newest version is an edit that nobody has approved: the row may not know of it yet, because whoever saved it died
 * before he came to the row. By Payload's own mark, not by time: a clock that was set back would show an older one.
 */
export const hasUnapprovedEdit = async (
  payload: Payload,
  { kind, id }: ArticleRef,
  plain = sqliteRows(payload),
): Promise<boolean> => {
  const { collection, group } = REVIEWED[kind]
  const where: Where = {
    and: [
      { parent: { equals: id } },
      { latest: { equals: true } },
      { [`version.${group}.approvedHash`]: { equals: null } },
    ],
  }
  const counted = await plain(collection, { versions: true })?.count(where)
  return (counted ?? (await payload.db.countVersions({ collection, where })).totalDocs) > 0
}

/** Ids of the versions that Payload takes for the newest: one, or more where a clock was set back between them. */
export const latestVersions = async (payload: Payload, { kind, id }: ArticleRef): Promise<Version[]> => {
  const { docs } = await payload.db.findVersions<Doc & { id: string }>({
    collection: REVIEWED[kind].collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 10,
    pagination: false,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id) })) as unknown as Version[]
}

/**
 * What lies under an approval and says the same is not the newest any more, whatever the clock said when it was saved. Other words
 * are left: nobody has approved them, and nothing goes out while they pass for the newest.
 */
export const supersede = async (
  payload: Payload,
  { ref, before, hash }: { ref: ArticleRef; before: readonly Version[]; hash: string },
): Promise<void> => {
  const { collection } = REVIEWED[ref.kind]
  const known = before.map(({ id }) => id)
  for (const { id, updatedAt, version } of await latestVersions(payload, ref)) {
    if (!known.includes(id) || contentHash(ref.kind, version) !== hash) continue
    const done = await sqliteRows(payload)(collection, { versions: true })?.change(
      { id: { equals: id } },
      { latest: false, updatedAt: null },
    )
    if (typeof done === 'boolean') continue
    await payload.db.updateVersion({ collection, id, versionData: { latest: false, updatedAt } as never })
  }
}

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
