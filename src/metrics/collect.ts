import { dayAfter, dayIn, timeIn } from './days'
import { isOpen, progressOf } from './progress'
import type { CountedAccount } from './statsStore'
import { type Collected, type CollectorDeps, runTurn } from './turn'

export type { Collected, CollectorDeps } from './turn'

/** Yesterday's figures are final after eight; half an hour lets WeChat finish. */
const FROM = '08:30'
/** How long one process may hold an account's collecting. */
const LEASE_MS = 10 * 60_000

/** One account's morning: only where something is open, and only one process at a time. */
const morning = async (deps: CollectorDeps, { account, now }: { account: CountedAccount; now: Date }) => {
  const { leases } = deps.stores
  const today = dayIn(now)
  // Rows are the account's, what WeChat told is the AppID's: another of either has to be asked for.
  const key = `collect:${account.id}:${account.identity}:${today}`
  if (!isOpen(progressOf(await leases.read(key)), now)) return null
  if (!(await leases.take(key, { owner: deps.owner, forMs: LEASE_MS }))) return null
  try {
    // Another process may have worked it off between the look and the lease.
    const progress = progressOf(await leases.read(key))
    if (!isOpen(progress, now)) return null
    const { notBefore: _, ...fresh } = progress
    const turn = { account, day: dayAfter(today, -1), now, progress: fresh }
    const collected = await runTurn(deps, turn)
    await leases.write(key, turn.progress)
    return collected.calls > 0 || collected.failed ? collected : null
  } finally {
    await leases.giveBack(key, { owner: deps.owner })
  }
}

/**
 * Collects WeChat's figures. `collectDue` belongs into every pass of the worker: before 08:30 in Beijing it costs nothing, after
 * it each account is asked once a day, and again by the hour where figures were not there or not final.
 */
export const createCollector = (deps: CollectorDeps) => ({
  /** @returns what was asked now; an empty list when nothing was due */
  collectDue: async (now: Date = deps.clock()): Promise<Collected[]> => {
    if (timeIn(now) < FROM) return []
    const collected: Collected[] = []
    for (const account of await deps.stores.stats.countedAccounts()) {
      if (deps.stopping?.aborted) break
      const result = await morning(deps, { account, now })
      if (result) collected.push(result)
    }
    return collected
  },

  /**
   * By hand: asks everything once more, whatever was asked before.
   * @param options.account id or name; default all that may
   * @param options.date newest day wanted, YYYY-MM-DD; default and at latest yesterday
   */
  collect: async ({ account, date }: { account?: string; date?: string } = {}): Promise<Collected[]> => {
    const now = deps.clock()
    const yesterday = dayAfter(dayIn(now), -1)
    const day = date && date < yesterday ? date : yesterday
    const wanted = (await deps.stores.stats.countedAccounts()).filter(
      ({ id, name }) => !account || account === id || account === name,
    )
    const collected: Collected[] = []
    for (const one of wanted) {
      collected.push(await runTurn(deps, { account: one, day, now, progress: progressOf(null) }))
    }
    return collected
  },
})
export type Collector = ReturnType<typeof createCollector>
