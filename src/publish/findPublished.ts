import type { WechatClient } from '../wechat'
import { markFor } from './content'
import { isOurs } from './draftBox'
import type { OnAccount } from './line'

const PAGE = 20
const PAGES = 5
/** How far before `since` an entry of the list may lie and still be worth reading on for. */
const CLOCKS_DIFFER_MS = 3_600_000

export type Published = Awaited<ReturnType<WechatClient['freepublish']['batchget']>>['published'][number]

type Sought = { id: string; accountId: string; key: string; title?: string; since: Date }
type Deps = Pick<OnAccount, 'account' | 'clientFor' | 'deliveries' | 'leases'>

/** Between two who look at the same entry: longer than it takes to write down who has become it. Ours to decide. */
const CLAIM_MS = 10 * 60_000

/** An entry without a mark is one delivery's: nobody else has become it, and nobody else is about to. */
const claim = async (
  { articleId, updatedAt: around }: Published,
  { sought: { id, accountId }, deps }: { sought: Sought; deps: Deps },
): Promise<boolean> => {
  const isFree = await deps.leases.take(`published ${articleId}`, { owner: id, forMs: CLAIM_MS })
  return isFree && !(await deps.deliveries.isClaimed({ accountId, articleId, around, except: id }))
}

/**
 * Looks for a delivery's article among what the account has published since then, newest first; without `title` by its mark
 * alone. By its title it is found only once, whoever looks.
 */
export const findPublished = async (sought: Sought, deps: Deps): Promise<Published | null> => {
  const { since, key, title } = sought
  const client = deps.clientFor(deps.account)
  const marked = { mark: markFor({ key }), since }
  for (let page = 0; page < PAGES; page += 1) {
    const { published } = await client.freepublish.batchget({
      offset: page * PAGE,
      count: PAGE,
      withContent: true,
    })
    const ours = published.find((entry) => isOurs(entry, marked))
    if (ours) return ours
    for (const entry of title ? published.filter((one) => isOurs(one, { ...marked, title })) : [])
      if (await claim(entry, { sought, deps })) return entry
    const oldest = published.at(-1)
    if (published.length < PAGE || !oldest || +oldest.updatedAt < +since - CLOCKS_DIFFER_MS) return null
  }
  return null
}
