import type { GuardedStore } from '../store/guardedStore'

const collection = 'call-counts'

const AT_A_TIME = 10

type Counted = { identity: string; day: string; path: string }
const keyOf = ({ identity, day, path }: Counted): string => `${identity} ${day} ${path}`

/** Our own count of the calls that WeChat allows few of, per AppID on a platform and Shanghai day. */
export const createCallCountStore = ({ store }: { store: GuardedStore }) => {
  const raise = (counted: Counted, { max, by }: { max: number; by: number }) =>
    store.change({
      collection,
      name: 'call-count',
      where: { and: [{ key: { equals: keyOf(counted) } }, { count: { less_than: max } }] },
      data: { count: { $inc: by } },
    })

  const take = async (counted: Counted, { max, by }: { max: number; by: number }): Promise<boolean> => {
    if (await raise(counted, { max, by })) return true
    const first = { collection, name: 'call-count', data: { key: keyOf(counted), count: by } } as const
    return (await store.insert(first)) !== null || raise(counted, { max, by })
  }

  /** What this process has taken and not used, of today. */
  const inHand = { day: '', left: new Map<string, number>() }

  return {
    /** Takes one of the day's `max` calls, before it is made, in one statement; false when none is left. */
    take: (counted: Counted, max: number): Promise<boolean> => take(counted, { max, by: 1 }),

    /** Gives back a call that never left this machine. */
    giveBack: async (counted: Counted): Promise<void> => {
      await store.change({
        collection,
        name: 'call-count',
        where: { and: [{ key: { equals: keyOf(counted) } }, { count: { greater_than: 0 } }] },
        data: { count: { $inc: -1 } },
      })
    },

    /**
     * The same where a few more or less do not matter: takes ten at a time and uses them up in this process, so that nine of
     * ten calls cost no statement. Up to nine a process may be counted and never made.
     */
    takeRoughly: async (counted: Counted, max: number): Promise<boolean> => {
      if (inHand.day !== counted.day) inHand.left.clear()
      inHand.day = counted.day
      const key = keyOf(counted)
      const left = inHand.left.get(key) ?? 0
      if (left > 0) {
        inHand.left.set(key, left - 1)
        return true
      }
      if (!(await take(counted, { max, by: AT_A_TIME }))) return false
      inHand.left.set(key, (inHand.left.get(key) ?? 0) + AT_A_TIME - 1)
      return true
    },
  }
}
export type CallCountStore = ReturnType<typeof createCallCountStore>
