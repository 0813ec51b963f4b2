import { setTimeout as pause } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { createNewsroom, type Newsroom } from '../../src/createNewsroom'
import { type DeliveryDoc, deliveryOf } from '../../src/deliveries/deliveryRow'
import type { OnStep } from '../../src/store/steps'
import { addArticles, arrange } from './arrange'
import { startCallbackServer } from './callbackServer'
import { type Life, live } from './living'
import { movableClock } from './movableClock'
import type { Arranged, Arrangement, Lived, Told } from './orders'
import { toldOf } from './rows'
import { callsOnly, watched } from './watched'

type Setup = {
  payload: Payload
  env: { secret: string; mediaDir: string }
  platform: string
  /** What the clock runs on; without it, the machine's. */
  realTime?: () => number
}

/** Repeats of a call wait for minutes in life, here for a moment. */
const briefly = (ms: number) => pause(Math.min(ms, 20))

const rowsOf = async (payload: Payload, accountIds?: string[]): Promise<Told[]> => {
  const where: Where = accountIds ? { account: { in: accountIds } } : {}
  const { docs } = await payload.db.find({ collection: 'deliveries', where, limit: 0, pagination: false })
  return docs.map((doc) => toldOf(deliveryOf(doc as unknown as DeliveryDoc)))
}

/** Many calls at once that all need a token nobody has yet. @returns how many were answered */
const coldCalls = async (newsroom: Newsroom, { accountId, calls }: { accountId: string; calls: number }) => {
  const client = await newsroom.clientFor(accountId)
  const outcomes = await Promise.allSettled(Array.from({ length: calls }, () => client.draft.count()))
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

/**
 * One process of the newsroom as the torments need it: editors, web (for callbacks) and workers that can die, over one
 * database. The clock stands wherever an order says.
 */
export const openOffice = async ({ payload, env, platform, realTime }: Setup) => {
  const clock = movableClock(platform, realTime)
  let workers = 0
  const newsroomOn = (on: Payload, onStep?: OnStep): Newsroom => {
    workers += 1
    return createNewsroom({
      payload: on,
      env: { ...env, wechatBaseUrl: undefined, dieAtStep: undefined },
      clock: clock.now,
      owner: `torture-${process.pid}-${workers}`,
      sleep: briefly,
      ...(onStep && { onStep }),
    })
  }
  const newWorker = (onStep: OnStep = () => {}): Newsroom =>
    newsroomOn(watched(payload, onStep), callsOnly(onStep))
  const rows = (accountIds?: string[]) => rowsOf(payload, accountIds)
  const callbacks = await startCallbackServer(newWorker())

  return {
    payload,
    newWorker,
    /** A worker as in life: nobody counts its steps. */
    plainWorker: (): Newsroom => newsroomOn(payload),
    rows,
    setClock: clock.set,
    live: (life: Life): Promise<Lived> => live({ payload, newWorker, rows, setClock: clock.set }, life),
    arrange: (arrangements: Arrangement[]): Promise<Arranged[]> =>
      arrange({ payload, platform, callbackBase: callbacks.base }, arrangements),
    add: (accountId: string, arrangement: Arrangement): Promise<Arranged> =>
      addArticles({ payload, accountId }, arrangement),
    /** Takes accounts out of the house, so that the next run's ticks do not carry them along. */
    retire: async (accountIds: string[]): Promise<void> => {
      const data = { deletedAt: clock.now().toISOString() }
      await payload.db.updateMany({ collection: 'accounts', where: { id: { in: accountIds } }, data })
    },
    coldCalls: (accountId: string, calls: number): Promise<number> =>
      coldCalls(newWorker(), { accountId, calls }),
    /** Where callbacks went; the database stays open. */
    stopListening: callbacks.close,
    close: async () => {
      await callbacks.close()
      await payload.destroy()
    },
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>
