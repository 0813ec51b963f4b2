import { setTimeout } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { sqliteRows } from '../store/sqliteRows'
import type { ArticleRef } from './articles'
import type { Doc } from './canonical'
import { contentHash } from './contentHash'
import { REVIEWED } from './parts'

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

/** The versions that Payload takes for the newest: one, or more where a clock was set back between them. */
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
