import type { Payload } from 'payload'
import { REVIEW_STATES, type Review, type ReviewState, UNREVIEWED } from '../articles/approval'
import type { ArticleRef } from '../articles/articles'
import type { Doc } from '../articles/canonical'
import { createDocumentStore, type Drawn } from '../articles/documentStore'
import type { Edition } from '../articles/edition'
import { createEditionStore } from '../articles/editionStore'
import type { ArticleKind } from '../articles/kinds'
import { KINDS } from '../articles/kinds'
import { type Change, createStandingStore } from '../articles/standingStore'
import { createGuardedStore, type GuardedStore } from '../store/guardedStore'
import { createFooterReviewStore } from './footerReviewStore'

/** A review as the versions before editions kept it, in the document itself. */
type Carried = {
  ref: ArticleRef
  state: string
  note: string | null
  approvedBy: string | null
  approvedAt: string | null
  approvedHash: string | null
  planning: string | null
}

/** Where the reviews of old lie, and how to forget one that was carried over. */
type Source = {
  all: () => Promise<Carried[]>
  /** Footers were used as they stood. */
  footers: () => Promise<string[]>
  forget: (ref: ArticleRef) => Promise<void>
  end: () => Promise<void>
}

type Client = {
  execute: (given: { sql: string; args: unknown[] }) => Promise<{ rows: Record<string, unknown>[] }>
}

/** The migration `editions` kept them in a table of their own. */
const inSqlite = async ({ db }: Payload): Promise<Source | null> => {
  const { client } = db as unknown as { client: Client }
  const ask = (sql: string, args: unknown[] = []) => client.execute({ sql, args })
  const { rows } = await ask("SELECT name FROM sqlite_master WHERE name = 'carried_reviews'")
  if (rows.length === 0) return null
  const text = (value: unknown) => (value ? String(value) : null)
  return {
    all: async () =>
      (await ask("SELECT * FROM carried_reviews WHERE kind <> 'footer'")).rows.map((row) => ({
        ref: { kind: row.kind as ArticleKind, id: String(row.article_id) },
        state: String(row.state ?? 'draft'),
        note: text(row.note),
        approvedBy: text(row.approved_by),
        approvedAt: text(row.approved_at),
        approvedHash: text(row.approved_hash),
        planning: text(row.planning),
      })),
    forget: async ({ kind, id }) => {
      await ask('DELETE FROM carried_reviews WHERE kind = ? AND article_id = ?', [kind, id])
    },
    footers: async () =>
      (await ask("SELECT article_id FROM carried_reviews WHERE kind = 'footer'")).rows.map((row) =>
        String(row.article_id),
      ),
    end: async () => {
      await ask('DROP TABLE IF EXISTS carried_reviews')
    },
  }
}

type MongoCollection = {
  find: (query: object) => { toArray: () => Promise<Record<string, unknown>[]> }
  updateOne: (query: object, change: object) => Promise<unknown>
}

/** Set once everything was carried over: what comes later was never approved of old. */
const CARRIED_OVER = 'carried over: reviews'
const DONE = { key: { equals: CARRIED_OVER } }

/** On MongoDB they lie in the documents still. */
const inMongo = ({ db }: Payload, store: GuardedStore): Source => {
  const { collections } = db as unknown as { collections: Record<string, { collection: MongoCollection }> }
  const kinds = Object.keys(KINDS) as ArticleKind[]
  const of = (kind: ArticleKind) => collections[KINDS[kind].collection]?.collection
  return {
    all: async () => {
      const found: Carried[] = []
      for (const kind of kinds) {
        const { group } = KINDS[kind]
        const docs =
          (await of(kind)
            ?.find({ [`${group}.planning`]: { $exists: true } })
            .toArray()) ?? []
        for (const doc of docs) {
          const old = (doc[group] ?? {}) as Omit<Carried, 'ref'>
          found.push({ ...old, ref: { kind, id: String(doc._id) } })
        }
      }
      return found
    },
    forget: async ({ kind, id }) => {
      const { group } = KINDS[kind]
      const { ObjectId } = (
        db as unknown as { connection: { base: { Types: { ObjectId: new (id: string) => unknown } } } }
      ).connection.base.Types
      const key = /^[0-9a-f]{24}$/.test(id) ? new ObjectId(id) : id
      const unset = { $unset: { [`${group}.planning`]: '', [`${group}.approvedHash`]: '' } }
      await of(kind)?.updateOne({ _id: { $in: [key, id] } }, unset)
    },
    footers: async () => {
      if ((await store.find({ collection: 'leases', where: DONE, limit: 1 })).length > 0) return []
      const docs = (await collections['recruitment-footers']?.collection.find({}).toArray()) ?? []
      return docs.map(({ _id }) => String(_id))
    },
    end: async () => {
      await store.insert({
        collection: 'leases',
        name: 'carried-over',
        data: { key: CARRIED_OVER, revision: 0 },
      })
    },
  }
}

const CHANGED = '升级时发现稿件和批准时的不一样，批准已撤回，请重新送审'

const reviewOf = ({ state, note, approvedBy, approvedAt }: Carried, isApproved: boolean): Review => {
  if (isApproved) return { state: 'approved', note, approvedBy, approvedAt }
  const known = state in REVIEW_STATES ? (state as ReviewState) : 'draft'
  return {
    ...UNREVIEWED,
    state: known === 'approved' ? 'draft' : known,
    note: known === 'approved' ? CHANGED : note,
  }
}

const todoOf = ({ ref, planning }: Carried, isApproved: boolean): Change['todo'] => {
  if (!isApproved) return 'stop'
  return planning && ref.kind !== 'daily-post' ? 'plan' : null
}

type Frozen = { drawn: Drawn; carried: Carried; edition: Edition | null }

const changeOf = ({ drawn, carried, edition }: Frozen): Change => {
  const isApproved = edition !== null && carried.approvedHash === drawn.words
  return {
    review: reviewOf(carried, isApproved),
    title: drawn.title,
    ...(edition && { edition }),
    approved: isApproved ? edition : null,
    wishes: drawn.wishes,
    todo: todoOf(carried, isApproved),
  }
}

/**
 * Gives every article that was submitted or approved before there were editions an edition and a standing, once. The edition of
 * an approved article keeps the digest that its deliveries name. Safe to be cut off and run again, and for several at once.
 */
export const carryOverReviews = async (
  payload: Payload,
  { mediaDir }: { mediaDir: string },
): Promise<number> => {
  const store = createGuardedStore({ payload, onStep: () => {} })
  const source = payload.db.name === 'sqlite' ? await inSqlite(payload) : inMongo(payload, store)
  if (!source) return 0
  const [editions, standings] = [createEditionStore(store), createStandingStore(store)]
  const documents = createDocumentStore({ payload, mediaDir })
  const freeze = async (carried: Carried, drawn: Drawn): Promise<Edition | null> => {
    const isApproved = carried.approvedHash === drawn.words
    if (!isApproved && carried.state !== 'pending') return null
    const hash = isApproved ? { hash: drawn.words } : {}
    const by = carried.approvedBy ?? '升级'
    const at = carried.approvedAt ? new Date(carried.approvedAt) : new Date(0)
    const added = await editions.add({ ref: carried.ref, number: 1, ...drawn, ...hash, by, at })
    return added ?? editions.first(carried.ref)
  }
  const all = await source.all()
  for (const carried of all) {
    const { ref } = carried
    const doc: Doc | null = await documents.read(ref)
    if (doc) {
      const drawn = await documents.draw(ref.kind, doc)
      const edition = await freeze(carried, drawn)
      const standing = await standings.open(ref, drawn)
      // Another process, or an earlier start, was here already.
      if (standing.revision === 0) await standings.change(standing, changeOf({ drawn, carried, edition }))
    }
    await source.forget(ref)
  }
  const footers = createFooterReviewStore(payload, { mediaDir })
  const actor = { name: '升级', mayApprove: true }
  // A footer in the trash is refused, and is used by nothing.
  for (const id of await source.footers())
    await footers.approve({ id, actor, at: new Date(0) }).catch(() => {})
  await source.end()
  return all.length
}
