import { finishDueJobs } from '../jobs'
import type { Platform } from '../platform'
import type { Job } from '../state'
import { pushCallback } from './push'

const LOOK_EVERY_MS = 100

/** Takes what waits to be pushed, by account. Accounts that want disorder get the last first. */
const takeDue = ({ state }: Platform): Job[][] => {
  const byAccount: Record<string, Job[]> = {}
  for (const { jobId } of state.outbox) {
    const job = state.jobs.find(({ id }) => id === jobId)
    if (!job) continue
    byAccount[job.appId] ??= []
    byAccount[job.appId]?.push(job)
  }
  state.outbox = []
  return Object.entries(byAccount).map(([appId, jobs]) =>
    state.accounts[appId]?.callbackMode === 'reversed' ? jobs.reverse() : jobs,
  )
}

const pushInOrder = async (platform: Platform, jobs: Job[]) => {
  for (const job of jobs) await pushCallback(platform, job)
}

/**
 * Ends due jobs and pushes their events: one after the other for an account, side by side for several, so that a deaf server
 * holds up nobody else. `flush` settles when everything due was delivered or given up, also when another flush was under way.
 * `start` does the same by itself, ten times a second, until `stop`.
 */
export const createOutbox = (platform: Platform) => {
  let last: Promise<unknown> = Promise.resolve()
  const settle = () => {
    finishDueJobs(platform)
    return Promise.all(takeDue(platform).map((jobs) => pushInOrder(platform, jobs)))
  }
  const flush = async () => {
    last = last.then(settle)
    await last
  }
  const hasWork = () =>
    platform.state.outbox.length > 0 || platform.state.jobs.some(({ outcome }) => outcome === 'sending')
  let timer: NodeJS.Timeout | undefined
  const start = () => {
    timer = setInterval(() => hasWork() && flush(), LOOK_EVERY_MS)
    timer.unref()
  }
  const stop = async () => {
    clearInterval(timer)
    await last
  }
  return { flush, start, stop }
}
export type Outbox = ReturnType<typeof createOutbox>
