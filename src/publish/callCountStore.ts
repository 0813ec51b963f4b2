import type { GuardedStore } from './guardedStore'

const collection = 'call-counts'

type Counted = { accountId: string; day: string; path: string }
const keyOf = ({ accountId, day, path }: Counted): string => `${accountId} ${day} ${path}`

/** Our own count of the calls that WeChat allows few of, per account and Shanghai day. */
export const createCallCountStore = ({ store }: { store: GuardedStore }) => {
  const read = async (counted: Counted): Promise<number> => {
    const [row] = await store.find({ collection, where: { key: { equals: keyOf(counted) } }, limit: 1 })
    return Number(row?.count ?? 0)
  }
  const raise = (counted: Counted) =>
    store.change({
      collection,
      name: 'call-count',
      where: { key: { equals: keyOf(counted) } },
      data: { count: { $inc: 1 } },
    })

  return {
    read,
    /** Counts one more, before the call is made. */
    add: async (counted: Counted): Promise<void> => {
      if (await raise(counted)) return
      const first = { collection, name: 'call-count', data: { key: keyOf(counted), count: 1 } } as const
      if (!(await store.insert(first))) await raise(counted)
    },
  }
}
export type CallCountStore = ReturnType<typeof createCallCountStore>
