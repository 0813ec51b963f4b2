import type { WechatClient } from '../wechat'
import { markFor } from './content'
import type { DeliveryStore } from './deliveryStore'
import { isOurs } from './draftBox'

const PAGE = 20
const PAGES = 5
/** How far before `since` an entry of the list may lie and still be worth reading on for. */
const CLOCKS_DIFFER_MS = 3_600_000

export type Published = Awaited<ReturnType<WechatClient['freepublish']['batchget']>>['published'][number]

type Sought = { id: string; accountId: string; key: string; title?: string; since: Date }
type Deps = { client: WechatClient; deliveries: Pick<DeliveryStore, 'isClaimed'> }

/**
 * Looks for a delivery's article among what the account has published since then, newest first; without `title` by its mark
 * alone. What another delivery of ours is known to have become is not meant.
 */
export const findPublished = async (
  { id, accountId, since, key, title }: Sought,
  { client, deliveries }: Deps,
): Promise<Published | null> => {
  const wanted = { mark: markFor({ key }), since, ...(title && { title }) }
  for (let page = 0; page < PAGES; page += 1) {
    const { published } = await client.freepublish.batchget({
      offset: page * PAGE,
      count: PAGE,
      withContent: true,
    })
    for (const one of published.filter((entry) => isOurs(entry, wanted))) {
      const { articleId, updatedAt } = one
      if (!(await deliveries.isClaimed({ accountId, articleId, around: updatedAt, except: id }))) return one
    }
    const oldest = published.at(-1)
    if (published.length < PAGE || !oldest || +oldest.updatedAt < +since - CLOCKS_DIFFER_MS) return null
  }
  return null
}
