import { TZDate } from '@date-fns/tz'
import { addDays, addMinutes, set } from 'date-fns'
import type { SampleTime } from './types'

const FORM = /^([+-]\d+)(?:m|d ([01]\d|2[0-3]):([0-5]\d))$/

/**
 * The moment that a sample time means when seeding happens at `now`. Days are those of Asia/Shanghai.
 * Throws on any other form: a wrong date in our own data is a mistake to see at once.
 */
export const momentOf = (time: SampleTime, now: Date): Date => {
  const [, offset, hours, minutes] = FORM.exec(time) ?? []
  if (offset === undefined) throw new Error(`示例时间写法不对：「${time}」，应为 +1m 或 -2d 07:30。`)
  if (hours === undefined) return addMinutes(now, Number(offset))

  const day = addDays(new TZDate(now, 'Asia/Shanghai'), Number(offset))
  return new Date(+set(day, { hours: Number(hours), minutes: Number(minutes), seconds: 0, milliseconds: 0 }))
}
