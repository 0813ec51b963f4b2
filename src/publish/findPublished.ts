import type { WechatClient } from '../wechat'
import { markFor } from './content'
import { isOurs } from './draftBox'

const PAGE = 20
const PAGES = 5
/** How far before `since` an entry of the list may lie and still be worth reading on for. */
const CLOCKS_DIFFER_MS = 3_600_000

export type Published = Awaited<ReturnType<WechatClient['freepublish']['batchget']>>['published'][number]

/** Looks for a delivery's article among what the account has published since then, newest first; without `title` by its mark alone. */
export const findPublished = async (
  { since, key, title }: { key: string; title?: string; since: Date },
  client: WechatClient,
): Promise<Published | null> => {
  const wanted = { mark: markFor({ key }), since, ...(title && { title }) }
  for (let page = 0; page < PAGES; page += 1) {
    const { published } = await client.freepublish.batchget({
      offset: page * PAGE,
      count: PAGE,
      withContent: true,
    })
    const found = published.find((one) => isOurs(one, wanted))
    if (found) return found
    const oldest = published.at(-1)
    if (published.length < PAGE || !oldest || +oldest.updatedAt < +since - CLOCKS_DIFFER_MS) return null
  }
  return null
}
