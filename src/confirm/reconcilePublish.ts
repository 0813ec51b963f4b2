import type { Delivery } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import { recordPublished } from '../deliveries/outcome'
import type { Published } from '../deliveries/publishedLists'
import { SURELY_NOT_TAKEN_MS } from '../deliveries/waits'
import { findPublished } from '../lookup/findPublished'
import { ASKS_AFTER_MS, free, LOOKS_MINUTES, lookAgain, type Questioned } from '../lookup/looks'
import { backoff } from '../time/backoff'
import { adoptPublishEvent } from './adoptEvent'

/** How far before the submission an event may lie and still be about it. */
const LISTED_BEFORE_MS = 3_600_000

/** An event that nobody has claimed tells the lasting addresses of what was found; the list's own are temporary. */
const eventAbout = async (articleId: string, { delivery, deps }: { delivery: Delivery; deps: OnAccount }) => {
  const since = new Date(+(delivery.startedAt ?? delivery.dueAt) - LISTED_BEFORE_MS)
  const unmatched = await deps.events.unmatched({ identity: deps.account.identity, since })
  for (const { id, event, at } of unmatched) {
    if (event.kind === 'publish-finished' && event.articleId === articleId) return { id, event, at }
  }
  return null
}

const adopt = async ({ delivery }: Questioned, { found, deps }: { found: Published; deps: OnAccount }) => {
  const { articleId, urls, updatedAt } = found
  const told = await eventAbout(articleId, { delivery, deps })
  const published = await recordPublished(delivery, {
    articleId,
    urls: told && told.event.urls.length > 0 ? told.event.urls : urls,
    why: '在“已发布”列表里找到了这一篇：上次提交已经成功，不再重发。',
    facts: told ? { publishId: told.event.publishId } : {},
    learnt: {
      deliveries: deps.deliveries,
      at: told?.at ?? updatedAt ?? delivery.startedAt,
      from: '核实',
      call: '/cgi-bin/freepublish/batchget',
    },
  })
  if (published && told) await deps.events.markMatched(told.id)
  return published
}

/** 发布: a taken draft leaves the box, and what was published stands in the list. */
export const reconcilePublish = async (questioned: Questioned, deps: OnAccount): Promise<Delivery | null> => {
  const { delivery, draft, ageMs } = questioned
  const told = draft === 'gone' ? await adoptPublishEvent(delivery, deps) : null
  if (told) return told
  // A task in progress may keep its draft until it succeeds, so one look proves nothing.
  if (draft === 'there' && delivery.attempts === 0) {
    return lookAgain(delivery, { why: '草稿还在草稿箱里，多半没有提交成功；一分钟后再核实一次。', deps })
  }
  const { title, ...sought } = { ...delivery, since: delivery.startedAt }
  // While its own draft lies there, an entry under its title is somebody else's.
  const found = await findPublished(draft === 'gone' ? { ...sought, title } : sought, deps)
  if (found) return adopt(questioned, { found, deps })
  if (draft === 'there' && ageMs < SURELY_NOT_TAKEN_MS) {
    const why = '草稿还在草稿箱里，也不在“已发布”列表中；微信可能还在处理，过一会儿再核实。'
    const afterMs = Math.min(backoff(delivery.attempts, LOOKS_MINUTES), SURELY_NOT_TAKEN_MS - ageMs + 1000)
    return lookAgain(delivery, { why, afterMs, deps })
  }
  if (draft === 'there') {
    return free(delivery, {
      why: '提交十分钟后，草稿仍在草稿箱里，也不在“已发布”列表中：上次没有提交成功，重新提交。',
      deps,
    })
  }
  const why =
    ageMs < ASKS_AFTER_MS
      ? '草稿已被取走，但“已发布”列表里还没有这一篇，稍后再查。'
      : '草稿已不在草稿箱里，“已发布”列表里也一直没有这一篇：多半没有提交成功，草稿被人删掉了。'
  return lookAgain(delivery, { why, isVanished: true, deps })
}
