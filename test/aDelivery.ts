import type { Delivery, DeliveryState } from '../src/deliveries/delivery'
import { type DeliveryDoc, deliveryOf } from '../src/deliveries/deliveryRow'

/** A delivery for tests, as its row would give it; a test names only what matters to it. */
export const aDelivery = ({ state = 'scheduled', ...facts }: Partial<DeliveryDoc> = {}): Delivery =>
  deliveryOf({
    id: 'd1',
    key: 'a1:activity-report:r1:once',
    state: state as DeliveryState,
    title: '清理河道',
    account: 'a1',
    articleKind: 'activity-report',
    articleId: 'r1',
    slot: 'once',
    plannedFor: '2026-07-01T00:00:00.000Z',
    dueAt: '2026-07-01T00:00:00.000Z',
    wakeAt: '2026-07-01T00:00:00.000Z',
    revision: 3,
    approvedHash: 'h1',
    ...facts,
  })
