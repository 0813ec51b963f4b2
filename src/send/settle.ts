import { pauseAccount } from '../accounts/pause'
import type { Delivery, DeliveryState, Trouble } from '../deliveries/delivery'
import { wasHanded } from '../deliveries/handed'
import { isLate, lateFrom, lateWords } from '../deliveries/lateness'
import type { OnAccount } from '../deliveries/line'
import { ASAP } from '../deliveries/occasion'
import { NO_LEASE } from '../deliveries/waits'
import { type Cure, cureFor } from './remedies'

type Stopped = { error: unknown; during: Trouble['during']; deps: OnAccount }

/** Where a delivery goes back to when nothing has gone out. */
const backFrom = (state: DeliveryState): 'prepared' | 'scheduled' =>
  state === 'submitting' || state === 'prepared' ? 'prepared' : 'scheduled'

type Pathed = { path?: string; cause?: Pathed } | null
/** The call that was refused; of a failed picture its upload. */
const callOf = (error: unknown): string | undefined =>
  (error as Pathed)?.path ?? (error as Pathed)?.cause?.path

/** A delivery without approval wakes when it is too late; one without a time of its own waits for the approval alone. */
export const wakeUnapproved = (delivery: Delivery, { account }: Pick<OnAccount, 'account'>): Date | null =>
  delivery.plannedFor === ASAP ? null : new Date(+lateFrom(delivery, account) + 1000)

const apply = (
  delivery: Delivery,
  { cure, deps, call }: { cure: Cure; deps: OnAccount; call?: string | undefined },
) => {
  const { trouble } = cure
  const telling = { why: trouble.reason, ...(call && { call }), rid: trouble.rid }
  const facts = { ...NO_LEASE, trouble, attempts: delivery.attempts + 1 }
  const move = deps.deliveries.move
  switch (cure.do) {
    case 'await-approval':
      return move(delivery, {
        ...telling,
        to: 'scheduled',
        wakeAt: wakeUnapproved(delivery, deps),
        facts: { ...facts, approvedHash: null },
      })
    case 'wait':
      return move(delivery, { ...telling, to: backFrom(delivery.state), wakeAt: cure.until, facts })
    case 'pause-account':
      // It stays due: while the account stands still nobody looks at it, and afterwards it goes on at once.
      return move(delivery, { ...telling, to: backFrom(delivery.state), wakeAt: deps.clock(), facts })
    case 'hand-to-person':
      return move(delivery, { ...telling, to: 'drafted', wakeAt: null, facts })
    case 'fail':
      return move(delivery, { ...telling, to: 'failed', wakeAt: null, facts })
  }
}

/**
 * Settles a delivery that an error stopped before anything went out: waits, pauses the account, fails, or asks.
 * @returns the moved delivery, or null when another was faster
 */
export const settle = async (
  delivery: Delivery,
  { error, during, deps }: Stopped,
): Promise<Delivery | null> => {
  const { account, clock } = deps
  const cure = cureFor(error, { delivery, account, during, now: clock() })
  if (cure.do === 'pause-account') await pauseAccount(cure.error, deps)
  return apply(delivery, { cure, deps, call: callOf(error) })
}

/** Ends a delivery whose time has passed; null when it is not late, or when another was faster. */
export const missIfLate = async (
  delivery: Delivery,
  { account, clock, deliveries }: OnAccount,
): Promise<Delivery | null> => {
  const now = clock()
  if (!isLate(delivery, { now, ...account })) return null
  const cause = delivery.trouble ? `此前的情况：${delivery.trouble.reason}` : ''
  const handed = wasHanded(delivery) ? '之前交给人发表的那一份是旧的，请不要发表它。' : ''
  const reason = lateWords(delivery, { now, ...account }) + handed + cause
  const trouble = { during: 'planning', reason, remedy: 'decide', asksPerson: true } as const
  return deliveries.move(delivery, {
    to: 'missed',
    wakeAt: null,
    why: reason,
    facts: { ...NO_LEASE, trouble },
  })
}
