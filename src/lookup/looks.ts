import type { Delivery, DeliveryIn } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import { NEXT_PASS_MS, NO_LEASE } from '../deliveries/waits'
import { backoff } from '../time/backoff'
import { wechatPeriod } from '../time/slots'

/** An unconfirmed delivery under our claim, with the question whether its draft still lies in the box. */
export type Questioned = { delivery: DeliveryIn<'unconfirmed'>; draft: 'there' | 'gone'; ageMs: number }

/** Looks that became no clearer, in minutes; then a person is asked. Together about five hours. Ours to decide. */
export const LOOKS_MINUTES = [1, 2, 5, 10, 30, 60, 60, 60, 60] as const

/** WeChat's lists are minutes late, not hours: a draft that is gone and stands in none of them was deleted. Ours to decide. */
export const ASKS_AFTER_MS = 3_600_000

/** WeChat said at once that the draft was gone, so nothing of ours is on its way: a person need not wait five hours. */
const LOOKS_WHEN_GONE = 4
const DRAFT_GONE = 40007

/** What a person is asked to do about a sending that nobody can tell of. */
export const LOOK_YOURSELF =
  '请到公众号后台查看：已发出就填上链接；没有发出就点“没有发出，重新推送”，或“没有发出，也不再推送”。'

const DAY_MS = 86_400_000
/** A person was asked, and yet it may become clear by itself: yesterday's figures come at eight, lists are late. Ours to decide. */
const GOES_ON_LOOKING_MS = 3 * DAY_MS
const NINE_MS = 9 * 3_600_000

/** Nine in the morning, the next time. */
const nextMorning = (now: Date): Date => {
  const { from, to } = wechatPeriod(now, 'day')
  const [today, tomorrow] = [new Date(+from + NINE_MS), new Date(+to + NINE_MS)]
  return today > now ? today : tomorrow
}

/** `isVanished`: the draft is gone, and nothing of WeChat's tells that it was taken. */
type Look = { why: string; afterMs?: number; remedy?: string; isVanished?: boolean; deps: OnAccount }

/** When to look again; null when a person is to be asked. */
const nextLookOf = (
  { attempts, trouble, startedAt }: DeliveryIn<'unconfirmed'>,
  { afterMs = backoff(attempts, LOOKS_MINUTES), isVanished = false, deps }: Look,
): Date | null => {
  const looks = trouble?.errcode === DRAFT_GONE ? LOOKS_WHEN_GONE : LOOKS_MINUTES.length
  if (attempts >= looks) return null
  const [next, hour] = [+deps.clock() + afterMs, +startedAt + ASKS_AFTER_MS]
  if (!isVanished) return new Date(next)
  return hour > +deps.clock() ? new Date(Math.min(next, hour)) : null
}
/** A person was asked: when WeChat is read once more, or null when nobody looks any longer. */
export const asksPersonUntil = ({ startedAt, dueAt }: Delivery, now: Date): Date | null =>
  +now - +(startedAt ?? dueAt) < GOES_ON_LOOKING_MS ? nextMorning(now) : null

/** Not clear yet: looks again later, and after the last look asks a person; then it looks once a day for a while. */
export const lookAgain = (delivery: DeliveryIn<'unconfirmed'>, look: Look): Promise<Delivery | null> => {
  const { why, remedy, deps } = look
  const { deliveries, clock } = deps
  const facts = { ...NO_LEASE, attempts: delivery.attempts + 1 }
  const wakeAt = nextLookOf(delivery, look)
  if (wakeAt) {
    const trouble = remedy && { during: 'reconciling', reason: why, remedy }
    return deliveries.move(delivery, {
      to: 'unconfirmed',
      wakeAt,
      why,
      facts: { ...facts, ...(trouble && { trouble }) },
    })
  }
  const reason = `${why}从微信已读不出更多。${LOOK_YOURSELF}`
  const trouble = { during: 'reconciling', reason, remedy: 'decide', asksPerson: true } as const
  const now = clock()
  // The story is read aloud: he is asked once.
  const isNews = !delivery.trouble?.asksPerson
  return deliveries.move(delivery, {
    to: 'unconfirmed',
    wakeAt: asksPersonUntil(delivery, now),
    ...(isNews && { why: reason }),
    facts: { ...facts, trouble },
  })
}

/** Nothing went out, WeChat says so: the delivery is free to be submitted again (lateness and approval are checked there). */
export const free = (
  delivery: DeliveryIn<'unconfirmed'>,
  { why, deps }: { why: string; deps: OnAccount },
): Promise<Delivery | null> =>
  deps.deliveries.move(delivery, {
    to: 'prepared',
    // Behind a planner: while it was in doubt no change of its time, text or account could be applied.
    wakeAt: new Date(+deps.clock() + NEXT_PASS_MS),
    why,
    call: '/cgi-bin/draft/get',
    facts: { ...NO_LEASE, attempts: 0, trouble: null },
  })
