import type { Child } from '../../../test/torture/children'
import { MORNING } from '../../../test/torture/deaths'
import { type Lane, openLane } from '../../../test/torture/lane'
import type { Cost } from '../../../test/torture/measuring'
import { median } from '../median'
import type { BenchRow } from '../pictures'

const FEW = 1_000
const MANY = 1_000_000
const RATIO_MAX = 2
const ROUNDS = 9

const at = (minutes: number) => new Date(Date.parse(MORNING) + minutes * 60_000).toISOString()

/** The median pass with four deliveries due, in wall time: what the database does in its own threads counts, too. */
const costOfPass = async (lane: Lane, { worker, from }: { worker: Child; from: number }): Promise<number> => {
  const costs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = at(from + round)
    const titles = Array.from({ length: 4 }, (_, n) => `第 ${from + round} 轮 ${n}`)
    await lane.arrange([{ appId: `wxold${from + round}`, mode: 'publish', titles, at: now }])
    costs.push((await worker.tell<Cost>({ do: 'measure', now })).ms)
  }
  return median(costs)
}

/** Does a pass cost more when a million deliveries lie behind it? */
export const benchHistory = async (): Promise<BenchRow[]> => {
  const lane = await openLane()
  const worker = await lane.newWorker()
  await lane.arrange([{ appId: 'wxpattern', mode: 'publish', titles: ['样'], at: MORNING }])
  await worker.tell({ do: 'live', from: MORNING })
  await lane.office.tell({ do: 'grow-old', count: FEW })
  await costOfPass(lane, { worker, from: 10 })
  const few = await costOfPass(lane, { worker, from: 30 })
  await lane.office.tell({ do: 'grow-old', count: MANY - FEW })
  const many = await costOfPass(lane, { worker, from: 50 })
  await worker.stop()
  await lane.close()
  const ratio = many / few
  return [
    {
      what: `a pass over ${MANY} old deliveries ÷ over ${FEW} (${many.toFixed(0)} ms, ${few.toFixed(0)} ms)`,
      measured: ratio.toFixed(2),
      goal: `≤ ${RATIO_MAX}`,
      ok: ratio <= RATIO_MAX,
    },
  ]
}
