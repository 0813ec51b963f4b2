import type { AccountMode } from '../accounts/account'
import type { LineAccount } from '../accounts/accountStore'
import { confirmationAhead } from '../accounts/confirmation'
import { type Delivery, type DeliveryNotice, NOT_YET_SENT } from '../deliveries/delivery'
import type { DeliveryStore } from '../deliveries/deliveryStore'
import type { Line } from '../deliveries/line'
import { keyOf } from '../deliveries/occasion'
import { dailySlots, inWords, wechatDay, wechatDays, wechatPeriod } from '../time/slots'
import { LIMITS } from '../wechat'
import { isDailyFor } from './planRules'

/** `name` as in 「今天的群发」; `words` once it is used up. */
type Rule = { mode: AccountMode; period: 'day' | 'month'; max: number; name: string; words: string }

/** To all followers once a day by API, also for a 服务号; its followers get four a month. @see wechat/mass */
const MASS_A_DAY: Rule = {
  mode: 'mass',
  period: 'day',
  max: LIMITS.massPerDaySubscription.max,
  name: '今天的群发',
  words: '今天的群发次数（每天 1 次）已用完',
}
const MASS_A_MONTH: Rule = {
  mode: 'mass',
  period: 'month',
  max: LIMITS.massPerMonthService.max,
  name: '本月的群发',
  words: '本月的群发次数（每月 4 次）已用完',
}
const PUBLISH_A_DAY: Rule = {
  mode: 'publish',
  period: 'day',
  max: LIMITS.publishSubmitsPerDay.max,
  name: '今天的发布',
  words: '今天的发布次数（每天 100 次）已用完',
}

/** The rules that bind an account, the widest period first. */
export const rulesFor = ({ kind, mode }: Pick<LineAccount, 'kind' | 'mode'>): Rule[] => {
  if (mode === 'publish') return [PUBLISH_A_DAY]
  if (mode !== 'mass') return []
  return kind === 'service' ? [MASS_A_MONTH, MASS_A_DAY] : [MASS_A_DAY]
}

type Asked = { account: LineAccount; deliveries: DeliveryStore; now: Date }

/**
 * Whether WeChat's quota has room for one more sending now, by our own rows (the console's sendings are unknown to us;
 * WeChat then refuses with 45028 or 45009, which waits in the same way).
 * @returns null when there is room, else when the next period begins, and the words for it
 */
export const quotaWait = async (
  { id, mode }: Pick<Delivery, 'id' | 'mode'>,
  { account, deliveries, now }: Asked,
): Promise<{ until: Date; reason: string } | null> => {
  for (const rule of rulesFor({ kind: account.kind, mode: mode ?? account.mode })) {
    const { to } = wechatPeriod(now, rule.period)
    const days = wechatDays(now, rule.period)
    const sent = await deliveries.countSent({ account, mode: rule.mode, days, except: id })
    if (sent >= rule.max)
      return { until: to, reason: `${rule.words}，最早 ${inWords(to, account.timeZone)} 才能再发。` }
  }
  return null
}

type Ahead = Pick<Line, 'articles' | 'clock' | 'deliveries'> & {
  account: LineAccount
  /** The row that is planned anew. */
  except?: string
  /** Of a daily post the day that it is for: it is no conflict with itself. */
  slot?: string
}

/** The daily post of a day further ahead than the planner looks: it will want that day's one 群发. */
const comingDaily = async (
  dueAt: Date,
  { account, deliveries, articles, clock, slot }: Ahead,
): Promise<{ title: string } | null> => {
  const day = wechatDay(dueAt)
  const { dailyTime, timeZone } = account
  const [place] = dailyTime ? dailySlots({ dailyTime, timeZone }, dueAt) : []
  // What has passed and has no row does not come any more.
  if (slot === day || !place || place.at <= clock()) return null
  const [, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const post = await articles.dailyPostOn({ month, day: dayOfMonth })
  if (!post || !isDailyFor(post, account)) return null
  const key = keyOf({ accountId: account.id, ref: { kind: 'daily-post', id: '' }, slot: day })
  // Once it has a row, that row says whether it comes.
  return (await deliveries.byKeys([key])).length === 0 ? post : null
}

/** A hundred a day are many, so they are counted, not read. */
const publishesAhead = async (
  dueAt: Date,
  { account, deliveries, except }: Ahead,
): Promise<DeliveryNotice[]> => {
  const { period, max } = PUBLISH_A_DAY
  const days = wechatDays(dueAt, period)
  const laidOut = await deliveries.countLaidOut({ account, days, except })
  if (laidOut < max) return []
  const message =
    `「${account.name}」这一天已经排了 ${laidOut} 篇发布，微信只允许 ${max} 次。` +
    '这一篇到时可能发不出去；请改时间或换公众号。'
  return [{ code: `quota-${period}`, message }]
}

/** What WeChat's quotas leave an account. */
export type QuotaLeft = { name: string; used: number; max: number; waiting: number }

/**
 * What is used up of an account's quotas and what waits for the same day or month, by our own rows: what people send from
 * WeChat's console is not in it.
 */
export const quotasOf = ({ account, deliveries, now }: Asked): Promise<QuotaLeft[]> =>
  Promise.all(
    rulesFor(account).map(async ({ mode, name, max, period }) => {
      const days = wechatDays(now, period)
      const [used, waiting] = await Promise.all([
        deliveries.countSent({ account, mode, days, except: '' }),
        deliveries.countLaidOut({ account, days, states: NOT_YET_SENT }),
      ])
      return { name, used, max, waiting }
    }),
  )

/** Conflicts with what is laid out already or will be, and an administrator who must be at hand: told at planning, not on the day. */
export const conflictsAhead = async (dueAt: Date, ahead: Ahead): Promise<DeliveryNotice[]> => {
  const { account, deliveries, except } = ahead
  if (account.mode === 'publish') return publishesAhead(dueAt, ahead)
  if (account.mode !== 'mass') return []
  const notices = confirmationAhead(dueAt, account)
  for (const rule of rulesFor(account)) {
    const days = wechatDays(dueAt, rule.period)
    const laidOut = (await deliveries.laidOut({ account, days })).filter(({ id }) => id !== except)
    const daily = rule.period === 'day' ? await comingDaily(dueAt, ahead) : null
    const others: { title: string }[] = daily ? [...laidOut, daily] : laidOut
    const last = others.at(-1)
    if (others.length < rule.max || !last) continue
    const span = rule.period === 'day' ? '这一天' : '这个月'
    notices.push({
      code: `quota-${rule.period}`,
      message:
        `「${account.name}」${span}已经排了 ${others.length} 篇群发（如「${last.title}」），微信只允许 ${rule.max} 次。` +
        '这一篇到时可能发不出去；请改时间、换公众号，或改用发布。',
    })
  }
  return notices
}

/** What is told when a delivery is planned, and anew when its time changes. */
export const isFromPlanning = ({ code }: DeliveryNotice): boolean =>
  code.startsWith('quota-') || code === 'confirmation'

/** The notices of a delivery at another time: what was said about the old one goes. `told`: the new ones, for the story. */
export const noticesAt = async (
  dueAt: Date,
  {
    delivery,
    line,
  }: { delivery: Delivery; line: Pick<Line, 'accounts' | 'articles' | 'clock' | 'deliveries'> },
): Promise<{ notices: DeliveryNotice[]; told: string }> => {
  // An account that cannot be opened is told of elsewhere.
  const account = await line.accounts.get(delivery.accountId).catch(() => null)
  const ahead = account
    ? await conflictsAhead(dueAt, { ...line, account, except: delivery.id, slot: delivery.slot })
    : []
  const others = delivery.notices.filter((notice) => !isFromPlanning(notice))
  return { notices: [...others, ...ahead], told: ahead.map(({ message }) => message).join('') }
}
