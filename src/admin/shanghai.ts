import { BEIJING, momentIn } from '../time/zones'

/** Days and minutes as editors read them: Beijing time wherever server and browser stand, or an account's own. */
const DAY_MS = 86_400_000

// The Swedish way of writing a date is the ISO one, to the minute.
const minutesIn = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
const minutes = minutesIn(BEIJING)

type Moment = Date | string | number

/** 2026-11-21 07:00; a dash for nothing or for what is no date. */
export const minuteOf = (moment: Moment | null | undefined, timeZone: string = BEIJING): string => {
  const date = new Date(moment ?? Number.NaN)
  if (Number.isNaN(+date)) return '—'
  return (timeZone === BEIJING ? minutes : minutesIn(timeZone)).format(date)
}

/** 2026-11-21 */
export const dayOf = (moment: Moment): string => minuteOf(moment).slice(0, 10)

/** 07:00 */
export const timeOf = (moment: Moment): string => minuteOf(moment).slice(11)

/** 2026-11-21T07:00, as the browser's own field wants it; empty for nothing. */
export const inField = (moment: Moment | null | undefined, timeZone?: string): string => {
  const minute = minuteOf(moment, timeZone)
  return minute === '—' ? '' : minute.replace(' ', 'T')
}

/** The ISO time of what was typed into such a field, Beijing time or another zone's; null for nothing. */
export const fromField = (typed: string, timeZone: string = BEIJING): string | null =>
  momentIn(typed, timeZone)?.toISOString() ?? null

/** The instant at which a day begins. China has had no summer time since 1991. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** The day so many days later, or earlier. */
export const addDays = (day: string, days: number): string => dayOf(+startOf(day) + days * DAY_MS)

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The Monday of its week. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7))

/** So many days from this one on. */
export const daysFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addDays(day, at))

const NAMES = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

/** 周六, or Sat. */
export const weekdayName = (day: string, language: 'zh' | 'en' = 'zh'): string =>
  NAMES[language][weekdayOf(day)] ?? ''

/** 11月21日 周六 */
export const dayInWords = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${weekdayName(day)}`
