import { TZDate } from '@date-fns/tz'
import { addDays, format, startOfDay } from 'date-fns'
import { zoneMark } from './zones'

/** A day of an account's calendar on which its daily post goes out, and when that is. */
export type Slot = { day: string; month: number; dayOfMonth: number; at: Date }

type Daily = { dailyTime: string; timeZone: string }

/** The calendar day at a moment, as people in that zone write it: `2026-07-01`. */
export const dayIn = (timeZone: string, moment: Date): string =>
  format(new TZDate(+moment, timeZone), 'yyyy-MM-dd')

/** A time that a change of clocks leaves out is taken an hour later, one that comes twice is taken the first time. */
const slotOn = (day: Date, { dailyTime, timeZone }: Daily): Slot => {
  const [hours = 0, minutes = 0] = dailyTime.split(':').map(Number)
  const [year, month, date] = [day.getFullYear(), day.getMonth(), day.getDate()]
  return {
    day: format(day, 'yyyy-MM-dd'),
    month: month + 1,
    dayOfMonth: date,
    at: new Date(+new TZDate(year, month, date, hours, minutes, timeZone)),
  }
}

/** Today's and tomorrow's slot in the account's own zone. */
export const dailySlots = (daily: Daily, now: Date): Slot[] => {
  const today = startOfDay(new TZDate(+now, daily.timeZone))
  return [today, addDays(today, 1)].map((day) => slotOn(day, daily))
}

/** The slots of days before today that came after `since`, oldest first. */
export const passedSlots = (daily: Daily, { since, now }: { since: Date; now: Date }): Slot[] => {
  const today = startOfDay(new TZDate(+now, daily.timeZone))
  const slots: Slot[] = []
  for (let day = startOfDay(new TZDate(+since, daily.timeZone)); day < today; day = addDays(day, 1)) {
    slots.push(slotOn(day, daily))
  }
  return slots.filter(({ at }) => at > since)
}

/** WeChat counts its days and months in this zone; its documents do not say so, everybody assumes it. */
export const WECHAT_ZONE = 'Asia/Shanghai'
/** It is eight hours ahead all year; asked for at every move, so counted and not looked up. */
const AHEAD_MS = 8 * 3_600_000

/** The WeChat day or month around a moment. */
export const wechatPeriod = (moment: Date, length: 'day' | 'month'): { from: Date; to: Date } => {
  const there = new Date(+moment + AHEAD_MS)
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()]
  const [from, to] =
    length === 'day'
      ? [Date.UTC(year, month, day), Date.UTC(year, month, day + 1)]
      : [Date.UTC(year, month), Date.UTC(year, month + 1)]
  return { from: new Date(from - AHEAD_MS), to: new Date(to - AHEAD_MS) }
}

/** The WeChat day of a moment, `2026-07-01`. */
export const wechatDay = (moment: Date): string => new Date(+moment + AHEAD_MS).toISOString().slice(0, 10)

/** The WeChat days from the beginning of the day or month around a moment to its end. */
export const wechatDays = (moment: Date, length: 'day' | 'month'): string[] => {
  const { from, to } = wechatPeriod(moment, length)
  const count = Math.round((+to - +from) / 86_400_000)
  return Array.from({ length: count }, (_, n) => wechatDay(new Date(+from + n * 86_400_000)))
}

/** A moment as an editor reads it: `7月1日 07:00`, in another zone than Beijing's `6月30日 19:00（纽约时间）`. */
export const inWords = (moment: Date, timeZone: string = WECHAT_ZONE): string =>
  `${format(new TZDate(+moment, timeZone), 'M月d日 HH:mm')}${zoneMark(timeZone)}`
