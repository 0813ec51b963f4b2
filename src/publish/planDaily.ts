import type { LineAccount } from './accountStore'
import type { PlannableArticle } from './articles'
import { isLate } from './lateness'
import type { Line } from './line'
import { follow, keyOf, layOut, stop } from './planArticle'
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

const isFor = (post: PlannableArticle, { account }: Place): boolean =>
  account.dailyTime !== null && (post.accountIds.length === 0 || post.accountIds.includes(account.id))

/** A slot that had passed before its account existed was never missed by anybody. */
const wasNeverOurs = ({ account, slot }: Place, now: Date): boolean =>
  isLate({ dueAt: slot.at }, { now, lateAfterMinutes: account.lateAfterMinutes }) &&
  account.createdAt > slot.at

/** Lays out the daily posts of today and tomorrow, for each account by its own calendar. */
export const planDaily = async (line: Line, accounts: LineAccount[]) => {
  const now = line.clock()
  const places = placesOf(accounts, now)
  const counted = { created: 0, changed: 0 }
  if (places.length === 0) return counted

  const posts = new Map<string, PlannableArticle | null>()
  for (const { slot } of places) {
    if (!posts.has(slot.day)) {
      posts.set(slot.day, await line.articles.dailyPostOn({ month: slot.month, day: slot.dayOfMonth }))
    }
  }
  const existing = new Map(
    (await line.deliveries.byKeys(places.map(({ key }) => key))).map((one) => [one.key, one]),
  )
  for (const place of places) {
    const { account, slot, key } = place
    const post = posts.get(slot.day)
    if (!post) continue
    const wanted = { approvedHash: post.approvedHash, plannedFor: slot.at.toISOString(), dueAt: slot.at }
    const delivery = existing.get(key)
    if (!isFor(post, place)) {
      const why = account.dailyTime ? {} : { reason: NO_LONGER_DAILY }
      if (delivery) counted.changed += Number((await stop(delivery, { ...line, ...why })) === 'done')
    } else if (delivery) {
      counted.changed += Number((await follow(delivery, { article: post, wanted, deps: line })) === 'done')
    } else if (!wasNeverOurs(place, now)) {
      counted.created += Number(await layOut({ article: post, account, wanted, slot: slot.day }, line))
    }
  }
  return counted
}
