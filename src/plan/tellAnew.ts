import { NOT_YET_SENT } from '../deliveries/delivery'
import type { Line } from '../deliveries/line'
import { noticesAt } from './quota'

type Deps = Pick<Line, 'accounts' | 'articles' | 'clock' | 'deliveries'>

/**
 * Tells anew what the quotas leave to the deliveries that wait for an account, after it was changed. What is in work just now
 * is left alone: it meets the quota itself.
 */
export const tellAnew = async (accountId: string, line: Deps): Promise<void> => {
  const states = NOT_YET_SENT.filter((state) => state !== 'preparing')
  for (const delivery of await line.deliveries.ofAccount(accountId, states)) {
    const { notices, told } = await noticesAt(delivery.dueAt, { delivery, line })
    if (JSON.stringify(notices) === JSON.stringify(delivery.notices)) continue
    const { state: to, wakeAt } = delivery
    await line.deliveries.move(delivery, { to, wakeAt, facts: { notices }, ...(told && { why: told }) })
  }
}
