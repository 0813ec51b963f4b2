import { randomUUID } from 'node:crypto'
import { isWechatError, WechatUnknown } from './errors'
import { TOKEN_PATH } from './remedies'
import { type Sleep, whileItIsBusy } from './repeatable'
import type { StoredToken, TokenStore } from './tokenStore'
import { notSent } from './unsent'

/** A token in use, with the version under which the store knows it. */
export type HeldToken = Pick<StoredToken, 'token' | 'version'>

type Fetched = { token: string; expiresInSeconds: number }
type Want = { force: boolean; not: string | null }

type Setup = {
  appId: string
  store: TokenStore
  clock: () => Date
  owner: string
  sleep: Sleep
  /** Once aborted, nobody waits and no further fetch is begun. */
  stopping?: AbortSignal | undefined
  /** One call of stable_token; it neither repeats nor stores. */
  fetchToken: (force: boolean) => Promise<Fetched>
  /** How long one fetch may take; the lease is a little longer. */
  fetchTakesAtMostMs: number
}

export type TokenSource = {
  /** A token that should work: from memory, from the store, or fetched. One fetch however many ask at once. */
  current: () => Promise<HeldToken>
  /**
   * Another token than the one that failed: the stored one if somebody has renewed it already, else fetched.
   * `force` kills the old token at WeChat; null when the day's forced refreshes are spent.
   */
  renew: (failed: HeldToken, options: { force: boolean }) => Promise<HeldToken | null>
}

/** How often those who wait look whether the token has come. */
const POLL_MS = 250
/** What a lease lasts beyond the fetch itself. */
const LEASE_MARGIN_MS = 5_000
/** A lease that ends this far ahead of a fresh one can only be a leftover of a clock since set back. */
const CLOCK_LEAP_MS = 600_000
/** Tokens count as expired this long before their time, as the manual advises. */
const SPARE_SECONDS = 300
/** The manual promises two hours at most. */
const LIFETIME_AT_MOST_SECONDS = 7_200
/** A token with less than the spare time left is used for this long, so that callers do not fetch in turn. */
const USABLE_AT_LEAST_SECONDS = 10
/**
 * Forced refreshes: 20 a day and at least 30 s apart.
 * @see https://developers.weixin.qq.com/doc/subscription/api/base/api_getstableaccesstoken.html
 */
const FORCED = { perDay: 20, apartMs: 30_000 } as const

const shanghaiDay = (now: Date): string => new Date(+now + 8 * 3_600_000).toISOString().slice(0, 10)

const usableSeconds = (expiresIn: number): number => {
  const left = Math.min(expiresIn, LIFETIME_AT_MOST_SECONDS)
  return Math.max(left - SPARE_SECONDS, Math.min(left, USABLE_AT_LEAST_SECONDS))
}

const isWorthAnotherTry = (error: unknown): boolean =>
  isWechatError(error) && (error.kind !== 'refusal' || error.remedy === 'retry-later')

/** The lost answer of a token call harms nobody: the call it was meant for has not left. */
const asNotSent = (error: unknown): unknown =>
  error instanceof WechatUnknown ? notSent(error.path, 'no-token') : error

/** Fetches once under the lease, stores, and gives the lease back whatever happens; null when forcing is used up. */
const fetchUnderLease = async (
  { appId, clock, fetchToken, store }: Setup,
  { owner, force }: { owner: string; force: boolean },
): Promise<StoredToken | null> => {
  try {
    const now = clock()
    // Counted before the call: an attempt whose answer is lost has been counted by WeChat too.
    if (force && !(await store.countForced(appId, { day: shanghaiDay(now), now, ...FORCED }))) {
      await store.release(appId, { owner })
      return null
    }
    const { token, expiresInSeconds } = await fetchToken(force)
    const expiresAt = new Date(+clock() + usableSeconds(expiresInSeconds) * 1000)
    const version = await store.save(appId, { owner, token, expiresAt })
    return { token, expiresAt, version: version ?? `unsaved ${owner}` }
  } catch (error) {
    await store.release(appId, { owner })
    throw error
  }
}

/** Reads the store until there is a token other than `not`, or until it is our turn to fetch one. */
const obtainOnce = async (setup: Setup, { force, not }: Want): Promise<StoredToken | null> => {
  const { appId, store, clock, sleep } = setup
  const leaseMs = setup.fetchTakesAtMostMs + LEASE_MARGIN_MS
  const [startedAt, stopwatch] = [+clock(), performance.now()]
  for (;;) {
    const waited = performance.now() - stopwatch
    // A rehearsal's clock may stand still; a dead owner's lease must lapse all the same.
    const now = new Date(Math.max(+clock(), startedAt + waited))
    const stored = await store.read(appId)
    if (stored && stored.version !== not && stored.expiresAt > clock()) return stored

    const owner = `${setup.owner} ${randomUUID()}`
    const until = new Date(+now + leaseMs)
    const lease = {
      owner,
      now,
      until,
      latest: new Date(+until + CLOCK_LEAP_MS),
      seen: stored?.version ?? null,
    }
    if (await store.lease(appId, lease)) return fetchUnderLease(setup, { owner, force })
    if (waited > 2 * leaseMs || setup.stopping?.aborted) throw notSent(TOKEN_PATH, 'no-token')
    await sleep(POLL_MS)
  }
}

/** `obtainOnce`, again while WeChat is busy or the network fails; the lease is free between the tries. */
const obtain = async (setup: Setup, want: Want): Promise<StoredToken | null> => {
  const delays = want.force ? [] : whileItIsBusy.delaysMs
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await obtainOnce(setup, want)
    } catch (error) {
      const delay = delays[attempt]
      if (delay === undefined || setup.stopping?.aborted || !isWorthAnotherTry(error)) throw asNotSent(error)
      await setup.sleep(delay)
    }
  }
}

/**
 * The one holder of an account's token in this process. Across processes the store's lease sees to it
 * that one fetches and the others wait for what is stored.
 */
export const createTokenSource = (setup: Setup): TokenSource => {
  let held: StoredToken | null = null
  const underway = new Map<string, Promise<StoredToken | null>>()

  const share = (key: string, want: Want): Promise<StoredToken | null> => {
    const begun = underway.get(key)
    if (begun) return begun
    const work = obtain(setup, want)
      .then((token) => {
        held = token ?? held
        return token
      })
      .finally(() => underway.delete(key))
    underway.set(key, work)
    return work
  }

  return {
    current: async () => {
      if (held && held.expiresAt > setup.clock()) return held
      const token = await share('current', { force: false, not: null })
      if (!token) throw notSent(TOKEN_PATH, 'no-token')
      return token
    },
    renew: ({ version }, { force }) => share(`${force} ${version}`, { force, not: version }),
  }
}
