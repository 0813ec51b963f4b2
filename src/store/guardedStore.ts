import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { sqliteRows } from './sqliteRows'
import { type OnStep, stepping } from './steps'

type Row = Record<string, unknown> & { id: string | number }
type Guarded = { collection: CollectionSlug; where: Where; data: Record<string, unknown>; name: string }

/** Adapter calls take a request only for its transaction; we use none (docs/decisions/database.md). */
const req = {} as PayloadRequest

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'ValidationError' || /unique|duplicate|E11000/i.test(error.message))

type Sought = { collection: CollectionSlug; where: Where; limit: number; sort?: string }

/**
 * The few database statements that the line rests on, at the adapter's level: no hooks, no versions, one statement each.
 * `where` of a guarded update must name the row by a unique field, for SQLite changes every row that matches.
 */
export const createGuardedStore = ({ payload, onStep }: { payload: Payload; onStep: OnStep }) => {
  const plain = sqliteRows(payload)
  const update = async ({ collection, where, data }: Guarded): Promise<Row | null> =>
    (await payload.db.updateOne({
      collection,
      where,
      data,
      req,
      options: { atomic: true },
    })) as unknown as Row | null

  return {
    /** Compare-and-set: the changed row, or null when the guard did not hold. Only fields of the main table. */
    update: (guarded: Guarded): Promise<Row | null> =>
      stepping(onStep, { name: `row:${guarded.name}`, effect: () => update(guarded) }),

    /** The same, where it is enough to know whether the guard held: a third of the cost. */
    change: (guarded: Guarded): Promise<boolean> =>
      stepping(onStep, {
        name: `row:${guarded.name}`,
        effect: async () => {
          const { collection, where, data } = guarded
          return (await plain(collection)?.change(where, data)) ?? (await update(guarded)) !== null
        },
      }),

    /** Inserts; null when the unique key is taken, which is fine: somebody else was faster. Else the row as it was given. */
    insert: ({ collection, data, name }: Omit<Guarded, 'where'>): Promise<Row | null> =>
      stepping(onStep, {
        name: `row:${name}`,
        effect: async () => {
          try {
            const row = await plain(collection)?.insert(data)
            return row ?? ((await payload.db.create({ collection, data, req })) as unknown as Row)
          } catch (error) {
            if (isTaken(error)) return null
            throw error
          }
        },
      }),

    find: async ({ collection, where, limit, sort }: Sought): Promise<Row[]> => {
      const rows = await plain(collection)?.find({ where, limit, sort })
      if (rows) return rows
      const { docs } = await payload.db.find({
        collection,
        where,
        limit,
        pagination: false,
        req,
        ...(sort && { sort }),
      })
      return docs as unknown as Row[]
    },

    count: async ({ collection, where }: { collection: CollectionSlug; where: Where }): Promise<number> =>
      (await plain(collection)?.count(where)) ??
      (await payload.db.count({ collection, where, req })).totalDocs,

    remove: ({ collection, where, name }: Omit<Guarded, 'data'>): Promise<void> =>
      stepping(onStep, {
        name: `row:${name}`,
        effect: async () => {
          await payload.db.deleteMany({ collection, where, req })
        },
      }),
  }
}

export type GuardedStore = ReturnType<typeof createGuardedStore>
