import { confirm } from '../confirm/confirm'
import { reconcile } from '../confirm/reconcile'
import type { Delivery, DeliveryIn } from '../deliveries/delivery'
import { isOfFormer, NOTHING_MADE } from '../deliveries/formerAccount'
import { isOverdue } from '../deliveries/lateness'
import type { OnAccount } from '../deliveries/line'
import { leaseOf, NO_LEASE } from '../deliveries/waits'
import { isOlder, waitAfterRollback } from '../restore/rollback'
import { prepare } from '../send/prepare'
import { missIfLate, wakeUnapproved } from '../send/settle'
import { submit } from '../send/submit'

/** The whole journey of one delivery. Everything above `submit` may safely run twice. */
export const deliver = async (
  delivery: DeliveryIn<'scheduled'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  const missed = await missIfLate(delivery, deps)
  if (missed) return missed
  if (delivery.approvedHash === null) return waitForApproval(delivery, deps)
  const waits = await waitAfterRollback(delivery, deps)
  if (waits) return waits.moved
  const claimed = await claim(delivery, deps)
  if (!claimed) return null
  const prepared = await prepare(claimed, deps)
  // A worker that is asked to stop leaves what is prepared to the next one.
  return prepared?.state === 'prepared' && !deps.stopping.aborted ? submitNext(prepared, deps) : prepared
}

/** One statement: of any number of workers one gets it. A worker that dies is found by the lapsed lease. */
const claim = (
  delivery: DeliveryIn<'scheduled'>,
  deps: OnAccount,
): Promise<DeliveryIn<'preparing'> | null> => {
  const { leaseUntil, facts } = leaseOf(deps)
  const { createdAt, dueAt } = delivery
  const isMoved = isOfFormer(delivery, deps.account)
  const looksFirst = deps.looksFirst || isOverdue(dueAt, deps.clock()) || isOlder(delivery, deps.since)
  return deps.deliveries.move(delivery, {
    to: 'preparing',
    wakeAt: leaseUntil,
    why: '到时间了，开始准备图片和草稿。',
    facts: {
      ...facts,
      identity: deps.account.identity,
      // Its draft lies in another account's box, under a number that means nothing here.
      ...(isMoved && NOTHING_MADE),
      startedAt: deps.clock().toISOString(),
      // WeChat may know more than this database of what is older than this process, or was due in a gap: it is looked for first.
      ...(looksFirst &&
        (isMoved || !delivery.draftingAt) && {
          draftingAt: (createdAt && createdAt < dueAt ? createdAt : dueAt).toISOString(),
        }),
    },
  })
}

const waitForApproval = (delivery: DeliveryIn<'scheduled'>, deps: OnAccount) =>
  deps.deliveries.move(delivery, {
    to: 'scheduled',
    wakeAt: wakeUnapproved(delivery, deps),
    why: '到了推送时间，但现在的内容没有经过批准，先不发。批准后会自动恢复推送。',
  })

/** Of one account's irreversible calls one at a time in this process. */
const submitNext = async (delivery: DeliveryIn<'prepared'>, deps: OnAccount): Promise<Delivery | null> => {
  const waits = await waitAfterRollback(delivery, deps)
  if (waits) return waits.moved
  // Asked to stop, or the account paused, while it stood in the queue: it stays prepared.
  const isOff = () => deps.stopping.aborted || deps.standing.has(deps.account.id)
  return deps.oneByOne(deps.account.id, async () => {
    if (isOff()) return delivery
    // Read again: while it was prepared, an administrator may have changed way, AppID or address, or put it into the trash.
    const account = await deps.accounts.get(deps.account.id)
    return account && !account.inTrash ? submit(delivery, { ...deps, account }) : delivery
  })
}

/** The worker that had it is gone: nothing has left before `submitting`, so it starts over. */
const takeBack = (delivery: DeliveryIn<'preparing'>, { deliveries, clock }: OnAccount) =>
  deliveries.move(delivery, {
    to: 'scheduled',
    wakeAt: clock(),
    why: '准备中的程序没有回应（可能被重启），重新准备；已上传的图片不会再传。',
    facts: NO_LEASE,
  })

/** The worker died with the call in its hands: sent or not, only WeChat knows. */
const doubt = (delivery: DeliveryIn<'submitting'>, { deliveries, clock }: OnAccount) =>
  deliveries.move(delivery, {
    to: 'unconfirmed',
    wakeAt: clock(),
    why: '提交时程序中断，不知道微信是否已经收到。先不重发，到微信核实。',
    facts: {
      ...NO_LEASE,
      attempts: 0,
      trouble: { during: 'submitting', reason: '提交时程序中断，正在到微信核实。', remedy: 'reconcile' },
    },
  })

/**
 * Puts what a worker that is gone held where it is safe, and asks WeChat nothing: this can be done while the account stands
 * still. Null when nobody held it, or another was faster.
 */
export const letGo = async (delivery: Delivery, deps: OnAccount): Promise<Delivery | null> => {
  if (delivery.state === 'preparing') return takeBack(delivery, deps)
  return delivery.state === 'submitting' ? doubt(delivery, deps) : null
}

/**
 * Does the next thing for a delivery whose time has come.
 * @returns where it stands now, or null when there was nothing to do or another was faster
 */
export const attend = async (delivery: Delivery, deps: OnAccount): Promise<Delivery | null> => {
  switch (delivery.state) {
    case 'scheduled':
      return deliver(delivery, deps)
    case 'preparing': {
      const scheduled = await takeBack(delivery, deps)
      return scheduled && deliver(scheduled, deps)
    }
    case 'prepared':
      return submitNext(delivery, deps)
    case 'submitting': {
      const unconfirmed = await doubt(delivery, deps)
      return unconfirmed && reconcile(unconfirmed, deps)
    }
    case 'unconfirmed':
      return reconcile(delivery, deps)
    case 'submitted':
      return confirm(delivery, deps)
    default:
      return null
  }
}
