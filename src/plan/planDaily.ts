import type { LineAccount } from '../accounts/accountStore'
import type { PlannableArticle } from '../articles/articles'
import type { Delivery } from '../deliveries/delivery'
import type { Line } from '../deliveries/line'
import { type Daily, type Place, passedPlaces, placesOf, postOn, wasNeverOurs } from './dailyPlaces'
import { follow, layOut, stop } from './planArticle'
import { isDailyFor, type Wanted } from './planRules'

const NO_LONGER_DAILY = '公众号不再定时推送「党史今天」，推送取消，没有发出。'
const DAY_MS = 86_400_000
/** Mornings further back than this are told to nobody any more. Ours to decide. */
const TOLD_BACK_MS = 31 * DAY_MS

/** What is laid out follows its post, or is taken back where it is not wanted any more. */
const keepUp = async (
  delivery: Delivery,
  {
    post,
    account,
    wanted,
    line,
  }: { post: PlannableArticle; account: LineAccount; wanted: Wanted; line: Line },
): Promise<boolean> => {
  const why = account.dailyTime ? {} : { reason: NO_LONGER_DAILY }
  const outcome = isDailyFor(post, account)
    ? await follow(delivery, { article: post, wanted, deps: line })
    : await stop(delivery, { ...line, ...why })
  return outcome === 'done'
}

/** One that a person moved to a later day still follows its post: the time stays his. */
const keepUpMoved = async (daily: Daily, accounts: LineAccount[], keys: Set<string>): Promise<number> => {
  let changed = 0
  for (const delivery of await daily.line.deliveries.waitingDaily()) {
    if (keys.has(delivery.key)) continue
    const post = await postOn(delivery.slot, daily)
    const account = accounts.find(({ id }) => id === delivery.accountId)
    if (!post || !account) continue
    const { plannedFor, dueAt } = delivery
    const wanted = { approvedHash: post.approvedHash, plannedFor, dueAt, timeZone: account.timeZone }
    changed += Number(await keepUp(delivery, { post, account, wanted, line: daily.line }))
  }
  return changed
}

const wantedAt = ({ account, slot }: Place, { approvedHash }: PlannableArticle): Wanted => ({
  approvedHash,
  plannedFor: slot.at.toISOString(),
  dueAt: slot.at,
  timeZone: account.timeZone,
})

const layOutAt = async (place: Place, { post, line }: { post: PlannableArticle; line: Line }) => {
  const { account, slot } = place
  if (!isDailyFor(post, account) || wasNeverOurs(place, line.clock())) return false
  return layOut({ article: post, account, wanted: wantedAt(place, post), slot: slot.day }, line)
}

/**
 * The days that went by while no worker was there: each gets its row, is found too late, and a person is told. Minutes after
 * the last pass there is no such day, and nothing is read.
 */
const planPassed = async (daily: Daily, { accounts, since }: Asked): Promise<number> => {
  const now = daily.line.clock()
  if (!since) return 0
  const back = new Date(+now - TOLD_BACK_MS)
  const places = passedPlaces(accounts, { since: since > back ? since : back, now })
  if (places.length === 0) return 0
  const known = new Set(
    (await daily.line.deliveries.byKeys(places.map(({ key }) => key))).map(({ key }) => key),
  )
  let created = 0
  for (const place of places) {
    if (known.has(place.key)) continue
    const post = await postOn(place.slot.day, daily)
    if (post) created += Number(await layOutAt(place, { post, line: daily.line }))
  }
  return created
}

type Asked = {
  accounts: LineAccount[]
  /** When they were last laid out; null when nobody knows. */
  since: Date | null
}

/** Lays out the daily posts of today, of tomorrow, and of the days nobody was there for; each account by its own calendar. */
export const planDaily = async (line: Line, { accounts, since }: Asked) => {
  const places = placesOf(accounts, line.clock())
  const counted = { created: 0, changed: 0 }
  if (places.length === 0) return counted

  const daily: Daily = { posts: new Map(), line }
  counted.created += await planPassed(daily, { accounts, since })
  const existing = new Map(
    (await line.deliveries.byKeys(places.map(({ key }) => key))).map((one) => [one.key, one]),
  )
  for (const place of places) {
    const post = await postOn(place.slot.day, daily)
    if (!post) continue
    const delivery = existing.get(place.key)
    const following = { post, account: place.account, wanted: wantedAt(place, post), line }
    if (delivery) counted.changed += Number(await keepUp(delivery, following))
    else counted.created += Number(await layOutAt(place, { post, line }))
  }
  const keys = new Set(places.map(({ key }) => key))
  counted.changed += await keepUpMoved(daily, accounts, keys)
  return counted
}
