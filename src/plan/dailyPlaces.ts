import type { LineAccount } from '../accounts/accountStore'
import type { PlannableArticle } from '../articles/articles'
import { isLate } from '../deliveries/lateness'
import type { Line } from '../deliveries/line'
import { keyOf } from '../deliveries/occasion'
import { dailySlots, passedSlots, type Slot } from '../time/slots'

/** Where an account has no daily time of its own; any will do to name its days. */
const NO_TIME = '00:00'

/** A day of an account for which a daily post may be laid out, and the key that makes it one. */
export type Place = { account: LineAccount; slot: Slot; key: string }

const placesAt = (account: LineAccount, slots: Slot[]): Place[] =>
  slots.map((slot) => ({
    account,
    slot,
    key: keyOf({ accountId: account.id, ref: { kind: 'daily-post', id: '' }, slot: slot.day }),
  }))

const calendarOf = ({ dailyTime, timeZone }: LineAccount) => ({ dailyTime: dailyTime ?? NO_TIME, timeZone })

/** Today and tomorrow. Accounts without a daily time have places as well: what was laid out there before must be taken back. */
export const placesOf = (accounts: LineAccount[], now: Date): Place[] =>
  accounts.flatMap((account) => placesAt(account, dailySlots(calendarOf(account), now)))

/** Days before today whose time came after `since`: nobody can have looked at them in time. */
export const passedPlaces = (accounts: LineAccount[], { since, now }: { since: Date; now: Date }): Place[] =>
  accounts
    .filter(({ dailyTime }) => dailyTime !== null)
    .flatMap((account) => placesAt(account, passedSlots(calendarOf(account), { since, now })))

/** A slot that had passed before its account existed was never missed by anybody. */
export const wasNeverOurs = ({ account, slot }: Place, now: Date): boolean =>
  isLate({ dueAt: slot.at }, { now, lateAfterMinutes: account.lateAfterMinutes }) &&
  account.createdAt > slot.at

/** What is read once in a pass, however many accounts want it. */
export type Daily = { posts: Map<string, PlannableArticle | null>; line: Line }

/** The approved post of a calendar day, if there is one. */
export const postOn = async (day: string, { posts, line }: Daily): Promise<PlannableArticle | null> => {
  if (!posts.has(day)) {
    const [month = 0, dayOfMonth = 0] = day.split('-').slice(1).map(Number)
    posts.set(day, await line.articles.dailyPostOn({ month, day: dayOfMonth }))
  }
  return posts.get(day) ?? null
}
