import { isRefusal, type PublishOutcome } from '../wechat'
import type { Delivery, DeliveryIn } from './delivery'
import type { FinishEvent, StoredEvent } from './eventStore'
import { isSought, publishedOf } from './findPublished'
import { ReadsUsedUp } from './held'
import type { OnAccount } from './line'
import { applyMassResult, applyPublishResult } from './outcome'
import { takeRead } from './readQuota'

/** How far before the sending an event may seem to lie and still be about it. */
const CLOCKS_DIFFER_MS = 120_000
/** So many articles are read at a time to find out what an event is about. Ours to decide. */
const READ_AT_ONCE = 3
/** The article behind an event was deleted since. */
const DELETED = 53600

const FAILURES: readonly PublishOutcome[] = ['not-original', 'failed', 'rejected']

const GETARTICLE = '/cgi-bin/freepublish/getarticle'

type Told<Kind extends FinishEvent['kind']> = StoredEvent & { event: Extract<FinishEvent, { kind: Kind }> }

/** What WeChat has told of the account since this sending, and nobody claims. */
const unclaimed = async <Kind extends FinishEvent['kind']>(
  delivery: DeliveryIn<'unconfirmed'>,
  { kind, deps }: { kind: Kind; deps: OnAccount },
): Promise<Told<Kind>[]> => {
  const since = new Date(+delivery.startedAt - CLOCKS_DIFFER_MS)
  const events = await deps.events.unmatched({ accountId: delivery.accountId, since })
  return events.filter((told): told is Told<Kind> => told.event.kind === kind && told.at >= since)
}

/**
 * The only 群发 that WeChat has told of since this sending, and that nobody claims, is this one: an account may send to
 * everybody once a day. To be asked once the draft was taken; while it lies there, only about a failure.
 */
export const adoptMassEvent = async (
  delivery: DeliveryIn<'unconfirmed'>,
  { draft, deps }: { draft: 'there' | 'gone'; deps: OnAccount },
): Promise<Delivery | null> => {
  const [told, ...others] = await unclaimed(delivery, { kind: 'mass-finished', deps })
  if (!told || others.length > 0 || (draft === 'there' && told.event.status === 'sent')) return null
  const learnt = { deliveries: deps.deliveries, at: told.at, from: '微信通知' }
  const settled = await applyMassResult(delivery, { result: told.event, learnt })
  if (settled) await deps.events.markMatched(told.id)
  return settled
}

/** The article of an event, read from WeChat; null when it is gone or today's questions are used up. */
const articleOf = async (articleId: string, deps: OnAccount) => {
  try {
    await takeRead(GETARTICLE, deps)
    return await deps.clientFor(deps.account).freepublish.getarticle(articleId)
  } catch (error) {
    if (error instanceof ReadsUsedUp) return null
    if (isRefusal(error) && (error.errcode === DELETED || error.remedy === 'wait')) return null
    throw error
  }
}

/** Whether an event tells of this delivery's article: by its mark, or by the title where WeChat took the mark away. */
const isAbout = async (
  { event, at }: Told<'publish-finished'>,
  { delivery, deps }: { delivery: DeliveryIn<'unconfirmed'>; deps: OnAccount },
): Promise<boolean> => {
  if (!event.articleId) return false
  const got = await articleOf(event.articleId, deps)
  if (!got) return false
  const entry = publishedOf({ articleId: event.articleId, updatedAt: at, articles: got.articles })
  return isSought(entry, { sought: { ...delivery, since: delivery.startedAt }, deps })
}

/** A failure names no article: it is this delivery's when nothing else of the account is in doubt. */
const isOnlyDoubt = async (delivery: Delivery, { deliveries }: OnAccount): Promise<boolean> => {
  const open = await deliveries.byState(['submitting', 'unconfirmed'])
  return open.every(({ id, accountId }) => id === delivery.id || accountId !== delivery.accountId)
}

/**
 * The event of a 发布 whose answer, and so whose number, was lost. A published article is read to be sure that it is this one;
 * to be asked about once the draft was taken. A failure is this one's when it is the only one and nothing else is in doubt.
 */
export const adoptPublishEvent = async (
  delivery: DeliveryIn<'unconfirmed'>,
  { draft, deps }: { draft: 'there' | 'gone'; deps: OnAccount },
): Promise<Delivery | null> => {
  const events = await unclaimed(delivery, { kind: 'publish-finished', deps })
  const isFailure = ({ event }: Told<'publish-finished'>) => FAILURES.includes(event.outcome)
  const adopt = async (told: Told<'publish-finished'>) => {
    const learnt = { deliveries: deps.deliveries, at: told.at, from: '微信通知' }
    const settled = await applyPublishResult(delivery, { result: told.event, learnt })
    if (settled) await deps.events.markMatched(told.id)
    return settled
  }
  for (const told of draft === 'gone' ? events.filter((one) => !isFailure(one)).slice(-READ_AT_ONCE) : [])
    if (await isAbout(told, { delivery, deps })) return adopt(told)
  const [failure, ...others] = events.filter(isFailure)
  const isOurs = failure !== undefined && others.length === 0 && (await isOnlyDoubt(delivery, deps))
  return isOurs ? adopt(failure) : null
}
