import type { Payload } from 'payload'
import type { Newsroom } from '../../src/createNewsroom'
import type { OnStep } from '../../src/publish/steps'
import { mortal } from './death'
import type { Death, Lived, Step, Told } from './orders'
import { nextMoment } from './rows'

/** Sixty deliveries with eight lost answers each are looked at some three hundred times; whatever ticks longer is stuck. */
const TICKS_AT_MOST = 600

type Ground = {
  payload: Payload
  newWorker: (onStep: OnStep) => Newsroom
  rows: (accountIds?: string[]) => Promise<Told[]>
  setClock: (moment: Date) => Promise<void>
}
export type Life = { from: Date; death?: Death; ticks?: number; accountIds?: string[] }

const pausesOf = async (payload: Payload): Promise<Date[]> => {
  const { docs } = await payload.db.find<{ id: string; pause?: { nextProbeAt?: string } }>({
    collection: 'accounts',
    where: { and: [{ 'pause.state': { equals: 'paused' } }, { deletedAt: { exists: false } }] },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ pause }) => new Date(pause?.nextProbeAt ?? 0))
}

/** One worker's life: it ticks, and the clock moves to whatever is due next, until nothing is or it dies. */
export const live = async ({ payload, newWorker, rows, setClock }: Ground, life: Life): Promise<Lived> => {
  const { from, death, ticks = TICKS_AT_MOST, accountIds } = life
  const steps: Step[] = []
  const troubles: string[] = []
  let now = from
  const end = mortal(death, () => now)
  const worker = newWorker((when, name) => {
    steps.push({ when, name })
    return end.onStep(steps.length, { when, name })
  })
  for (let done = 1; ; done += 1) {
    await setClock(now)
    const ticked = await Promise.race([worker.tick(), end.died])
    const lived = { now: now.toISOString(), ticks: done, steps, troubles }
    if (ticked === null) return { ...lived, died: true, quiet: false }
    troubles.push(...ticked.troubles.map(({ where, message }) => `${where}: ${message}`))
    const next = nextMoment(await rows(accountIds), { now, pauses: await pausesOf(payload) })
    if (next === null || done >= ticks) return { ...lived, died: false, quiet: next === null }
    now = next
  }
}
