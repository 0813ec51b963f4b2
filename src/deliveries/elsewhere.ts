import type { Delivery } from './delivery'
import { articlesOf } from './deliveryRow'
import type { DeliveryStore } from './deliveryStore'

/** States in which a delivery neither goes out nor has gone out. */
export const GIVEN_UP: readonly string[] = ['cancelled', 'failed', 'missed']

/**
 * Another delivery of the same account by which an article of this one goes out or has gone out: alone, or in a message of
 * several. Daily posts come back each year and are not asked about. @returns the first found, or null
 */
export const elsewhere = async (
  delivery: Delivery,
  { carrying }: Pick<DeliveryStore, 'carrying'>,
): Promise<Delivery | null> => {
  if (delivery.articleKind === 'daily-post') return null
  for (const ref of articlesOf(delivery)) {
    const all = await carrying({ accountId: delivery.accountId, ref })
    const found = all.find(({ id, state }) => id !== delivery.id && !GIVEN_UP.includes(state))
    if (found) return found
  }
  return null
}
