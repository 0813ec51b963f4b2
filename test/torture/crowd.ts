import type { Child } from './children'
import { MORNING } from './deaths'
import { judge, sum, type Verdict } from './judge'
import type { Lane } from './lane'
import type { Arranged } from './orders'

const idsOf = (arranged: readonly Arranged[]) => arranged.map(({ accountId }) => accountId)

type Size = { workers: number; accounts: number; deliveries: number }
export type CrowdVerdict = Verdict & { accepted: number; tokensFetched: number; seconds: number }

const accountsOf = ({ accounts, deliveries }: Size) =>
  Array.from({ length: accounts }, (_, account) => ({
    appId: `wxcrowd${account}`,
    mode: 'publish' as const,
    at: MORNING,
    titles: Array.from({ length: deliveries / accounts }, (_, n) => `第 ${account + 1} 号第 ${n + 1} 篇`),
  }))

/** A pass plans no more articles than this at once; the rest comes with the next minute. */
const PLANNED_A_PASS = 500

/** Several worker processes wake over one database with everything due at once. */
export const crowd = async (lane: Lane, size: Size): Promise<CrowdVerdict> => {
  const arranged = await lane.arrange(accountsOf(size))
  const workers: Child[] = await Promise.all(Array.from({ length: size.workers }, () => lane.newWorker()))
  const startedAt = performance.now()
  for (let round = 0; round < size.deliveries / PLANNED_A_PASS; round += 1)
    await Promise.all(workers.map((worker) => worker.tell({ do: 'tick', now: MORNING })))
  const seconds = (performance.now() - startedAt) / 1000
  const fetched = await lane.platform.tokensFetched()
  await Promise.all(workers.map((worker) => worker.stop()))
  const { now, quiet } = await lane.live(MORNING, idsOf(arranged))
  const rows = await lane.rows(idsOf(arranged))
  const verdict = sum(arranged.map((one) => judge(one, { state: lane.sandbox.state, rows, mode: 'publish' })))
  return {
    ...verdict,
    notes: quiet ? verdict.notes : [...verdict.notes, `not quiet at ${now}`],
    accepted: lane.sandbox.state.jobs.length,
    tokensFetched: Object.values(fetched).reduce((all, one) => all + one, 0),
    seconds,
  }
}

/** `calls` parallel calls spread over `processes`, for an account whose token nobody has yet. */
export const coldCalls = async (lane: Lane, { calls, processes }: { calls: number; processes: number }) => {
  const [one] = await lane.arrange([{ appId: 'wxcold', mode: 'publish', titles: [], at: MORNING }])
  const accountId = one?.accountId ?? ''
  await lane.platform.clock(null)
  const children = await Promise.all(Array.from({ length: processes }, () => lane.newWorker()))
  const share = (index: number) => Math.floor((calls + index) / processes)
  const answered = await Promise.all(
    children.map((child, index) => child.tell<number>({ do: 'cold-calls', accountId, calls: share(index) })),
  )
  await Promise.all(children.map((child) => child.stop()))
  const fetched = await lane.platform.tokensFetched()
  return { answered: answered.reduce((all, n) => all + n, 0), tokensFetched: fetched.wxcold ?? 0 }
}
