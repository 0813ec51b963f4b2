import type { Clock } from '../time/clock'

/** WeChat works on a 发布 for seconds, at times for minutes, and its draft lies there until it succeeds. Ours to decide. */
export const SURELY_NOT_TAKEN_MS = 10 * 60_000

/** How long a claim lasts unless a later move renews it; a worker that died is found after this. */
export const LEASE_MS = 120_000

/** Passes begin every minute: by then a planner has seen a row before anybody works on it. */
export const NEXT_PASS_MS = 60_000

/** The facts of a claim. */
export const leaseOf = ({ owner, clock }: { owner: string; clock: Clock }) => {
  const leaseUntil = new Date(+clock() + LEASE_MS)
  return { leaseUntil, facts: { leaseOwner: owner, leaseUntil: leaseUntil.toISOString() } }
}

/** Empties a claim. */
export const NO_LEASE = { leaseOwner: null, leaseUntil: null } as const
