import { createHash } from 'node:crypto'
import type { LineAccount } from '../accounts/accountStore'
import { learnConfirmation } from '../accounts/confirmation'
import type { Delivery, DeliveryIn, DeliveryState } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import { settleEvents } from '../deliveries/settleEvents'
import { leaseOf, NO_LEASE } from '../deliveries/waits'
import { acceptedMsgId, isWechatError } from '../wechat'
import { beforeSubmitting, leavePlace } from './beforeSubmitting'
import { rememberUnable } from './rights'
import { settle } from './settle'

/** What WeChat gives for a submission that it took; `before`: it had taken it already, when it was asked the first time. */
export type Accepted = {
  publishId?: string
  msgId?: string
  msgDataId?: string | undefined
  before?: boolean
}

/**
 * When WeChat is first asked what became of it, unless it tells before: 30 s after 发布, 2 h after 群发, and 10 minutes after a 群发
 * of an account to which WeChat tells nothing. Ours to decide.
 */
export const FIRST_LOOK_MS = { publish: 30_000, mass: 7_200_000, untold: 600_000 } as const

/** How WeChat is asked about a sending of this account. `untold`: no 消息推送 is set up, so that asking is the only way. */
export const lookOf = (
  { mode }: Pick<Delivery, 'mode'>,
  { callback }: Pick<LineAccount, 'callback'>,
): keyof typeof FIRST_LOOK_MS => {
  if (mode !== 'mass') return 'publish'
  return callback ? 'mass' : 'untold'
}

/** Before this a lost answer cannot be read from WeChat: it may still be at work. */
const ANSWER_MAY_COME_MS = 60_000

/**
 * Our own key of a 群发: the same for every repeat of one sending, so that WeChat recognises it for 24 h.
 * Made from account, article and slot, so that it survives a restore. 32 characters, the most it takes. @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 */
export const clientMsgIdOf = ({ accountId, key, attemptGroup }: Delivery): string =>
  createHash('sha256').update(`${accountId} ${key} ${attemptGroup}`).digest('hex').slice(0, 32)

type Submittable = DeliveryIn<'submitting'> | DeliveryIn<'unconfirmed'>

/** The call that cannot be undone. Nothing but `submit` and the repeat of a 群发 may make it. */
export const sendOff = async (
  delivery: Submittable,
  { clientFor, account }: OnAccount,
): Promise<Accepted> => {
  const client = clientFor(account)
  const { draftId, clientMsgId } = delivery
  if (delivery.mode !== 'mass') return client.freepublish.submit(draftId)
  try {
    return await client.mass.sendall({ draftId, to: 'everyone', clientMsgId })
  } catch (error) {
    // 45065: an earlier call with this key was taken. That is success.
    const msgId = isWechatError(error) && error.kind === 'refusal' ? acceptedMsgId(error) : undefined
    if (msgId) return { msgId, before: true }
    throw error
  }
}

/** Notes that WeChat took it, and uses what it may have told already. */
export const recordAccepted = async (
  delivery: Submittable,
  { accepted, deps, why }: { accepted: Accepted; deps: OnAccount; why: string },
): Promise<Delivery | null> => {
  const { publishId, msgId, msgDataId } = accepted
  const firstLook = FIRST_LOOK_MS[lookOf(delivery, deps.account)]
  const submitted = await deps.deliveries.move(delivery, {
    to: 'submitted',
    wakeAt: new Date(+deps.clock() + firstLook),
    call: delivery.mode === 'mass' ? '/cgi-bin/message/mass/sendall' : '/cgi-bin/freepublish/submit',
    why,
    facts: {
      ...NO_LEASE,
      publishId: publishId ?? null,
      msgId: msgId ?? null,
      msgDataId: msgDataId ?? null,
      // A repeat that WeChat takes only now counts on this day, not on the one before midnight.
      ...(!accepted.before && delivery.mode === 'mass' && { submittedAt: deps.clock().toISOString() }),
      trouble: null,
      attempts: 0,
    },
  })
  return submitted && ((await settleEvents(submitted, deps)) ?? submitted)
}

/** WeChat's answer was lost, or says nothing clear: nobody sends again before WeChat has been read. */
const leaveUnconfirmed = (
  delivery: DeliveryIn<'submitting'>,
  { error, deps }: { error: unknown; deps: OnAccount },
) => {
  const said = isWechatError(error) ? error.cure : `程序在提交之后出错：${String(error)}。`
  const reason = `${said}先不重发，过一会儿到微信核实；请不要另外手工推送。`
  const call = isWechatError(error) ? error.path : undefined
  const errcode = isWechatError(error) && error.kind === 'refusal' && error.errcode
  return deps.deliveries.move(delivery, {
    to: 'unconfirmed',
    wakeAt: new Date(+deps.clock() + ANSWER_MAY_COME_MS),
    why: reason,
    ...(call && { call }),
    facts: {
      ...NO_LEASE,
      attempts: 0,
      trouble: { during: 'submitting', reason, remedy: 'reconcile', ...(errcode && { errcode }) },
    },
  })
}

/** Codes that say "perhaps it was taken before": gone draft, waiting administrator, repeated too fast. */
const UNCLEAR: readonly number[] = [40007, 45065, 45066, 89504, 89505]

const isClear = (error: unknown): boolean =>
  isWechatError(error) &&
  (error.kind === 'not-sent' || (error.kind === 'refusal' && !UNCLEAR.includes(error.errcode)))

const NO_NUMBERS = { publishId: null, msgId: null, msgDataId: null } as const

/** The intent, in one statement with the last check: the content in the draft is still the approved one. */
const intend = (delivery: DeliveryIn<'prepared'>, deps: OnAccount) => {
  const at = deps.clock().toISOString()
  const { leaseUntil, facts } = leaseOf(deps)
  return deps.deliveries.move(delivery, {
    to: 'submitting',
    wakeAt: leaseUntil,
    why: delivery.mode === 'mass' ? '开始群发。' : '开始发布。',
    guard: { approvedHash: delivery.preparedHash },
    facts: {
      ...facts,
      identity: deps.account.identity,
      startedAt: at,
      submittedAt: at,
      clientMsgId: clientMsgIdOf(delivery),
      // What WeChat said of an earlier sending, that failed, is not about this one.
      ...NO_NUMBERS,
    },
  })
}

const acceptedWords = ({ mode }: Delivery, { confirmsMass }: LineAccount): string => {
  if (mode !== 'mass') return '微信已接受发布，等待结果。'
  const confirms = confirmsMass ? '这个公众号开了群发保护，微信会请管理员确认，最多等 30 分钟。' : ''
  return `微信已接受群发，等待结果。${confirms}`
}

/** From prepared to submitted, once. Above the call everything may run twice; below it nothing may. */
export const submit = async (delivery: DeliveryIn<'prepared'>, deps: OnAccount): Promise<Delivery | null> => {
  const stop = await beforeSubmitting(delivery, deps)
  const submitting = stop ? null : await intend(delivery, deps)
  await leavePlace(delivery, deps)
  if (!submitting) return stop?.stopped ?? null
  // From here on a crash leaves the row in `submitting`, and nobody sends it again before WeChat has been read.
  try {
    deps.witness.sending({ deliveryId: submitting.id, at: submitting.submittedAt })
    const accepted = await sendOff(submitting, deps)
    const why = acceptedWords(submitting, deps.account)
    return await recordAccepted(submitting, { accepted, deps, why })
  } catch (error) {
    await learnConfirmation({ error }, deps)
    if (isClear(error)) {
      await rememberUnable(submitting, { error, deps })
      return settle(submitting, { error, during: 'submitting', deps })
    }
    return leaveUnconfirmed(submitting, { error, deps })
  }
}

/** The states in which a lost worker may have left something at WeChat. */
export const MAY_HAVE_LEFT: readonly DeliveryState[] = ['submitting', 'unconfirmed']
