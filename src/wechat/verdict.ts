import { WechatUnknown } from './errors'
import { toRefusal } from './remedies'
import { mayRepeat } from './repeatable'

/** "System busy": WeChat may or may not have begun. */
const BUSY: readonly number[] = [-1, 61450, 268487001, 268487002]

const BUSY_CURE = '微信回答“系统繁忙”，不能确定这次操作是否已经执行。'
const ODD_CURE = '微信的答复与约定的样子不同，不能确定是否已经执行。'

/** An answer that is JSON but not of the agreed shape. */
export const unexpectedShape = (path: string, detail: string): WechatUnknown =>
  new WechatUnknown({ path, why: 'unexpected-shape', cure: ODD_CURE, detail })

/**
 * Judges an answer: success is errcode absent or 0. Throws `WechatRefusal` for a clear no, and `WechatUnknown`
 * when "busy" came to a call whose repeat would be seen.
 */
export const judge = (facts: {
  path: string
  answer: Record<string, unknown>
  secrets: readonly string[]
}): Record<string, unknown> => {
  const { path, answer } = facts
  const errcode = Number(answer.errcode ?? 0)
  if (errcode === 0) return answer
  if (Number.isNaN(errcode)) throw unexpectedShape(path, 'errcode is not a number')
  if (BUSY.includes(errcode) && !mayRepeat(path)) {
    throw new WechatUnknown({ path, why: 'busy', errcode, cure: BUSY_CURE })
  }
  throw toRefusal(facts)
}
