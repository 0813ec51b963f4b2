import { env } from '../../src/env'
import { newPayload } from '../../src/newPayload'
import { openOffice } from './office'
import type { Order } from './orders'

/**
 * A process of the torture chamber: opens the database that its environment names and does what its parent orders.
 * It is bundled and forked by `startChild`.
 */
const office = await openOffice({ payload: await newPayload(), env })

const carryOut = async (order: Order): Promise<unknown> => {
  switch (order.do) {
    case 'arrange':
      return office.arrange(order.platform, order.arrangements)
    case 'live':
      return office.live({ ...order, from: new Date(order.from) })
    case 'tick': {
      const worker = office.newWorker()
      for (let done = 0; done < (order.times ?? 1); done += 1) await worker.tick({ now: new Date(order.now) })
      return null
    }
    case 'cold-calls':
      return office.coldCalls(order.accountId, order.calls)
    case 'retire':
      return office.retire(order.accountIds)
    case 'rows':
      return office.rows(order.accountIds)
    case 'callback-address':
      return office.callbackBase
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
