/**
 * A bucket of `burst` tokens of which one comes back every `everyMs`. All that has to be remembered is when it will be full again:
 * each token that is taken moves that moment by `everyMs` (the generic cell rate algorithm).
 */
export type Bucket = { burst: number; everyMs: number }

/** @returns when the bucket will be full after one more token was taken; times are milliseconds since 1970 */
export const fullAfterTaking = (
  { everyMs }: Bucket,
  { fullAt, now }: { fullAt: number; now: number },
): number => Math.max(fullAt, now) + everyMs

/** The latest `fullAt` at which a token is left. */
export const lastChanceAt = ({ burst, everyMs }: Bucket, now: number): number => now + (burst - 1) * everyMs

/** Whole seconds, at least one, until a token is there. */
export const secondsUntilToken = (bucket: Bucket, { fullAt, now }: { fullAt: number; now: number }): number =>
  Math.max(1, Math.ceil((fullAt - lastChanceAt(bucket, now)) / 1000))

/** More addresses than this are not remembered: those that are full again go first, then all. */
const KEYS_MAX = 20_000

/** Buckets of one process, by key; nothing of them survives it. */
export const createMemoryBuckets = (bucket: Bucket, clock: () => number = () => performance.now()) => {
  const fullAtOf = new Map<string, number>()
  const forget = (now: number): void => {
    for (const [key, fullAt] of fullAtOf) if (fullAt <= now) fullAtOf.delete(key)
    if (fullAtOf.size >= KEYS_MAX) fullAtOf.clear()
  }
  return {
    /** Takes a token, if there is one. */
    take: (key: string): void => {
      const now = clock()
      if (fullAtOf.size >= KEYS_MAX) forget(now)
      const fullAt = fullAtOf.get(key) ?? 0
      if (fullAt <= lastChanceAt(bucket, now)) fullAtOf.set(key, fullAfterTaking(bucket, { fullAt, now }))
    },
    /** Seconds to wait for a token; 0 when there is one. */
    waitS: (key: string): number => {
      const now = clock()
      const fullAt = fullAtOf.get(key) ?? 0
      return fullAt <= lastChanceAt(bucket, now) ? 0 : secondsUntilToken(bucket, { fullAt, now })
    },
  }
}
export type MemoryBuckets = ReturnType<typeof createMemoryBuckets>
