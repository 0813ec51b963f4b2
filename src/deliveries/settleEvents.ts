import type { LineAccount } from '../accounts/accountStore'
import type { Delivery } from './delivery'
import type { StoredEvent } from './eventStore'
import { identityOfDelivery } from './formerAccount'
import type { Line } from './line'
import { type Awaiting, applyMassResult, applyPublishResult } from './outcome'

export const awaits = (delivery: Delivery | null): delivery is Awaiting =>
  delivery !== null && ['submitted', 'unconfirmed', 'published'].includes(delivery.state)

export const applyEvent = (
  delivery: Awaiting,
  { event, at }: StoredEvent,
  { deliveries }: Pick<Line, 'deliveries'>,
) => {
  const learnt = { deliveries, at, from: '微信通知' }
  return event.kind === 'publish-finished'
    ? applyPublishResult(delivery, { result: event, learnt })
    : applyMassResult(delivery, { result: event, learnt })
}

/** How often an event is put onto a row that moves under our hands. */
export const TRIES = 3

/** @returns where the delivery stands now, and whether the event has said to it what it had to say */
export const heed = async (
  delivery: Awaiting,
  { event, deps }: { event: StoredEvent; deps: Pick<Line, 'deliveries'> },
): Promise<{ moved: Delivery | null; isUsed: boolean }> => {
  let latest: Delivery = delivery
  for (let left = TRIES; left > 0 && awaits(latest); left -= 1) {
    const moved = await applyEvent(latest, event, deps)
    if (moved) return { moved, isUsed: true }
    const fresh = await deps.deliveries.get(latest.id)
    if (!fresh || fresh.revision === latest.revision) return { moved: null, isUsed: true }
    latest = fresh
  }
  // A row that ended meanwhile needs it no more; one that keeps moving meets it at the next look.
  return { moved: null, isUsed: !awaits(latest) }
}

export type Settling = Pick<Line, 'events' | 'deliveries'> & {
  account: Pick<LineAccount, 'id' | 'identity'>
}

/** Uses events that came before their number was known; null when there was none to use. */
export const settleEvents = async (
  delivery: Delivery,
  { events, deliveries, account }: Settling,
): Promise<Delivery | null> => {
  if (!awaits(delivery)) return null
  const reference = delivery.publishId ?? delivery.msgId
  if (!reference) return null
  let latest: Awaiting = delivery
  let moved: Delivery | null = null
  for (const event of await events.about({ identity: identityOfDelivery(delivery, account), reference })) {
    const { moved: next, isUsed } = await heed(latest, { event, deps: { deliveries } })
    if (isUsed) await events.markMatched(event.id)
    if (!next) continue
    moved = next
    if (!awaits(next)) return moved
    latest = next
  }
  return moved
}
