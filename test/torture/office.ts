import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { createNewsroom, type Newsroom } from '../../src/createNewsroom'
import { type DeliveryDoc, deliveryOf } from '../../src/publish/deliveryRow'
import type { OnStep } from '../../src/publish/steps'
import { arrange } from './arrange'
import { mortal } from './death'
import type { Arranged, Arrangement, Death, Lived, Step, Told } from './orders'
import { nextMoment, toldOf } from './rows'
import { callsOnly, watched } from './watched'

export type Env = { secret: string; mediaDir: string }

/** Repeats of a call wait for minutes in life, here for a moment. */
const briefly = (ms: number) => pause(Math.min(ms, 20))
const LIVES_AT_MOST_TICKS = 80

/**
 * One process of the newsroom as the torments need it: editors, web (for callbacks) and workers that can die, over one
 * database. The clock stands wherever an order says.
 */
export const openOffice = async ({ payload, env }: { payload: Payload; env: Env }) => {
  let workers = 0
  const newWorker = (onStep: OnStep = () => {}): Newsroom => {
    workers += 1
    const owner = `torture-${process.pid}-${workers}`
    const clock = () => new Date()
    return createNewsroom({
      payload: watched(payload, onStep),
      env: { ...env, wechatBaseUrl: undefined, dieAtStep: undefined },
      clock,
      owner,
      onStep: callsOnly(onStep),
      sleep: briefly,
    })
  }
  const web = newWorker()
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const answer = await web.handleCallback(url.pathname.split('/').at(-1) ?? '', {
      method: request.method as 'GET' | 'POST',
      query: Object.fromEntries(url.searchParams),
      body: Buffer.concat(chunks).toString('utf8'),
    })
    response.writeHead(answer.status).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const callbackBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat`

  const rows = async (accountIds?: string[]): Promise<Told[]> => {
    const where: Where = accountIds ? { account: { in: accountIds } } : {}
    const { docs } = await payload.db.find({ collection: 'deliveries', where, limit: 0, pagination: false })
    return docs.map((doc) => toldOf(deliveryOf(doc as unknown as DeliveryDoc)))
  }

  const live = async ({
    from,
    death,
    ticks = LIVES_AT_MOST_TICKS,
    accountIds,
  }: {
    from: Date
    death?: Death | undefined
    ticks?: number | undefined
    accountIds?: string[] | undefined
  }): Promise<Lived> => {
    const steps: Step[] = []
    const troubles: string[] = []
    let now = from
    const end = mortal(death, () => now)
    const worker = newWorker((when, name) => {
      steps.push({ when, name })
      return end.onStep(steps.length, { when, name })
    })
    for (let done = 1; ; done += 1) {
      const ticked = await Promise.race([worker.tick({ now }), end.died])
      if (ticked === null)
        return { now: now.toISOString(), ticks: done, steps, died: true, quiet: false, troubles }
      troubles.push(...ticked.troubles.map(({ where, message }) => `${where}: ${message}`))
      const next = nextMoment(await rows(accountIds), { now, pauses: await pausesOf(payload) })
      if (next === null || done >= ticks) {
        return { now: now.toISOString(), ticks: done, steps, died: false, quiet: next === null, troubles }
      }
      now = next
    }
  }

  return {
    payload,
    callbackBase,
    newWorker,
    rows,
    live,
    arrange: (platform: string, arrangements: Arrangement[]): Promise<Arranged[]> =>
      arrange({ payload, platform, callbackBase }, arrangements),
    /** Takes accounts out of the house, so that the next run's ticks do not carry them along. */
    retire: async (accountIds: string[]): Promise<void> => {
      const data = { deletedAt: new Date().toISOString() }
      await payload.db.updateMany({ collection: 'accounts', where: { id: { in: accountIds } }, data })
    },
    /** Many calls at once that all need a token nobody has yet. */
    coldCalls: async (accountId: string, calls: number): Promise<number> => {
      const client = await newWorker().clientFor(accountId)
      const outcomes = await Promise.allSettled(Array.from({ length: calls }, () => client.draft.count()))
      return outcomes.filter(({ status }) => status === 'fulfilled').length
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await payload.destroy()
    },
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>

const pausesOf = async (payload: Payload): Promise<Date[]> => {
  const { docs } = await payload.db.find({
    collection: 'accounts',
    where: { 'pause.state': { equals: 'paused' } },
    limit: 0,
    pagination: false,
  })
  return docs.map((doc) => new Date((doc as { pause?: { nextProbeAt?: string } }).pause?.nextProbeAt ?? 0))
}
