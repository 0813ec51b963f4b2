/** A token as it is stored. `version` changes with every `save`, also when WeChat hands out the same token again. */
export type StoredToken = { token: string; expiresAt: Date; version: string }

type Lease = {
  /** Who asks; unique for every attempt, so a lease is never entered twice. */
  owner: string
  now: Date
  until: Date
  /** A lease that ends later than this was left behind by a clock since set back: it counts as lapsed. */
  latest: Date
  /** The version the caller has seen (`null`: no token stored yet). */
  seen: string | null
}

/**
 * Where the tokens of all accounts live, shared by every process; keep them encrypted at rest.
 * Each method must be one guarded statement (compare-and-set): correctness across processes rests on it.
 */
export type TokenStore = {
  /** The stored token, expired or not; `null` when there is none. */
  read: (appId: string) => Promise<StoredToken | null>
  /**
   * Tries to become the only one who fetches. True when, in one statement, the stored version still equals
   * `seen` **and** there is no lease, or its end is `<= now`, or its end is `> latest`.
   */
  lease: (appId: string, lease: Lease) => Promise<boolean>
  /**
   * Stores a fetched token and gives the lease back, if `owner` still holds it; returns the new version,
   * or `null` when the lease was lost to another (nothing is stored then).
   */
  save: (appId: string, fetched: { owner: string; token: string; expiresAt: Date }) => Promise<string | null>
  /** Gives the lease back without a token, if `owner` still holds it. */
  release: (appId: string, holder: { owner: string }) => Promise<void>
  /**
   * Counts one forced refresh. True when allowed: fewer than `perDay` counted for that Shanghai `day`,
   * and the last one at least `apartMs` before `now`. Refused ones are not counted.
   */
  countForced: (
    appId: string,
    forced: { day: string; now: Date; perDay: number; apartMs: number },
  ) => Promise<boolean>
}

type Row = {
  token?: string
  expiresAt?: Date
  version: number
  owner?: string | undefined
  until?: Date
  forced?: { day: string; count: number; at: Date }
}

const isFree = ({ owner, until }: Row, { now, latest }: Lease): boolean =>
  owner === undefined || until === undefined || until <= now || until > latest

/** A token store in memory, for tests and for the first ten minutes: shared by one process only. */
export const createMemoryTokenStore = (): TokenStore => {
  const rows = new Map<string, Row>()
  const rowOf = (appId: string): Row => {
    const row = rows.get(appId) ?? { version: 0 }
    rows.set(appId, row)
    return row
  }

  return {
    read: async (appId) => {
      const { token, expiresAt, version } = rowOf(appId)
      return token !== undefined && expiresAt ? { token, expiresAt, version: String(version) } : null
    },
    lease: async (appId, lease) => {
      const row = rowOf(appId)
      const version = row.token === undefined ? null : String(row.version)
      if (version !== lease.seen || !isFree(row, lease)) return false
      Object.assign(row, { owner: lease.owner, until: lease.until })
      return true
    },
    save: async (appId, { owner, token, expiresAt }) => {
      const row = rowOf(appId)
      if (row.owner !== owner) return null
      Object.assign(row, { token, expiresAt, version: row.version + 1, owner: undefined })
      return String(row.version)
    },
    release: async (appId, { owner }) => {
      const row = rowOf(appId)
      if (row.owner === owner) row.owner = undefined
    },
    countForced: async (appId, { day, now, perDay, apartMs }) => {
      const row = rowOf(appId)
      const today = row.forced?.day === day ? row.forced.count : 0
      if (today >= perDay || (row.forced && Math.abs(+now - +row.forced.at) < apartMs)) return false
      row.forced = { day, count: today + 1, at: now }
      return true
    },
  }
}
