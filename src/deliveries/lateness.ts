import { inWords, wechatDay } from '../time/slots'
import type { Delivery } from './delivery'

type Timed = { dueAt: Date }
type Planned = Pick<Delivery, 'articleKind' | 'createdAt' | 'plannedFor' | 'slot'>
type Limit = { lateAfterMinutes: number; timeZone?: string }

const MINUTE_MS = 60_000

/** The last moment at which a delivery may still be sent. */
export const lateFrom = ({ dueAt }: Timed, { lateAfterMinutes }: Limit): Date =>
  new Date(+dueAt + lateAfterMinutes * MINUTE_MS)

/** Whether its time has passed: a breakfast post at noon, or yesterday's after a restore, is worse than none. */
export const isLate = (delivery: Timed, { now, ...limit }: Limit & { now: Date }): boolean =>
  now > lateFrom(delivery, limit)

/**
 * A daily post that was laid out only on a later day: nobody was there on its morning. Whether it was sent then by a database that
 * is lost (this one came back from a backup) nobody here can know.
 */
export const wasLaidOutLate = ({ articleKind, createdAt, slot }: Planned): boolean =>
  articleKind === 'daily-post' && createdAt !== undefined && wechatDay(createdAt) > slot

/** Why it was not sent, for the editor. */
export const lateWords = (
  { dueAt, ...delivery }: Timed & Planned,
  { now, lateAfterMinutes, timeZone }: Limit & { now: Date },
): string => {
  if (wasLaidOutLate(delivery) && +dueAt === Date.parse(delivery.plannedFor))
    return (
      `原定 ${inWords(dueAt, timeZone)} 推送，那时推送程序没有运行，这里没有推送过的记录，不再自动推送。` +
      '如果数据库是从备份恢复的，请先到公众号后台看看是否已经发过，再决定：立即推送、改时间，或取消。'
    )
  const minutes = Math.floor((+now - +dueAt) / MINUTE_MS)
  const late = minutes >= 120 ? `${Math.floor(minutes / 60)} 小时` : `${minutes} 分钟`
  return (
    `原定 ${inWords(dueAt, timeZone)} 推送，已迟到 ${late}，超过这个公众号允许的 ${lateAfterMinutes} 分钟，没有发出。` +
    '请决定：立即推送、改时间，或取消。'
  )
}

/** Punctual deliveries are worked on within a minute or two. Ours to decide. */
export const OVERDUE_MS = 3 * 60_000

/**
 * Whether something held a delivery up: a restart, a pause, or a backup that was restored. Then WeChat may know more than this
 * database, and is asked before anything is made.
 */
export const isOverdue = (since: Date, now: Date): boolean => +now - +since > OVERDUE_MS
