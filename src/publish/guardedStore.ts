import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { type OnStep, stepping } from './steps'

type Row = Record<string, unknown> & { id: string | number }
type Guarded = { collection: CollectionSlug; where: Where; data: Record<string, unknown>; name: string }

/** Adapter calls take a request only for its transaction; we use none (docs/decisions/database.md). */
const req = {} as PayloadRequest

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'ValidationError' || /unique|duplicate|E11000/i.test(error.message))

/**
 * The few database statements that the line rests on, at the adapter's level: no hooks, no versions, one statement each.
 * `where` of a guarded update must name the row by a unique field, for SQLite changes every row that matches.
 */
export const createGuardedStore = ({ payload, onStep }: { payload: Payload; onStep: OnStep }) => ({
  /** Compare-and-set: the changed row, or null when the guard did not hold. Only fields of the main table. */
  update: ({ collection, where, data, name }: Guarded): Promise<Row | null> =>
    stepping(onStep, {
      name: `row:${name}`,
      effect: async () =>
        (await payload.db.updateOne({
          collection,
          where,
          data,
          req,
          options: { atomic: true },
        })) as unknown as Row | null,
    }),

  /** Inserts; null when the unique key is taken, which is fine: somebody else was faster. */
  insert: ({ collection, data, name }: Omit<Guarded, 'where'>): Promise<Row | null> =>
    stepping(onStep, {
      name: `row:${name}`,
      effect: async () => {
        try {
          return (await payload.db.create({ collection, data, req })) as unknown as Row
        } catch (error) {
          if (isTaken(error)) return null
          throw error
        }
      },
    }),

  find: async ({
    collection,
    where,
    limit,
    sort,
  }: {
    collection: CollectionSlug
    where: Where
    limit: number
    sort?: string
  }): Promise<Row[]> => {
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
    (await payload.db.count({ collection, where, req })).totalDocs,

  remove: ({ collection, where, name }: Omit<Guarded, 'data'>): Promise<void> =>
    stepping(onStep, {
      name: `row:${name}`,
      effect: async () => {
        await payload.db.deleteMany({ collection, where, req })
      },
    }),
})

export type GuardedStore = ReturnType<typeof createGuardedStore>
