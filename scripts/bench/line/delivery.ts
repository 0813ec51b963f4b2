import { MORNING } from '../../../test/torture/deaths'
import { type Lane, openLane } from '../../../test/torture/lane'
import type { Cost } from '../../../test/torture/measuring'
import type { BenchRow } from '../pictures'

const CPU_MS_MAX = 15
const ACCOUNTS = 5
const EACH = 30
const later = (minutes: number) => new Date(Date.parse(MORNING) + minutes * 60_000).toISOString()

/** Accounts with a picture and a cover in each article, all due at once. */
const dueArticles = (lane: Lane, { name, each, at }: { name: string; each: number; at: string }) =>
  lane.arrange(
    Array.from({ length: ACCOUNTS }, (_, account) => ({
      appId: `wxbench${name}${account}`,
      mode: 'publish' as const,
      at,
      titles: Array.from({ length: each }, (_, n) => `${name} ${account}-${n}`),
    })),
  )

/**
 * What a delivery costs the worker beyond WeChat's own time: the rehearsal WeChat runs in another process, so that its work is
 * not counted. One pass plans, prepares and submits all; a second one finds them published.
 */
export const benchDelivery = async (): Promise<BenchRow[]> => {
  const lane = await openLane()
  const worker = await lane.newWorker()
  await dueArticles(lane, { name: 'warm', each: 4, at: MORNING })
  await worker.tell({ do: 'tick', now: MORNING })
  await dueArticles(lane, { name: 'due', each: EACH, at: later(1) })
  const passes = [
    await worker.tell<Cost>({ do: 'measure', now: later(1) }),
    await worker.tell<Cost>({ do: 'measure', now: later(3) }),
  ]
  await worker.stop()
  await lane.close()
  const count = ACCOUNTS * EACH
  const per = (of: (cost: Cost) => number) => passes.reduce((all, pass) => all + of(pass), 0) / count
  const cpu = per(({ cpuMs }) => cpuMs)
  return [
    {
      what: `a delivery: processor time in the worker beyond WeChat's own (${count} deliveries)`,
      measured: `${cpu.toFixed(1)} ms`,
      goal: `≤ ${CPU_MS_MAX} ms`,
      ok: cpu <= CPU_MS_MAX,
    },
    {
      what: 'a delivery: SQL statements',
      measured: per(({ statements }) => statements).toFixed(1),
      goal: '–',
      ok: true,
    },
  ]
}
