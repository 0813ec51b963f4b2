import type { Delivery, DeliveryIn } from '../deliveries/delivery'
import { ReadsUsedUp } from '../deliveries/held'
import { isOverdue, wasLaidOutLate } from '../deliveries/lateness'
import type { OnAccount } from '../deliveries/line'
import { recordPublished } from '../deliveries/outcome'
import { isOlder } from '../restore/rollback'
import { isRefusal, isUnreadable } from '../wechat'
import { findMassSend } from './findMassSend'
import { findPublished, findPublishedBefore } from './findPublished'

/** The account may not read the list: then it cannot have published either. */
const NOT_ALLOWED = 48001

/** The list may not be asked any more today, or holds what nobody can read. */
const tellsNothing = (error: unknown): boolean =>
  error instanceof ReadsUsedUp || isUnreadable(error) || (isRefusal(error) && error.remedy === 'wait')

const earliest = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one && other ? (one < other ? one : other) : (one ?? other)

/** Only when a database came back is a title alone believed: the same title may stand over another article. */
const isDoubtful = (delivery: Delivery, { rollback }: OnAccount): boolean =>
  rollback != null && isOlder(delivery, rollback.noticedAt)

/** A 群发 of the last day is known by its key; an older one stands in the figures. */
const alreadyPushed = async (
  delivery: DeliveryIn<'preparing'>,
  { since, deps }: { since: Date; deps: OnAccount },
): Promise<Delivery | null> => {
  const found = await findMassSend({ ...delivery, since }, deps)
  if (!found) return null
  return recordPublished(delivery, {
    urls: found.urls,
    facts: { msgDataId: found.msgDataId },
    why: `在 ${found.day} 当天的图文数据里找到了这一篇：它已经群发过，不再重发。`,
    learnt: {
      deliveries: deps.deliveries,
      at: new Date(`${found.day}T00:00:00+08:00`),
      from: '核实',
      call: '/datacube/getarticletotaldetail',
    },
  })
}

/**
 * Whether a delivery that was begun before (or lay in a database that was away for a while: a restored backup) stands among
 * what the account has published or sent.
 * @returns the published delivery, or null when it must still be sent
 */
export const alreadyPublished = async (
  delivery: DeliveryIn<'preparing'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  const { account, deliveries } = deps
  // A draft that was there may have left the box by being published, as long ago as it was last sent.
  const begun = delivery.draftId ? (delivery.submittedAt ?? delivery.startedAt) : undefined
  const since = earliest(begun, delivery.draftingAt)
  const doubtful = isDoubtful(delivery, deps)
  if (!since || (account.mode !== 'publish' && account.mode !== 'mass')) return null
  const isSuspect = doubtful || wasLaidOutLate(delivery)
  if (account.mode === 'mass') return isSuspect ? alreadyPushed(delivery, { since, deps }) : null
  const { id, key, title } = delivery
  const sought = { id, key, since, ...(doubtful && { title }) }
  // Where this database has slept, or the time has passed, only what was read just now tells.
  const isOnlyOlder = !deps.looksFirst && !isOverdue(delivery.dueAt, deps.clock())
  const look = begun
    ? findPublished(sought, deps)
    : findPublishedBefore(sought, { ...deps, isOnlyOlder, isDoubtful: doubtful })
  const found = await look.catch((error: unknown) => {
    if (isRefusal(error) && error.errcode === NOT_ALLOWED) return null
    // Without a reason for doubt the row itself is believed: looking is a second lock, and the post would be missed.
    if (!begun && !doubtful && tellsNothing(error)) return null
    throw error
  })
  if (!found) return null
  return recordPublished(delivery, {
    articleId: found.articleId,
    urls: found.urls,
    why: '在“已发布”列表里找到了这一篇：它已经发出过，不再重发。',
    learnt: { deliveries, at: found.updatedAt ?? since, from: '核实', call: '/cgi-bin/freepublish/batchget' },
  })
}
