import type { GuardedStore } from './guardedStore'

const collection = 'call-counts'

type Counted = { accountId: string; day: string; path: string }
const keyOf = ({ accountId, day, path }: Counted): string => `${accountId} ${day} ${path}`

/** Our own count of the calls that WeChat allows few of, per account and Shanghai day. */
export const createCallCountStore = ({ store }: { store: GuardedStore }) => {
  const raise = (counted: Counted, max: number) =>
    store.change({
      collection,
      name: 'call-count',
      where: { and: [{ key: { equals: keyOf(counted) } }, { count: { less_than: max } }] },
      data: { count: { $inc: 1 } },
    })

  return {
    /** Takes one of the day's `max` calls, before it is made, in one statement; false when none is left. */
    take: async (counted: Counted, max: number): Promise<boolean> => {
      if (await raise(counted, max)) return true
      const first = { collection, name: 'call-count', data: { key: keyOf(counted), count: 1 } } as const
      return (await store.insert(first)) !== null || raise(counted, max)
    },
  }
}
export type CallCountStore = ReturnType<typeof createCallCountStore>
