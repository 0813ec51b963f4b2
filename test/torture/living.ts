import type { Payload } from 'payload'
import type { Newsroom } from '../../src/createNewsroom'
import type { OnStep } from '../../src/store/steps'
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

/**
 * Counts the steps, and the calls on their way: a worker that is frozen sends nothing more, but what it had sent still arrives,
 * and must have arrived before anybody does anything else.
 */
const stepsOf = (end: ReturnType<typeof mortal>) => {
  const steps: Step[] = []
  let flying = 0
  let landed = () => {}
  const onStep: OnStep = (when, name) => {
    steps.push({ when, name })
    const isCall = name.startsWith('call:')
    if (isCall && when === 'after') flying -= 1
    const fate = end.onStep(steps.length, { when, name })
    if (isCall && when === 'before' && !fate) flying += 1
    if (flying === 0) landed()
    return fate
  }
  const allLanded = () =>
    new Promise<void>((resolve) => {
      landed = resolve
      if (flying === 0) resolve()
    })
  return { steps, onStep, allLanded }
}

/** One worker's life: it ticks, and the clock moves to whatever is due next, until nothing is or it dies. */
export const live = async ({ payload, newWorker, rows, setClock }: Ground, life: Life): Promise<Lived> => {
  const { from, death, ticks = TICKS_AT_MOST, accountIds } = life
  const troubles: string[] = []
  let now = from
  const end = mortal(death, () => now)
  const { steps, onStep, allLanded } = stepsOf(end)
  const worker = newWorker(onStep)
  for (let done = 1; ; done += 1) {
    await setClock(now)
    const ticked = await Promise.race([worker.tick(), end.died])
    const lived = { now: now.toISOString(), ticks: done, steps, troubles }
    if (ticked === null) {
      await allLanded()
      return { ...lived, died: true, quiet: false }
    }
    troubles.push(...ticked.troubles.map(({ where, message }) => `${where}: ${message}`))
    const next = nextMoment(await rows(accountIds), { now, pauses: await pausesOf(payload) })
    if (next === null || done >= ticks) return { ...lived, died: false, quiet: next === null }
    now = next
  }
}
