import { env } from '../../src/env'
import { newPayload } from '../../src/newPayload'
import { growOld, measureTick } from './measuring'
import { openOffice } from './office'
import type { Order } from './orders'

/**
 * A process of the torture chamber: opens the database that its environment names and does what its parent orders.
 * It is bundled and forked by `startChild`.
 */
const office = await openOffice({
  payload: await newPayload(),
  env,
  platform: process.env.TORTURE_PLATFORM ?? '',
})

const carryOut = async (order: Order): Promise<unknown> => {
  switch (order.do) {
    case 'arrange':
      return office.arrange(order.arrangements)
    case 'add':
      return office.add(order.accountId, order.arrangement)
    case 'live':
      return office.live({ ...order, from: new Date(order.from) })
    case 'tick':
      await office.setClock(new Date(order.now))
      await office.newWorker().tick()
      return null
    case 'measure':
      await office.setClock(new Date(order.now))
      return measureTick(office.payload, office.plainWorker())
    case 'grow-old':
      return growOld(office.payload, order.count)
    case 'cold-calls':
      return office.coldCalls(order.accountId, order.calls)
    case 'retire':
      return office.retire(order.accountIds)
    case 'rows':
      return office.rows(order.accountIds)
    case 'close':
      await office.close()
      return null
  }
}

process.on('message', async ({ n, order }: { n: number; order: Order }) => {
  try {
    process.send?.({ n, answer: await carryOut(order) })
  } catch (error) {
    process.send?.({ n, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  if (order.do === 'close') process.disconnect()
})
process.send?.('ready')
