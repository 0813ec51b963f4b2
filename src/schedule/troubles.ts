import type { Line } from '../deliveries/line'
import type { PassTrouble } from '../deliveries/passTrouble'

/** Where the last troubles are kept among the leases; home and the health page read them. */
export const LAST_TROUBLES = 'last-troubles'

/** Enough to see what is wrong; the log has all of them. Ours to decide. */
const KEPT = 20

/** A trouble as it is told outside the log: without a word of an article. Times are ISO. */
export type KeptTrouble = {
  where: string
  told: string
  deliveryId?: string
  accountId?: string
  /** When it came first and last, and in how many passes. */
  since: string
  at: string
  times: number
}

type Told = Pick<PassTrouble, 'where' | 'told' | 'deliveryId' | 'accountId'>

const isSame = (one: Told, other: Told): boolean =>
  one.where === other.where &&
  one.told === other.told &&
  one.deliveryId === other.deliveryId &&
  one.accountId === other.accountId

/** The troubles kept so far and those of now, the newest first. What comes again is counted. */
export const merged = (kept: readonly KeptTrouble[], now: readonly Told[], at: string): KeptTrouble[] => {
  const all = [...kept]
  for (const { where, told, deliveryId, accountId } of now) {
    const fresh = { where, told, ...(deliveryId && { deliveryId }), ...(accountId && { accountId }) }
    const known = all.findIndex((one) => isSame(one, fresh))
    const [before] = known < 0 ? [] : all.splice(known, 1)
    all.push({ ...fresh, since: before?.since ?? at, at, times: (before?.times ?? 0) + 1 })
  }
  return all.sort((one, other) => other.at.localeCompare(one.at)).slice(0, KEPT)
}

/** Logs what went wrong in a pass, and keeps it where people look. Costs nothing when nothing went wrong. */
export const tellTroubles = async (
  { log, leases, clock }: Pick<Line, 'log' | 'leases' | 'clock'>,
  met: readonly PassTrouble[],
): Promise<void> => {
  // A pass looks at a delivery more than once.
  const troubles = met.filter((one, at) => met.findIndex((other) => isSame(one, other)) === at)
  for (const { where, told, deliveryId, accountId, error } of troubles) {
    log.trouble({
      where,
      told,
      ...(deliveryId && { delivery: deliveryId }),
      ...(accountId && { account: accountId }),
      ...(error && { error }),
    })
  }
  if (troubles.length === 0) return
  const { troubles: kept = [] } = ((await leases.read(LAST_TROUBLES)) ?? {}) as { troubles?: KeptTrouble[] }
  await leases.write(LAST_TROUBLES, { troubles: merged(kept, troubles, clock().toISOString()) })
}
