import type { LineAccount } from './accountStore'
import type { PlannableArticle } from './articles'
import type { Delivery } from './delivery'
import { isLate } from './lateness'
import type { Line } from './line'
import { follow, layOut, stop } from './planArticle'
import { isDailyFor, keyOf, type Wanted } from './planRules'
import { dailySlots, type Slot } from './slots'

const NO_LONGER_DAILY = '公众号不再定时推送「党史今天」，推送取消，没有发出。'
/** Where an account has no daily time of its own; any will do to name its days. */
const NO_TIME = '00:00'

type Place = { account: LineAccount; slot: Slot; key: string }

/** Accounts without a daily time have places as well: what was laid out there before must be taken back. */
const placesOf = (accounts: LineAccount[], now: Date): Place[] =>
  accounts.flatMap((account) =>
    dailySlots({ dailyTime: account.dailyTime ?? NO_TIME, timeZone: account.timeZone }, now).map((slot) => ({
      account,
      slot,
      key: keyOf({ accountId: account.id, ref: { kind: 'daily-post', id: '' }, slot: slot.day }),
    })),
  )

/** A slot that had passed before its account existed was never missed by anybody. */
const wasNeverOurs = ({ account, slot }: Place, now: Date): boolean =>
  isLate({ dueAt: slot.at }, { now, lateAfterMinutes: account.lateAfterMinutes }) &&
  account.createdAt > slot.at

type Daily = { posts: Map<string, PlannableArticle | null>; line: Line }

const postOn = async (day: string, { posts, line }: Daily): Promise<PlannableArticle | null> => {
  if (!posts.has(day)) {
    const [month = 0, dayOfMonth = 0] = day.split('-').slice(1).map(Number)
    posts.set(day, await line.articles.dailyPostOn({ month, day: dayOfMonth }))
  }
  return posts.get(day) ?? null
}

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
    const wanted = { approvedHash: post.approvedHash, plannedFor, dueAt }
    changed += Number(await keepUp(delivery, { post, account, wanted, line: daily.line }))
  }
  return changed
}

/** Lays out the daily posts of today and tomorrow, for each account by its own calendar. */
export const planDaily = async (line: Line, accounts: LineAccount[]) => {
  const now = line.clock()
  const places = placesOf(accounts, now)
  const counted = { created: 0, changed: 0 }
  if (places.length === 0) return counted

  const daily: Daily = { posts: new Map(), line }
  const existing = new Map(
    (await line.deliveries.byKeys(places.map(({ key }) => key))).map((one) => [one.key, one]),
  )
  for (const place of places) {
    const { account, slot, key } = place
    const post = await postOn(slot.day, daily)
    if (!post) continue
    const wanted = { approvedHash: post.approvedHash, plannedFor: slot.at.toISOString(), dueAt: slot.at }
    const delivery = existing.get(key)
    if (delivery) counted.changed += Number(await keepUp(delivery, { post, account, wanted, line }))
    else if (isDailyFor(post, account) && !wasNeverOurs(place, now)) {
      counted.created += Number(await layOut({ article: post, account, wanted, slot: slot.day }, line))
    }
  }
  const keys = new Set(places.map(({ key }) => key))
  counted.changed += await keepUpMoved(daily, accounts, keys)
  return counted
}
