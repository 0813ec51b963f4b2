import type { Delivery, DeliveryIn } from './delivery'
import { backoff, NEXT_PASS_MS, NO_LEASE, type OnAccount } from './line'

/** An unconfirmed delivery under our claim, with the question whether its draft still lies in the box. */
export type Questioned = { delivery: DeliveryIn<'unconfirmed'>; draft: 'there' | 'gone'; ageMs: number }

/** Looks that became no clearer, in minutes; then a person is asked. Together about five hours. Ours to decide. */
export const LOOKS_MINUTES = [1, 2, 5, 10, 30, 60, 60, 60, 60] as const

/** WeChat works on a 发布 for seconds, at times for minutes, and its draft lies there until it succeeds. Ours to decide. */
export const SURELY_NOT_TAKEN_MS = 10 * 60_000

/** Not clear yet: looks again later, and after the last look asks a person. */
export const lookAgain = (
  delivery: DeliveryIn<'unconfirmed'>,
  { why, afterMs, remedy, deps }: { why: string; afterMs?: number; remedy?: string; deps: OnAccount },
): Promise<Delivery | null> => {
  const { deliveries, clock } = deps
  const facts = { ...NO_LEASE, attempts: delivery.attempts + 1 }
  if (delivery.attempts < LOOKS_MINUTES.length) {
    const wakeAt = new Date(+clock() + (afterMs ?? backoff(delivery.attempts, LOOKS_MINUTES)))
    const trouble = remedy && { during: 'reconciling', reason: why, remedy }
    return deliveries.move(delivery, {
      to: 'unconfirmed',
      wakeAt,
      why,
      facts: { ...facts, ...(trouble && { trouble }) },
    })
  }
  const reason = `${why}从微信已读不出更多。请到公众号后台查看：已发出就贴上链接；没有发出就点“没有发出，再推送”。`
  const trouble = { during: 'reconciling', reason, remedy: 'decide', asksPerson: true } as const
  return deliveries.move(delivery, {
    to: 'unconfirmed',
    wakeAt: null,
    why: reason,
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
