import { waitsForAdministrator } from '../accounts/confirmation'
import { assertApproved } from '../deliveries/approved'
import type { Delivery, DeliveryIn } from '../deliveries/delivery'
import { isLate } from '../deliveries/lateness'
import type { OnAccount } from '../deliveries/line'
import { recordPublished } from '../deliveries/outcome'
import { leaseOf } from '../deliveries/waits'
import { findMassSend } from '../lookup/findMassSend'
import { free, lookAgain, type Questioned } from '../lookup/looks'
import { unanswered } from '../lookup/unanswered'
import { recordAccepted, sendOff } from '../send/submit'
import { isRefusal } from '../wechat'
import { adoptMassEvent } from './adoptEvent'

const HOUR_MS = 3_600_000
/** Repeats of one clientmsgid are recognised for 24 h; an hour is kept for clocks that differ. */
const REPEAT_WITHIN_MS = 23 * HOUR_MS
/** An administrator may take 30 minutes to confirm; a draft that still lies there after this was not sent. */
const SURELY_NOT_TAKEN_MS = 35 * 60_000
/** Each repeat may ask the administrator anew; after this he is left alone, so that his last half hour ends. Ours to decide. */
const ASKS_ADMINISTRATOR_MS = 35 * 60_000
const MINUTE_MS = 60_000

/**
 * Whether a repeat may push it to everybody: in time, approved, still by 群发, and no other wish waits to be applied, such as
 * another time or no more of this account.
 */
const mayStillGo = async (delivery: DeliveryIn<'unconfirmed'>, deps: OnAccount): Promise<boolean> => {
  const { account, articles } = deps
  if (account.mode !== 'mass' || isLate(delivery, { now: deps.clock(), ...account })) return false
  try {
    return (await assertApproved(delivery, articles)).every(({ todo }) => todo === null)
  } catch {
    return false
  }
}

/** The administrator was asked about this sending. */
const ASKED = 'ask-administrator'
/** A sending with this key was taken before; the answer should carry its number, and may not. */
const TAKEN_BEFORE = 45065
/** Refusals of a repeat that speak of the job before it, not of what is asked now: taken, and asked too fast. */
const TAKEN_PERHAPS: readonly number[] = [TAKEN_BEFORE, 45066]
/**
 * Asks WeChat by repeating the same clientmsgid: it answers with the old job if there is one (45065), and takes it now
 * if there is none. Since it may take it, the claim demands the approved hash once more.
 */
const repeat = async ({ delivery, draft, ageMs }: Questioned, deps: OnAccount): Promise<Delivery | null> => {
  const { leaseUntil, facts } = leaseOf(deps)
  const claimed = await deps.deliveries.move(delivery, {
    to: 'unconfirmed',
    wakeAt: leaseUntil,
    facts,
    // A draft that is gone cannot be sent anew; there the question alone is left.
    guard: draft === 'there' ? { approvedHash: delivery.preparedHash } : {},
  })
  if (!claimed) return null
  try {
    const accepted = await sendOff(claimed, deps)
    const why = '用同一个群发编号再问微信，群发已被接受；微信凭编号识别，不会重复发送。'
    return await recordAccepted(claimed, { accepted, deps, why })
  } catch (error) {
    if (isRefusal(error) && error.account && error.remedy !== 'wait') throw error
    // Our key says no more than this: what WeChat has told of may.
    const isTaken = isRefusal(error) && (error.errcode === TAKEN_BEFORE || draft === 'gone')
    const told = isTaken ? await adoptMassEvent(claimed, deps) : null
    if (told) return told
    const why = `用同一个群发编号再问微信：${unanswered(error)}`
    const asks = waitsForAdministrator(error)
    const saysNo = isRefusal(error) && !asks && !TAKEN_PERHAPS.includes(error.errcode)
    if (saysNo && draft === 'there' && ageMs > SURELY_NOT_TAKEN_MS) {
      return free(claimed, { why: `${why}草稿也一直在草稿箱里：群发没有发出。`, deps })
    }
    // WeChat knows our key for a day: it says so, had it taken the draft.
    const isVanished = saysNo && draft === 'gone'
    // His half hour is not to be used up by asking every minute.
    return lookAgain(claimed, {
      why,
      isVanished,
      deps,
      ...(asks && { afterMs: 5 * MINUTE_MS, remedy: ASKED }),
    })
  }
}

/** The key says nothing any more: what was pushed stands in the figures of its day. */
const readFigures = async (
  delivery: DeliveryIn<'unconfirmed'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  const found = await findMassSend({ ...delivery, since: delivery.startedAt }, deps)
  if (!found) {
    const told = await adoptMassEvent(delivery, deps)
    if (told) return told
    const why = '草稿已被取走，群发很可能已经成功，但编号已过期，当天的图文数据里也还没有这一篇；稍后再查。'
    return lookAgain(delivery, { why, deps })
  }
  return recordPublished(delivery, {
    urls: found.urls,
    why: '在当天的图文数据里找到了这一篇：上次群发已经成功，不再重发。',
    facts: { msgDataId: found.msgDataId },
    learnt: {
      deliveries: deps.deliveries,
      at: delivery.startedAt,
      from: '核实',
      call: '/datacube/getarticletotaldetail',
    },
  })
}

/**
 * 群发: WeChat recognises the repeat of our key, so inside its window one question settles it. When the article may not go
 * any more (edited, too late) and its draft still lies there, only time is let tell. A draft that is gone cannot be sent
 * again by a repeat, so asking is safe then.
 */
export const reconcileMass = async (questioned: Questioned, deps: OnAccount): Promise<Delivery | null> => {
  const { delivery, draft, ageMs } = questioned
  const isInWindow = ageMs < REPEAT_WITHIN_MS
  if (draft === 'gone') {
    if (isInWindow) return repeat(questioned, deps)
    return readFigures(delivery, deps)
  }
  const wasAsked = delivery.trouble?.remedy === ASKED
  const isLeftAlone = wasAsked && ageMs > ASKS_ADMINISTRATOR_MS
  if (isInWindow && !isLeftAlone && (await mayStillGo(delivery, deps))) return repeat(questioned, deps)
  // Counted from the last time he may have been asked.
  const surely = SURELY_NOT_TAKEN_MS + (wasAsked ? ASKS_ADMINISTRATOR_MS + 5 * MINUTE_MS : 0)
  if (ageMs > surely) {
    return free(delivery, { why: '草稿一直在草稿箱里：上次群发没有被微信接受，没有发出。', deps })
  }
  // The first time it may only be that the planner has not come by yet.
  const afterMs = delivery.attempts === 0 ? MINUTE_MS : Math.max(surely - ageMs + 1000, MINUTE_MS)
  return lookAgain(delivery, {
    why: '草稿还在草稿箱里，现在不能再发，过一会儿再核实是否发出。',
    afterMs,
    deps,
  })
}
