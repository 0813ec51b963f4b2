import type { OnAccount } from '../deliveries/line'
import { markFor } from '../deliveries/mark'
import type { Published, PublishedList } from '../deliveries/publishedLists'
import { SURELY_NOT_TAKEN_MS } from '../deliveries/waits'
import { markOf } from '../render'
import { CLOCKS_DIFFER_MS } from '../time/clock'
import { type StoredArticle, WechatUnknown } from '../wechat'
import { askCounted, EVERYBODYS, SECOND_LOCKS } from './readQuota'

const PAGE = 20
const PAGES = 5
/** How far before `since` an entry of the list may lie and still be worth reading on for. */
const READS_BACK_MS = 3_600_000
const BATCHGET = '/cgi-bin/freepublish/batchget'

type Entry = { articleId: string; updatedAt: Date | null; articles: StoredArticle[]; isRead?: boolean }

/** An entry as it is remembered: two kilobytes of text become two dozen letters. */
export const publishedOf = ({ articleId, updatedAt, articles, isRead = true }: Entry): Published => ({
  articleId,
  updatedAt,
  ...(!isRead && { isUnread: true }),
  mark: articles[0] && markOf(articles[0].content),
  title: articles[0]?.title,
  urls: articles.flatMap(({ url }, position) => (url ? [{ index: position + 1, url }] : [])),
})

type Sought = { id: string; key: string; title?: string; since: Date }
type Deps = Pick<
  OnAccount,
  'account' | 'clientFor' | 'clock' | 'counts' | 'deliveries' | 'leases' | 'oneByOne' | 'published'
>

/** Between two who look at the same entry: longer than it takes to write down who has become it. Ours to decide. */
const CLAIM_MS = 10 * 60_000

/** An entry without a mark is one delivery's: nobody else has become it, and nobody else is about to. */
const claim = async (
  { articleId, around }: { articleId: string; around: Date },
  { sought: { id }, deps }: { sought: Sought; deps: Deps },
): Promise<boolean> => {
  const isFree = await deps.leases.take(`published ${articleId}`, { owner: id, forMs: CLAIM_MS })
  return (
    isFree && !(await deps.deliveries.isClaimed({ account: deps.account, articleId, around, except: id }))
  )
}

/** Whether an entry bears the mark of a delivery. */
export const isMarkedAs = ({ mark }: Published, delivery: { key: string }): boolean =>
  mark === markFor(delivery)

/** Whether an entry is the delivery sought: by its mark, or by title and time where WeChat has taken the mark away. */
const isSought = async (
  entry: Published,
  { sought, deps }: { sought: Sought; deps: Deps },
): Promise<boolean> => {
  if (entry.mark !== undefined) return isMarkedAs(entry, sought)
  const { articleId, updatedAt: around } = entry
  if (!isOfTitle(entry, sought) || !articleId || !around) return false
  return +around >= +sought.since - CLOCKS_DIFFER_MS && claim({ articleId, around }, { sought, deps })
}

const isOfTitle = ({ title }: Published, sought: Sought): boolean =>
  sought.title !== undefined && sought.title === title

/** It may be the article sought, and nothing says so: of its text or its time WeChat told nothing that can be read. */
const isUnclear = (entry: Published, sought: Sought): boolean =>
  entry.isUnread === true ||
  (entry.mark === undefined && isOfTitle(entry, sought) && !(entry.articleId && entry.updatedAt))

const UNCLEAR = '“已发布”列表里有一条读不懂，不能确定是不是这一篇。这一次没有发出；稍后再查。'

type On = { sought: Sought; deps: Deps; share?: number }

const readOn = async (list: PublishedList, { deps, share }: On): Promise<PublishedList> => {
  const page = { offset: list.entries.length, count: PAGE, withContent: true }
  const ask = () => deps.clientFor(deps.account).freepublish.batchget(page)
  const { published } = await askCounted(BATCHGET, { deps, share, ask })
  const entries = [...list.entries, ...published.map(publishedOf)]
  return { ...list, entries, isWhole: published.length < PAGE }
}

const among = async (
  entries: Published[],
  on: { sought: Sought; deps: Deps },
): Promise<Published | undefined> => {
  const marked = entries.find((entry) => isMarkedAs(entry, on.sought))
  if (marked) return marked
  for (const entry of entries) if (await isSought(entry, on)) return entry
  return undefined
}

type Searched = { list: PublishedList; found: Published | null }

/** What is not found was not published, unless an entry cannot be told: then nothing may be sent again. */
const surely = ({ list, found }: Searched, sought: Sought): Published | null => {
  if (found || !list.entries.some((entry) => isUnclear(entry, sought))) return found
  throw new WechatUnknown({ path: BATCHGET, why: 'unexpected-shape', cure: UNCLEAR })
}

const search = async (begun: PublishedList, on: On): Promise<Searched> => {
  let list = begun
  for (let seen = 0; ; ) {
    const found = await among(list.entries.slice(seen), on)
    if (found) return { list, found }
    seen = list.entries.length
    const oldest = list.entries.findLast(({ updatedAt }) => updatedAt)?.updatedAt
    const isBack = oldest && +oldest < +on.sought.since - READS_BACK_MS
    if (list.isWhole || isBack || seen >= PAGE * PAGES) return { list, found: null }
    list = await readOn(list, on)
  }
}

/**
 * Looks for a delivery's article among what the account has published since then, newest first; without `title` by its mark
 * alone. By its title it is found only once, whoever looks.
 * @throws ReadsUsedUp when the line's share of the day's questions is used up
 * @throws WechatUnknown when it is not found, and an entry that cannot be read may be it
 */
export const findPublished = async (sought: Sought, deps: Deps): Promise<Published | null> =>
  surely(await search({ readAt: deps.clock(), entries: [], isWhole: false }, { sought, deps }), sought)

/** A list read this long ago still serves a burst of deliveries. Ours to decide. */
const BURST_MS = 60_000

const isOfNow = ({ readAt }: PublishedList, { clock }: Deps): boolean => +clock() - +readAt < BURST_MS

/** Once WeChat must be through with whatever it had before, one reading tells for good. */
const isCurrent = ({ readAt }: PublishedList, { since, published }: Deps & { since: Date }): boolean =>
  +readAt >= Math.max(+since, +published.since) + SURELY_NOT_TAKEN_MS

/** `isOnlyOlder`: nothing but its age is in doubt; `isDoubtful`: a database came back, so it must be known. */
type Before = Deps & { since: Date; isOnlyOlder: boolean; isDoubtful: boolean }

/**
 * The same for what may have been published before this process came to its database, or while nobody was there: one reading of
 * the list tells of all such deliveries. A hundred of them would else use up the day's hundred questions; some are kept for those
 * that cannot do without.
 */
export const findPublishedBefore = (sought: Sought, deps: Before): Promise<Published | null> => {
  const { account, clock, isDoubtful, isOnlyOlder, oneByOne, published } = deps
  const isGood = (known: PublishedList) => (isOnlyOlder && isCurrent(known, deps)) || isOfNow(known, deps)
  return oneByOne(`published ${account.identity}`, async () => {
    const known = published.of.get(account.identity)
    const begun = known && isGood(known) ? known : { readAt: clock(), entries: [], isWhole: false }
    const share = isDoubtful ? EVERYBODYS : SECOND_LOCKS
    const searched = await search(begun, { sought, deps, share })
    published.of.set(account.identity, searched.list)
    return surely(searched, sought)
  })
}
