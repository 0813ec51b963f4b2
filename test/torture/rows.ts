import type { Delivery } from '../../src/deliveries/delivery'
import { articlesOf } from '../../src/deliveries/deliveryRow'
import type { Told } from './orders'

const iso = (date: Date | null | undefined): string | null => date?.toISOString() ?? null

/** A delivery as the torments judge it. */
export const toldOf = (delivery: Delivery): Told => ({
  id: delivery.id,
  key: delivery.key,
  title: delivery.title,
  kind: delivery.articleKind,
  articles: articlesOf(delivery).map(({ id }) => id),
  accountId: delivery.accountId,
  state: delivery.state,
  isApproved: delivery.approvedHash !== null,
  remedy: delivery.trouble?.remedy ?? null,
  takenBy: delivery.trouble?.taken?.by ?? null,
  wakeAt: iso(delivery.wakeAt),
  asksPerson: delivery.trouble?.asksPerson === true,
  reason: delivery.trouble?.reason ?? null,
  articleUrl: delivery.articleUrl ?? null,
  submittedAt: iso(delivery.submittedAt),
  timeline: delivery.timeline.map(({ at, from, to, why }) => ({ at, from, to, why })),
})

const SECOND_MS = 1000
const MINUTE_MS = 60_000

/**
 * The next moment at which a worker has something to do; null when nothing will ever happen by itself.
 * What is due already and did not move is waited for a minute, as the worker does.
 */
export const nextMoment = (
  rows: readonly Told[],
  { now, pauses }: { now: Date; pauses: readonly Date[] },
): Date | null => {
  const wakes = rows.flatMap(({ wakeAt }) => (wakeAt ? [+new Date(wakeAt)] : []))
  if (wakes.length === 0) return null
  const ahead = [...wakes, ...pauses.map(Number)].filter((time) => time > +now)
  const isWaitingNow = wakes.some((time) => time <= +now)
  const next = Math.min(...ahead, ...(isWaitingNow ? [+now + MINUTE_MS] : []))
  return new Date(Math.max(next, +now + SECOND_MS))
}
