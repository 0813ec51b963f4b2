import { pauseAccount } from '../accounts/pause'
import type { Delivery, DeliveryIn } from '../deliveries/delivery'
import { isOfFormer } from '../deliveries/formerAccount'
import type { OnAccount } from '../deliveries/line'
import { leaseOf, NO_LEASE } from '../deliveries/waits'
import { ASKS_AFTER_MS, LOOK_YOURSELF, lookAgain, type Questioned } from '../lookup/looks'
import { asksAgainAt, isLasting, unanswered } from '../lookup/unanswered'
import { isGone } from '../send/draftBox'
import { isRefusal } from '../wechat'
import { askAboutFormer } from './askAboutFormer'
import { reconcileMass } from './reconcileMass'
import { reconcilePublish } from './reconcilePublish'

/** WeChat may still be at work on a submission this young: nothing read now proves anything. */
const TOO_YOUNG_MS = 60_000

const draftOf = async ({ draftId }: DeliveryIn<'unconfirmed'>, { clientFor, account }: OnAccount) => {
  try {
    await clientFor(account).draft.get(draftId)
    return 'there' as const
  } catch (error) {
    if (isGone(error)) return 'gone' as const
    throw error
  }
}

/** WeChat may not be asked for hours: a person can look in the meantime, and is asked once. */
const askPerson = (
  delivery: DeliveryIn<'unconfirmed'>,
  { why, until, deps }: { why: string; until: Date; deps: OnAccount },
) => {
  const reason = `${why}${LOOK_YOURSELF}`
  const trouble = { during: 'reconciling', reason, remedy: 'decide', asksPerson: true } as const
  const isNews = !delivery.trouble?.asksPerson
  return deps.deliveries.move(delivery, {
    to: 'unconfirmed',
    wakeAt: until,
    ...(isNews && { why: reason }),
    facts: { ...NO_LEASE, trouble },
  })
}

/** A question that was not answered for a while is no look: it does not count towards asking a person. */
const questionFailed = (
  delivery: DeliveryIn<'unconfirmed'>,
  { error, ageMs, deps }: { error: unknown; ageMs: number; deps: OnAccount },
): Promise<Delivery | null> => {
  const why = `核实没有完成，稍后再查：${unanswered(error)}`
  if (isLasting(error)) return lookAgain(delivery, { why, deps })
  const now = deps.clock()
  const until = asksAgainAt(error, { ageMs, now })
  if (ageMs >= ASKS_AFTER_MS && +until - +now > ASKS_AFTER_MS)
    return askPerson(delivery, { why, until, deps })
  // The story is read aloud: what it has just said is not said again.
  const isNews = delivery.timeline.at(-1)?.why !== why
  return deps.deliveries.move(delivery, {
    to: 'unconfirmed',
    wakeAt: until,
    ...(isNews && { why }),
    facts: NO_LEASE,
  })
}

/**
 * Finds out by reading whether a submission whose answer was lost has gone out. It settles what the evidence settles,
 * waits for what may become clear, and asks a person about the rest. It never sends a 发布 again before WeChat has shown
 * twice that the draft was not taken.
 */
export const reconcile = async (
  delivery: DeliveryIn<'unconfirmed'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  if (isOfFormer(delivery, deps.account)) return askAboutFormer(delivery, deps)
  const { deliveries, clock } = deps
  const ageMs = +clock() - +delivery.startedAt
  const { leaseUntil, facts } = leaseOf(deps)
  const wakeAt = ageMs < TOO_YOUNG_MS ? new Date(+delivery.startedAt + TOO_YOUNG_MS) : leaseUntil
  const claimed = await deliveries.move(delivery, { to: 'unconfirmed', wakeAt, facts })
  // A clock set back makes it young again; then it simply waits a little longer.
  if (!claimed || ageMs < TOO_YOUNG_MS) return claimed
  try {
    const questioned: Questioned = { delivery: claimed, draft: await draftOf(claimed, deps), ageMs }
    return claimed.mode === 'mass'
      ? await reconcileMass(questioned, deps)
      : await reconcilePublish(questioned, deps)
  } catch (error) {
    if (isRefusal(error) && error.account && error.remedy !== 'wait') await pauseAccount(error, deps)
    const fresh = await deliveries.get(delivery.id)
    return fresh?.state === 'unconfirmed' ? questionFailed(fresh, { error, ageMs, deps }) : null
  }
}
