import { TZDate } from '@date-fns/tz'

/** Where nothing else is said, times are Beijing's. */
export const BEIJING = 'Asia/Shanghai'
const BEIJING_TIME = '北京时间'

/** A zone as people call it: 北京时间, 纽约时间. Every zone that China keeps is Beijing's. */
export const zoneName = (timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('zh-CN', { timeZone, timeZoneName: 'shortGeneric' }).formatToParts()
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  return name === '中国时间' ? BEIJING_TIME : name
}

/** What stands behind a time: nothing behind Beijing's, else the name of the zone. */
export const zoneMark = (timeZone: string): string => {
  const name = timeZone === BEIJING ? BEIJING_TIME : zoneName(timeZone)
  return name === BEIJING_TIME ? '' : `（${name}）`
}

const WITHOUT_ZONE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/
const WITH_ZONE = /T.*(?:[zZ]|[+-]\d\d:?\d\d)$/

/** Whether a written time says in which zone it is meant. */
export const namesZone = (text: string): boolean => WITH_ZONE.test(text.trim())

/**
 * A written moment: `2026-07-01T07:00:00+08:00` as it says, `2026-07-01 07:00` in the zone given.
 * @returns null for what is no moment, such as 30 February
 */
export const momentIn = (text: string, timeZone: string): Date | null => {
  const written = text.trim()
  if (namesZone(written)) {
    const moment = new Date(written)
    return Number.isNaN(+moment) || !isOnCalendar(written.slice(0, 10)) ? null : moment
  }
  const found = WITHOUT_ZONE.exec(written)
  if (!found || !isOnCalendar(written.slice(0, 10))) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 59) return null
  return new Date(+new TZDate(year, month - 1, day, hour, minute, second, timeZone))
}

/** JavaScript takes 30 February for 2 March. */
const isOnCalendar = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(+date) && date.toISOString().startsWith(day)
}
