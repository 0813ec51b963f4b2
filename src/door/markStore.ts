import type { GuardedStore } from '../store/guardedStore'
import type { Clock } from '../time/clock'
import { type Bucket, fullAfterTaking, lastChanceAt, secondsUntilToken } from './bucket'

const collection = 'door-marks'

/** Rows that say nothing any more are cleared away no oftener than this. */
const CLEAR_EVERY_MS = 10 * 60_000

type Wanted = Bucket & {
  key: string
  /** Whose bucket it is, for those who give tokens back; a digest, so that no list of addresses lies in the database. */
  about?: string
}

/**
 * What the door remembers for all web processes: buckets, and things that may be used once. Every row is forgotten at `until`
 * (milliseconds since 1970); a bucket is full then.
 */
export const createMarkStore = ({ store, clock }: { store: GuardedStore; clock: Clock }) => {
  let clearedAt = 0
  const now = () => +clock()
  const byKey = (key: string, more: object[] = []) => ({ and: [{ key: { equals: key } }, ...more] as never })
  const change = (where: ReturnType<typeof byKey>, data: Record<string, unknown>) =>
    store.change({ collection, name: 'door-mark', where, data })

  const clear = async (): Promise<void> => {
    if (now() - clearedAt < CLEAR_EVERY_MS) return
    clearedAt = now()
    await store.remove({ collection, name: 'door-mark', where: { until: { less_than: now() } } })
  }

  /** One statement each: a full bucket is begun anew, one that holds a token gives it. Of many at once each takes its own. */
  const takeFrom = async ({ key, ...bucket }: Wanted): Promise<boolean> => {
    const at = now()
    const isFull = { until: { less_than_equal: at } }
    const hasToken = [
      { until: { greater_than: at } },
      { until: { less_than_equal: lastChanceAt(bucket, at) } },
    ]
    return (
      (await change(byKey(key, [isFull]), { until: fullAfterTaking(bucket, { fullAt: 0, now: at }) })) ||
      (await change(byKey(key, hasToken), { until: { $inc: bucket.everyMs } }))
    )
  }

  const find = async (key: string) =>
    (await store.find({ collection, where: byKey(key), limit: 1 }))[0] as
      | { until: number; about?: string | null }
      | undefined

  const insert = async (data: { key: string; until: number; about?: string | undefined }): Promise<boolean> =>
    (await store.insert({ collection, name: 'door-mark', data })) !== null

  return {
    /** Takes a token before anything is judged. @returns seconds to wait, 0 when there was one */
    take: async (wanted: Wanted): Promise<number> => {
      await clear()
      if (await takeFrom(wanted)) return 0
      const { key, about, ...bucket } = wanted
      const first = { key, about, until: fullAfterTaking(bucket, { fullAt: 0, now: now() }) }
      if (await insert(first)) return 0
      // Another process has just made the row, or the bucket is empty.
      if (await takeFrom(wanted)) return 0
      return secondsUntilToken(bucket, { fullAt: (await find(key))?.until ?? 0, now: now() })
    },

    /** Fills a bucket. */
    refill: async (key: string): Promise<void> => {
      await store.remove({ collection, name: 'door-mark', where: byKey(key) })
    },

    /** Fills every bucket about somebody. */
    refillAbout: async (about: string): Promise<void> => {
      await store.remove({ collection, name: 'door-mark', where: { about: { equals: about } } })
    },

    /** Keeps a word under a key until a moment, unless one is kept. @returns the word that is kept */
    keep: async ({ key, word, until }: { key: string; word: string; until: Date }): Promise<string> => {
      await clear()
      if (await insert({ key, about: word, until: +until })) return word
      return (await find(key))?.about ?? ''
    },

    /** Puts a word in place of the one that is kept. */
    replace: async ({ key, word, until }: { key: string; word: string; until: Date }): Promise<void> => {
      await store.remove({ collection, name: 'door-mark', where: byKey(key) })
      await insert({ key, about: word, until: +until })
    },

    read: async (key: string): Promise<string | null> => {
      const row = await find(key)
      return row && row.until > now() ? (row.about ?? null) : null
    },

    /** Removes a word if it is still this one. @returns whether it was; of two at once only one hears yes */
    use: async (key: string, word: string): Promise<boolean> =>
      change(byKey(key, [{ about: { equals: word } }, { until: { greater_than: now() } }]), { until: 0 }),
  }
}
export type MarkStore = ReturnType<typeof createMarkStore>
