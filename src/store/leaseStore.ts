import type { Clock } from '../time/clock'
import type { GuardedStore } from './guardedStore'

const collection = 'leases'

type Wish = { owner: string; forMs: number }

/** Work that one process at a time may do, by name; and facts that belong to such a name. */
export const createLeaseStore = ({ store, clock }: { store: GuardedStore; clock: Clock }) => {
  const insert = (data: Record<string, unknown>) => store.insert({ collection, name: 'lease', data })
  const update = (where: object[], data: Record<string, unknown>) =>
    store.change({ collection, name: 'lease', where: { and: where as never }, data })

  return {
    /** True when it is ours until `forMs` from now; false while another holds it. */
    take: async (key: string, { owner, forMs }: Wish): Promise<boolean> => {
      const now = clock()
      const until = new Date(+now + forMs)
      const free = {
        or: [
          { owner: { equals: null } },
          { owner: { equals: owner } },
          { until: { less_than_equal: now.toISOString() } },
          // Left by a clock that was ahead and has been set back.
          { until: { greater_than: new Date(+until + forMs).toISOString() } },
        ],
      }
      const data = { owner, until: until.toISOString() }
      if (await update([{ key: { equals: key } }, free], data)) return true
      return (await insert({ key, revision: 0, ...data })) !== null
    },

    giveBack: async (key: string, { owner }: { owner: string }): Promise<void> => {
      await update([{ key: { equals: key } }, { owner: { equals: owner } }], { owner: null, until: null })
    },

    /** Facts under a name, e.g. what the last tick did. */
    write: async (key: string, facts: object): Promise<void> => {
      const changed = await update([{ key: { equals: key } }], { facts, revision: { $inc: 1 } })
      if (!changed) await insert({ key, revision: 0, facts })
    },

    read: async (key: string): Promise<unknown> =>
      (await store.find({ collection, where: { key: { equals: key } }, limit: 1 }))[0]?.facts ?? null,
  }
}
export type LeaseStore = ReturnType<typeof createLeaseStore>
