import { isRefusal } from '../wechat'
import type { Delivery, DeliveryIn } from './delivery'
import { findPublished } from './findPublished'
import type { OnAccount } from './line'
import { recordPublished } from './outcome'

/** The account may not read the list: then it cannot have published either. */
const NOT_ALLOWED = 48001

/**
 * Whether a delivery that was begun before (or lay in a database that was away for a while: a restored backup) stands among
 * what the account has published. 群发 needs no such look: its key is the same, and WeChat recognises it.
 * @returns the published delivery, or null when it must still be sent
 */
export const alreadyPublished = async (
  delivery: DeliveryIn<'preparing'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  const { account, clientFor, deliveries } = deps
  // A draft that was there may have left the box by being published.
  const since = delivery.draftingAt ?? (delivery.draftId ? delivery.startedAt : undefined)
  if (!since || account.mode !== 'publish') return null
  const found = await findPublished({ ...delivery, since }, clientFor(account)).catch((error: unknown) => {
    if (isRefusal(error) && error.errcode === NOT_ALLOWED) return null
    throw error
  })
  if (!found) return null
  return recordPublished(delivery, {
    articleId: found.articleId,
    urls: found.articles.flatMap(({ url }, position) => (url ? [{ index: position + 1, url }] : [])),
    why: '在“已发布”列表里找到了这一篇：它已经发出过，不再重发。',
    learnt: { deliveries, at: found.updatedAt, from: '核实', call: '/cgi-bin/freepublish/batchget' },
  })
}
