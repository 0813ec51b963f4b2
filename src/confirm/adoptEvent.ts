import type { Delivery, DeliveryIn } from '../deliveries/delivery'
import type { FinishEvent, StoredEvent } from '../deliveries/eventStore'
import { ReadsUsedUp } from '../deliveries/held'
import type { OnAccount } from '../deliveries/line'
import { applyMassResult, applyPublishResult } from '../deliveries/outcome'
import { isMarkedAs, publishedOf } from '../lookup/findPublished'
import { askCounted } from '../lookup/readQuota'
import { CLOCKS_DIFFER_MS } from '../time/clock'
import { wechatDay } from '../time/slots'
import { isWechatError } from '../wechat'

/** So many articles are read at a time to find out what an event is about. Ours to decide. */
const READ_AT_ONCE = 3
/** A 群发 begun before midnight may end after it. Ours to decide. */
const SENDS_WITHIN_MS = 2 * 3_600_000
const GETARTICLE = '/cgi-bin/freepublish/getarticle'

type Told<Kind extends FinishEvent['kind']> = StoredEvent & { event: Extract<FinishEvent, { kind: Kind }> }

/**
 * The successes that WeChat has told of since this sending, and nobody claims. A failure names no article, and it may be that
 * of another system on the account: it settles nothing before its number is known.
 */
const unclaimed = async <Kind extends FinishEvent['kind']>(
  delivery: DeliveryIn<'unconfirmed'>,
  { kind, deps }: { kind: Kind; deps: OnAccount },
): Promise<Told<Kind>[]> => {
  const since = new Date(+delivery.startedAt - CLOCKS_DIFFER_MS)
  const events = await deps.events.unmatched({ identity: deps.account.identity, since })
  const own = events.filter((told): told is Told<Kind> => told.event.kind === kind && told.at >= since)
  const known = await Promise.all(
    own.map(({ reference }) => deps.deliveries.byReference({ account: deps.account, reference })),
  )
  // One that was given up, or has failed, keeps its own event.
  return own.filter((_, index) => !known[index])
}

const learntFrom = ({ at }: StoredEvent, { deliveries }: OnAccount) => ({ deliveries, at, from: '微信通知' })

/**
 * The only 群发 that WeChat says it has sent since, and that nobody claims, is this one: an account may send to everybody once
 * a day. To be asked once the draft was taken and our own key tells no more.
 */
export const adoptMassEvent = async (
  delivery: DeliveryIn<'unconfirmed'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  const all = await unclaimed(delivery, { kind: 'mass-finished', deps })
  const isOfThatDay = ({ at }: StoredEvent) =>
    wechatDay(at) === wechatDay(delivery.startedAt) || +at - +delivery.startedAt < SENDS_WITHIN_MS
  const [told, ...others] = all.filter((one) => one.event.status === 'sent' && isOfThatDay(one))
  if (!told || others.length > 0) return null
  const settled = await applyMassResult(delivery, { result: told.event, learnt: learntFrom(told, deps) })
  if (settled) await deps.events.markMatched(told.id)
  return settled
}

/** The article of an event, read from WeChat; null when it cannot be read: then the list of what was published may still tell. */
const articleOf = async (articleId: string, deps: OnAccount) => {
  try {
    const ask = () => deps.clientFor(deps.account).freepublish.getarticle(articleId)
    return await askCounted(GETARTICLE, { deps, ask })
  } catch (error) {
    if (error instanceof ReadsUsedUp || isWechatError(error)) return null
    throw error
  }
}

const foreignName = ({ id }: Delivery, articleId: string): string => `${id} ${articleId}`

/** Whether an event tells of this delivery's article: by its mark alone, for others may write under the same title. */
const isAbout = async (
  { event, at }: Told<'publish-finished'>,
  { delivery, deps }: { delivery: DeliveryIn<'unconfirmed'>; deps: OnAccount },
): Promise<boolean> => {
  const { articleId } = event
  if (!articleId) return false
  const got = await articleOf(articleId, deps)
  if (!got) return false
  const isOurs = isMarkedAs(publishedOf({ articleId, updatedAt: at, articles: got.articles }), delivery)
  if (!isOurs) deps.published.foreign.add(foreignName(delivery, articleId))
  return isOurs
}

/**
 * The event of a 发布 whose answer, and so whose number, was lost: the article is read to be sure that it is this one. To be
 * asked once the draft was taken.
 */
export const adoptPublishEvent = async (
  delivery: DeliveryIn<'unconfirmed'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  const events = await unclaimed(delivery, { kind: 'publish-finished', deps })
  const isOpen = ({ event: { articleId } }: Told<'publish-finished'>) =>
    articleId !== undefined && !deps.published.foreign.has(foreignName(delivery, articleId))
  for (const told of events.filter(isOpen).slice(-READ_AT_ONCE)) {
    if (!(await isAbout(told, { delivery, deps }))) continue
    const settled = await applyPublishResult(delivery, { result: told.event, learnt: learntFrom(told, deps) })
    if (settled) await deps.events.markMatched(told.id)
    return settled
  }
  return null
}
