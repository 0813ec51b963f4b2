import { TZDate } from '@date-fns/tz'
import { addDays, format } from 'date-fns'

/** WeChat counts its days in Beijing time, whatever zone the account lives in. */
export const WECHAT_ZONE = 'Asia/Shanghai'

/** The calendar day, `YYYY-MM-DD`, of a moment. */
export const dayIn = (time: Date, zone = WECHAT_ZONE): string => format(new TZDate(+time, zone), 'yyyy-MM-dd')

/** The time of day, `HH:mm`, of a moment. */
export const timeIn = (time: Date, zone = WECHAT_ZONE): string => format(new TZDate(+time, zone), 'HH:mm')

/** The day so many days later; fewer than nought: earlier. */
export const dayAfter = (day: string, days: number): string =>
  format(addDays(new TZDate(`${day}T12:00:00Z`, 'UTC'), days), 'yyyy-MM-dd')

/** The moment a day begins where WeChat counts. */
export const beginOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** Whole days, both ends counted; none when `to` lies before `from`. */
export type Span = { from: string; to: string }

/** Every day of a span, oldest first. */
export const daysOf = ({ from, to }: Span): string[] => {
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day)
  return days
}
