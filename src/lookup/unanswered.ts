import { Waits } from '../deliveries/held'
import { isRefusal, isUnreadable, isWechatError, resumesAt } from '../wechat'

/**
 * Why a question to WeChat got no answer, for the timeline. The tables' words are about sending and say that nothing went out;
 * of a question that may be the opposite of the truth, so that part is left away.
 */
export const unanswered = (error: unknown): string => {
  if (!isWechatError(error)) return error instanceof Error ? error.message : String(error)
  if (error.kind === 'unknown')
    return isUnreadable(error) ? '微信的答复里有读不懂的内容。' : '没有得到能读懂的答复。'
  return error.cure
    .replace(/(内容没有发出|什么也没有发出|这次没有执行|内容没有群发出去)[；，]/, '')
    .replace('这一次没有发出；系统会先查是否已经发出，查不到就请您决定。', '')
    .replace('；请改到下一个可用时段', '')
    .replace('；如果长时间如此，请过一会儿手动重试', '')
}

/** WeChat's no to the question itself, or an answer that nobody can read: asking again does not change it. */
export const isLasting = (error: unknown): boolean =>
  isUnreadable(error) ||
  (isRefusal(error) && !error.account && !['wait', 'retry-later'].includes(error.remedy))

/** A question that is not answered is asked again after a fifth of the doubt's age, within these; ours to decide. */
const ASKS_AGAIN_MS = { min: 60_000, max: 3_600_000 } as const

/** When to ask again what was not answered: when WeChat or our own count says so, else less and less often. */
export const asksAgainAt = (error: unknown, { ageMs, now }: { ageMs: number; now: Date }): Date => {
  if (error instanceof Waits) return error.until
  if (isRefusal(error) && error.until) return resumesAt(error.until, now)
  return new Date(+now + Math.min(Math.max(ageMs / 5, ASKS_AGAIN_MS.min), ASKS_AGAIN_MS.max))
}
