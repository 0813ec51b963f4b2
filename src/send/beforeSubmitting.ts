import { assertApproved } from '../deliveries/approved'
import type { DeliveryIn } from '../deliveries/delivery'
import { isOfFormer } from '../deliveries/formerAccount'
import { holdOf } from '../deliveries/hold'
import { lateFrom } from '../deliveries/lateness'
import type { OnAccount } from '../deliveries/line'
import { NEXT_PASS_MS } from '../deliveries/waits'
import { quotaWait } from '../plan/quota'
import { leaveIfUnable } from './rights'
import { missIfLate, settle } from './settle'

/** Room in the quota, or the move that waits for it. */
const waitForQuota = async (delivery: DeliveryIn<'prepared'>, deps: OnAccount) => {
  const full = await quotaWait(delivery, { ...deps, now: deps.clock() })
  if (!full) return null
  const late = new Date(+lateFrom(delivery, deps.account) + 1000)
  const wakeAt = full.until < late ? full.until : late
  const reason = wakeAt === late ? `${full.reason}那时已超过允许的迟到时间。可以改时间或取消。` : full.reason
  const trouble = { during: 'submitting', reason, remedy: 'wait' } as const
  const moved = await deps.deliveries.move(delivery, {
    to: 'prepared',
    wakeAt,
    why: reason,
    facts: { trouble },
  })
  return { moved }
}

const MODE_CHANGED = '公众号的推送方式改了，按新的方式重新准备；还没有发出。'

const ACCOUNT_CHANGED =
  '公众号换了 AppID 或接口地址，原来草稿箱里的草稿不再使用，按现在的公众号重新准备；还没有发出。'

/** The account sends in another way by now, or has become another: what was prepared for the old one is prepared anew. */
const followAccount = async (delivery: DeliveryIn<'prepared'>, { account, clock, deliveries }: OnAccount) => {
  const isMoved = isOfFormer(delivery, account)
  if (!isMoved && delivery.mode === account.mode) return null
  const why = isMoved ? ACCOUNT_CHANGED : MODE_CHANGED
  const facts = { trouble: null, attempts: 0 }
  return { moved: await deliveries.move(delivery, { to: 'scheduled', wakeAt: clock(), why, facts }) }
}

/** Somebody holds everything: this pass or another began before that. */
const waitForRelease = async (delivery: DeliveryIn<'prepared'>, { leases, clock, deliveries }: OnAccount) => {
  if (!(await holdOf(leases))) return null
  const wakeAt = new Date(+clock() + NEXT_PASS_MS)
  return { moved: await deliveries.move(delivery, { to: 'prepared', wakeAt }) }
}

/** The place of a day's 群发 is asked for and taken in two statements: nobody else of the account may be between them. */
const PLACE_MS = 60_000

const placeOf = ({ identity }: OnAccount['account']): string => `mass ${identity}`

/** The intent is written, which others count; or it does not go now. */
export const leavePlace = async (
  { mode, id }: DeliveryIn<'prepared'>,
  { account, leases }: OnAccount,
): Promise<void> => {
  if (mode === 'mass') await leases.giveBack(placeOf(account), { owner: id })
}

const waitForPlace = async (
  delivery: DeliveryIn<'prepared'>,
  { account, leases, clock, deliveries }: OnAccount,
) => {
  if (delivery.mode !== 'mass') return null
  const isOurs = await leases.take(placeOf(account), { owner: delivery.id, forMs: PLACE_MS })
  if (isOurs) return null
  return { moved: await deliveries.move(delivery, { to: 'prepared', wakeAt: new Date(+clock() + PLACE_MS) }) }
}

/**
 * Everything that may keep a prepared delivery from being submitted now: too late, another way of sending, no right, no quota,
 * no approval. The approval is looked at last.
 * @returns null when it may go; else where it stands instead
 */
export const beforeSubmitting = async (delivery: DeliveryIn<'prepared'>, deps: OnAccount) => {
  const missed = await missIfLate(delivery, deps)
  if (missed) return { stopped: missed }
  const held = await waitForRelease(delivery, deps)
  if (held) return { stopped: held.moved }
  const waits =
    (await followAccount(delivery, deps)) ??
    (await leaveIfUnable(delivery, deps)) ??
    (await waitForPlace(delivery, deps))
  if (waits) return { stopped: waits.moved }
  const full = await waitForQuota(delivery, deps)
  if (full) return { stopped: full.moved }
  try {
    await assertApproved(delivery, deps.articles)
  } catch (error) {
    return { stopped: await settle(delivery, { error, during: 'submitting', deps }) }
  }
  return null
}
