import { learnConfirmation } from '../accounts/confirmation'
import { pauseAccount } from '../accounts/pause'
import type { Delivery, DeliveryIn } from '../deliveries/delivery'
import { isOfFormer } from '../deliveries/formerAccount'
import type { OnAccount } from '../deliveries/line'
import { applyPublishResult, recordPublished } from '../deliveries/outcome'
import { settleEvents } from '../deliveries/settleEvents'
import { leaseOf } from '../deliveries/waits'
import { asksAgainAt, isLasting, unanswered } from '../lookup/unanswered'
import { FIRST_LOOK_MS, lookOf } from '../send/submit'
import { dayIn, WECHAT_ZONE, wechatPeriod } from '../time/slots'
import { isRefusal, isWechatError, LIMITS } from '../wechat'
import { askAboutFormer } from './askAboutFormer'
import { massFailedWords } from './massFailed'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** After the event has not come: 30 s, 2 min, 10 min, 1 h after submitting, then daily, as wechat's manual is read. */
const PUBLISH_LOOKS_MS = [FIRST_LOOK_MS.publish, 2 * MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS] as const
/** 群发 tells by event; mass/get is asked after 2 h, 6 h, then daily. */
const MASS_LOOKS_MS = [FIRST_LOOK_MS.mass, 6 * 60 * MINUTE_MS] as const
/** Where no event can come: after 10 minutes, after the administrator's half hour, then as above. */
const UNTOLD_LOOKS_MS = [FIRST_LOOK_MS.untold, 40 * MINUTE_MS, ...MASS_LOOKS_MS] as const
const LOOKS_MS = { publish: PUBLISH_LOOKS_MS, mass: MASS_LOOKS_MS, untold: UNTOLD_LOOKS_MS }
/** Then no result will come any more: WeChat forgets too. Ours to decide. */
const GIVES_UP_AFTER_MS = 7 * DAY_MS

export const GET_PATH = '/cgi-bin/freepublish/get'
/** Of the day's 100 gets the last 30 are kept for people. */
const AUTOMATIC_SHARE = 0.7
const AUTOMATIC_GETS = LIMITS.publishGetsPerDay.max * AUTOMATIC_SHARE

/** When to look again after `attempts` looks. */
const nextLook = (delivery: DeliveryIn<'submitted'>, { account, clock }: OnAccount): Date => {
  const now = clock()
  const offset = LOOKS_MS[lookOf(delivery, account)][delivery.attempts + 1]
  return offset === undefined ? new Date(+now + DAY_MS) : new Date(+delivery.submittedAt + offset)
}

/** WeChat's lists and the draft box may still tell what the number does not, and else a person, who has both answers there. */
const doubt = (delivery: DeliveryIn<'submitted'>, { why, deps }: { why: string; deps: OnAccount }) => {
  const reason = `${why}改到微信的列表和草稿箱里核实。`
  const trouble = { during: 'confirming', reason, remedy: 'reconcile' } as const
  const facts = { trouble, attempts: 0 }
  return deps.deliveries.move(delivery, { to: 'unconfirmed', wakeAt: deps.clock(), why: reason, facts })
}

const WEEK_IN_VAIN = '提交已有一周，微信仍没有给出结果；'

/** Nothing new was learnt: looks again, less and less often, and after a week elsewhere. */
const lookLater = (
  delivery: DeliveryIn<'submitted'>,
  { wakeAt, why, deps }: { wakeAt: Date; why?: string; deps: OnAccount },
): Promise<Delivery | null> => {
  const isOld = +deps.clock() - +delivery.submittedAt > GIVES_UP_AFTER_MS
  if (isOld) return doubt(delivery, { why: `${why ?? ''}${WEEK_IN_VAIN}`, deps })
  return deps.deliveries.move(delivery, {
    to: 'submitted',
    wakeAt,
    facts: { attempts: delivery.attempts + 1 },
    ...(why && { why }),
  })
}

/** A question that got no answer is no look: the sparse looks are kept for when WeChat answers. */
const questionFailed = (
  delivery: DeliveryIn<'submitted'>,
  { error, deps }: { error: unknown; deps: OnAccount },
): Promise<Delivery | null> => {
  const why = `查询结果没有成功，不影响已提交的内容：${unanswered(error)}`
  const now = deps.clock()
  if (isRefusal(error) && error.remedy === 'reconcile') {
    return doubt(delivery, { why: `微信不认得这次推送的编号（${error.errcode}）；`, deps })
  }
  if (isLasting(error)) return lookLater(delivery, { wakeAt: nextLook(delivery, deps), why, deps })
  const ageMs = +now - +delivery.submittedAt
  if (ageMs > GIVES_UP_AFTER_MS) return doubt(delivery, { why: why + WEEK_IN_VAIN, deps })
  const wakeAt = asksAgainAt(error, { ageMs, now })
  const isNews = delivery.timeline.at(-1)?.why !== why
  return deps.deliveries.move(delivery, { to: 'submitted', wakeAt, ...(isNews && { why }) })
}

const lookAtPublish = async (
  delivery: DeliveryIn<'submitted'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  const { counts, account, clock, clientFor } = deps
  const now = clock()
  const counted = { identity: account.identity, day: dayIn(WECHAT_ZONE, now), path: GET_PATH }
  if (!(await counts.take(counted, AUTOMATIC_GETS))) {
    const tomorrow = new Date(+wechatPeriod(now, 'day').to + MINUTE_MS)
    return lookLater(delivery, {
      wakeAt: tomorrow,
      why: '今天的查询次数已近上限，明天再查；通知一到就会更新。',
      deps,
    })
  }
  const asking = clientFor(account).freepublish.get(String(delivery.publishId))
  const result = await asking.catch(async (error: unknown) => {
    // WeChat has not heard it, and so has not counted it.
    if (isWechatError(error) && error.kind === 'not-sent') await counts.giveBack(counted)
    throw error
  })
  const learnt = { deliveries: deps.deliveries, at: now, from: '查询', call: GET_PATH }
  return applyPublishResult(delivery, { result, learnt })
}

const lookAtMass = async (delivery: DeliveryIn<'submitted'>, deps: OnAccount): Promise<Delivery | null> => {
  const { deliveries, clock } = deps
  const { status } = await deps.clientFor(deps.account).mass.get(String(delivery.msgId))
  const call = '/cgi-bin/message/mass/get'
  if (status === 'sending') return null
  if (status === 'failed') {
    const reason = massFailedWords(deps.account)
    const trouble = { during: 'confirming', reason, remedy: 'tell-editor', asksPerson: true } as const
    const facts = { trouble, attemptGroup: delivery.attemptGroup + 1 }
    return deliveries.move(delivery, { to: 'failed', wakeAt: null, why: reason, call, facts })
  }
  const why =
    status === 'deleted'
      ? '群发成功，之后已被删除（查询）。'
      : '群发成功（查询）。文章链接等通知带来，也可以手工贴上。'
  return recordPublished(delivery, { urls: [], why, learnt: { deliveries, at: clock(), from: '查询', call } })
}

/** Learns what became of a submission: from an event that has come, else by asking, as sparingly as WeChat wants. */
export const confirm = async (
  delivery: DeliveryIn<'submitted'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  const told = await settleEvents(delivery, deps)
  if (told) return told
  if (isOfFormer(delivery, deps.account)) return askAboutFormer(delivery, deps)
  // Claimed, so that of several workers one asks.
  const claimed = await deps.deliveries.move(delivery, { to: 'submitted', wakeAt: leaseOf(deps).leaseUntil })
  if (!claimed) return null
  try {
    const outcome = await (claimed.mode === 'mass' ? lookAtMass(claimed, deps) : lookAtPublish(claimed, deps))
    if (outcome) return outcome
  } catch (error) {
    if (isRefusal(error) && error.account && error.remedy !== 'wait') await pauseAccount(error, deps)
    await learnConfirmation({ error }, deps)
    return questionFailed(claimed, { error, deps })
  }
  return lookLater(claimed, { wakeAt: nextLook(claimed, deps), deps })
}
