import type { Delivery, DeliveryState } from '../deliveries/delivery'
import type { Line } from '../deliveries/line'
import { NO_LEASE } from '../deliveries/waits'

const LATER_MS = 10 * 60_000

/** Where a delivery that nobody can work on is safe. */
const SAFE: Partial<Record<DeliveryState, DeliveryState>> = {
  preparing: 'scheduled',
  submitting: 'unconfirmed',
}

/** Puts a delivery off for ten minutes, with the reason; for what cannot be worked on at all, such as a deleted account's. */
export const setAside = (
  delivery: Delivery,
  { deliveries, clock, why }: Pick<Line, 'deliveries' | 'clock'> & { why: string },
): Promise<Delivery | null> =>
  deliveries.move(delivery, {
    to: SAFE[delivery.state] ?? delivery.state,
    wakeAt: new Date(+clock() + LATER_MS),
    facts: NO_LEASE,
    // Said once, not every time.
    ...(delivery.timeline.at(-1)?.why !== why && { why }),
  })
