import type { PublishOutcome, PublishResult } from '../wechat'
import type { MassResult, Reprint } from '../wechat/callback'
import type { ArticleResult, Delivery, DeliveryIn, Trouble } from './delivery'
import type { Facts } from './deliveryStore'
import type { Line } from './line'

/** Deliveries that a result may still change: a published one may learn its addresses. */
export type Awaiting = DeliveryIn<'submitted' | 'unconfirmed' | 'published'>
/** What may turn out to be published: also what was begun before and is looked for first. */
type Findable = Awaiting | DeliveryIn<'preparing'>
/** Where a result was learnt, for the timeline. */
export type Learnt = { deliveries: Line['deliveries']; at: Date; from: string; call?: string }

const FAILED: Partial<Record<PublishOutcome, string>> = {
  'not-original': '原创校验未通过',
  failed: '发布失败，请在公众号后台查看原因',
  rejected: '平台审核未通过',
}
const AFTERWARDS: Partial<Record<PublishOutcome, string>> = {
  deleted: '发布成功后，文章已在公众号后台被删除。',
  banned: '发布成功后，文章已被平台封禁。',
}

const inOrder = (indexes: readonly number[]): string =>
  indexes.length > 0 ? `：第 ${indexes.join('、')} 篇` : ''

const resultsOf = (
  delivery: Delivery,
  {
    urls,
    failed,
    isPublished,
  }: { urls: { index: number; url: string }[]; failed: number[]; isPublished: boolean },
): ArticleResult[] =>
  Array.from({ length: delivery.alsoCarries.length + 1 }, (_, position) => {
    const index = position + 1
    const url = urls.find((one) => one.index === index)?.url
    const outcome = failed.includes(index) ? 'failed' : isPublished ? 'published' : 'unknown'
    return { index, outcome, ...(url && { url }) }
  })

type Good = {
  urls: { index: number; url: string }[]
  articleId?: string | undefined
  why: string
  facts?: Facts
  learnt: Learnt
}

/** Published: addresses and ids go onto the row; what is known already is not emptied. */
export const recordPublished = (
  delivery: Findable,
  { urls, articleId, why, facts, learnt: { deliveries, at, call } }: Good,
): Promise<Delivery | null> => {
  const known = delivery.state === 'published' ? delivery.publishedAt : at
  const first = urls.find(({ index }) => index === 1) ?? urls[0]
  return deliveries.move(delivery, {
    to: 'published',
    wakeAt: null,
    why,
    ...(call && { call }),
    facts: {
      ...facts,
      publishedAt: known.toISOString(),
      ...(first && { articleUrl: first.url }),
      ...(articleId && { wechatArticleId: articleId }),
      ...(urls.length > 0 || delivery.results.length === 0
        ? { results: resultsOf(delivery, { urls, failed: [], isPublished: true }) }
        : {}),
      trouble: null,
      leaseOwner: null,
      leaseUntil: null,
    },
  })
}

type Bad = { reason: string; failed: number[]; learnt: Learnt }

/** The sending is known to have failed: a retry is a new sending and needs a new clientmsgid. */
const recordFailed = (delivery: Awaiting, { reason, failed, learnt: { deliveries, call } }: Bad) => {
  const trouble: Trouble = { during: 'confirming', reason, remedy: 'tell-editor', asksPerson: true }
  return deliveries.move(delivery, {
    to: 'failed',
    wakeAt: null,
    why: reason,
    ...(call && { call }),
    facts: {
      trouble,
      attemptGroup: delivery.attemptGroup + 1,
      results: resultsOf(delivery, { urls: [], failed, isPublished: false }),
    },
  })
}

/** Puts a result of 发布 onto its delivery; null while WeChat is still at work, or when another was faster. */
export const applyPublishResult = async (
  delivery: Awaiting,
  { result, learnt }: { result: PublishResult; learnt: Learnt },
): Promise<Delivery | null> => {
  const { outcome, urls, articleId, failedIndexes } = result
  if (outcome === 'in-progress') return null
  const failed = FAILED[outcome]
  if (failed) {
    if (delivery.state === 'published') return null
    const reason = `${failed}${inOrder(failedIndexes)}。没有发布。`
    return recordFailed(delivery, { reason, failed: failedIndexes, learnt })
  }
  const afterwards = AFTERWARDS[outcome]
  const why = afterwards ?? `发布成功（${learnt.from}）。`
  const notices = afterwards ? { notices: [...delivery.notices, { code: outcome, message: afterwards }] } : {}
  const facts = { publishId: result.publishId, ...notices }
  return recordPublished(delivery, { urls, articleId, why, facts, learnt })
}

const MAY_REPRINT = '原作者允许转载：可以到公众号后台按转载群发，或者改写后重新送审。'
const MAY_NOT_REPRINT =
  '原作者没有允许转载：请先取得授权（由原作者把本公众号加入转载白名单），或者换成自己的内容后重新送审。'

/** Which article WeChat takes for somebody else's, where the original is, and what to do when that stopped the sending. */
const reprintWords = (
  { index, originalUrl, mayReprint }: Reprint,
  { delivery, isStopped }: { delivery: Delivery; isStopped: boolean },
): string => {
  const which = delivery.alsoCarries.length > 0 ? `第 ${index} 篇` : '这一篇'
  const remedy = mayReprint ? MAY_REPRINT : MAY_NOT_REPRINT
  return `${which}被微信判为转载，原文：${originalUrl} 。${isStopped ? remedy : ''}`
}

/** Puts a result of 群发 onto its delivery; null when another was faster. */
export const applyMassResult = async (
  delivery: Awaiting,
  { result, learnt }: { result: MassResult; learnt: Learnt },
): Promise<Delivery | null> => {
  const { status, reason, counts, urls, msgId, reprints = [] } = result
  const words = reprints.map((reprint) => reprintWords(reprint, { delivery, isStopped: status !== 'sent' }))
  if (status === 'sent') {
    const why = `群发成功（${learnt.from}）：送达 ${counts.sent} 人，失败 ${counts.failed} 人。`
    const told = words.map((message) => ({ code: 'reprint', message }))
    const news = told.filter(({ message }) => !delivery.notices.some((known) => known.message === message))
    const facts = { msgId, ...(news.length > 0 && { notices: [...delivery.notices, ...news] }) }
    return recordPublished(delivery, { urls, why: why + words.join(''), facts, learnt })
  }
  if (delivery.state === 'published') return null
  const failed = reprints.map(({ index }) => index)
  return recordFailed(delivery, { reason: `${reason}。没有送达粉丝。${words.join('')}`, failed, learnt })
}
