import type { LeaseStore } from '../store/leaseStore'

/** Nothing leaves any account until somebody goes on. Kept among the leases: one row for all processes. */
export type Hold = { by: string /** ISO time. */; since: string }

const KEY = 'hold'

/** Who holds everything, and since when; null while deliveries go out. */
export const holdOf = async (leases: Pick<LeaseStore, 'read'>): Promise<Hold | null> =>
  ((await leases.read(KEY)) as { hold?: Hold | null } | null)?.hold ?? null

/** Holds everything (全部暂停), or lets it go on (null). */
export const setHold = (leases: Pick<LeaseStore, 'write'>, hold: Hold | null): Promise<void> =>
  leases.write(KEY, { hold })
