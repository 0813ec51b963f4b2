import { inWords } from './slots'

type Timed = { dueAt: Date }
type Limit = { lateAfterMinutes: number; timeZone?: string }

const MINUTE_MS = 60_000

/** What the form of an account begins with. */
export const LATE_AFTER_MINUTES = 60

/** The last moment at which a delivery may still be sent. */
export const lateFrom = ({ dueAt }: Timed, { lateAfterMinutes }: Limit): Date =>
  new Date(+dueAt + lateAfterMinutes * MINUTE_MS)

/** Whether its time has passed: a breakfast post at noon, or yesterday's after a restore, is worse than none. */
export const isLate = (delivery: Timed, { now, ...limit }: Limit & { now: Date }): boolean =>
  now > lateFrom(delivery, limit)

/** Why it was not sent, for the editor. */
export const lateWords = (
  { dueAt }: Timed,
  { now, lateAfterMinutes, timeZone }: Limit & { now: Date },
): string => {
  const minutes = Math.floor((+now - +dueAt) / MINUTE_MS)
  const late = minutes >= 120 ? `${Math.floor(minutes / 60)} 小时` : `${minutes} 分钟`
  return (
    `原定 ${inWords(dueAt, timeZone)} 推送，已迟到 ${late}，超过这个公众号允许的 ${lateAfterMinutes} 分钟，没有发出。` +
    '请决定：现在推送、改期，或放弃。'
  )
}
