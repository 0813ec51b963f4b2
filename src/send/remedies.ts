import type { LineAccount } from '../accounts/accountStore'
import type { Delivery, Trouble } from '../deliveries/delivery'
import { ArticleGone, NotApproved, Unfit, Waits } from '../deliveries/held'
import { lateFrom } from '../deliveries/lateness'
import { PictureRefused, PicturesFailed } from '../images'
import { BodyTooLongError, MissingPictureError, UnsupportedNodeError } from '../render'
import { backoff } from '../time/backoff'
import { isRefusal, isWechatError, resumesAt, type WechatError, type WechatRefusal } from '../wechat'
import { byHandWords, NOT_ALLOWED } from './rights'

/** What to do about an error that stopped a delivery before anything went out. */
export type Cure =
  | { do: 'await-approval'; trouble: Trouble }
  | { do: 'wait'; until: Date; trouble: Trouble }
  | { do: 'pause-account'; error: WechatRefusal; trouble: Trouble }
  | { do: 'hand-to-person'; trouble: Trouble }
  | { do: 'fail'; trouble: Trouble }

type During = Trouble['during']
type Case = { delivery: Delivery; account: LineAccount; during: During; now: Date }

/** Drafts that WeChat lets only a person send, from its console; the draft is there already. */
const BY_HAND_ONLY: readonly number[] = [48001, 45062, 48021, 53504, 53505]
/** After this many tries an error we cannot name is shown to a person; ours to decide. */
const UNKNOWN_TRIES = 5

const isEditors = (error: unknown): error is Error =>
  error instanceof PictureRefused ||
  error instanceof MissingPictureError ||
  error instanceof UnsupportedNodeError ||
  error instanceof BodyTooLongError ||
  error instanceof Unfit

/** WeChat's no to one picture; it has been asked with another format already, where that could help. */
const refusesPicture = (error: unknown): error is WechatRefusal =>
  isRefusal(error) && !error.account && ['convert-picture', 'fix-article'].includes(error.remedy)

/** Of several failed pictures: trouble with WeChat itself comes first, for it is nobody's picture. */
const unpack = (error: unknown): unknown => {
  if (!(error instanceof PicturesFailed)) return error
  const causes = error.failures.map(({ cause }) => cause)
  const isOfPicture = causes.some((cause) => isEditors(cause) || refusesPicture(cause))
  return isOfPicture ? error : (causes.find(isWechatError) ?? causes[0] ?? error)
}

/** Each picture by its name, and what to do about it. */
const picturesTrouble = (error: PicturesFailed, during: During): Trouble => {
  const [head = ''] = error.message.split('\n')
  const reasons = error.failures.map(({ name, reason, cause }) =>
    isWechatError(cause) ? `图片「${name}」：${cause.cure}` : reason,
  )
  const refusal = error.failures.map(({ cause }) => cause).find(refusesPicture)
  return {
    during,
    remedy: 'fix-article',
    reason: [head, ...reasons].join('\n'),
    field: 'picture',
    ...(refusal && { errcode: refusal.errcode }),
    ...(refusal?.rid && { rid: refusal.rid }),
  }
}

/** Which pictures waited for an answer that did not come; nothing where the trouble is the account's. */
const ofPictures = (thrown: unknown, error: WechatError): string => {
  if (!(thrown instanceof PicturesFailed) || (isRefusal(error) && error.account)) return ''
  const [first, ...others] = thrown.failures
  return `上传图片「${first?.name}」${others.length > 0 ? `等 ${others.length + 1} 张` : ''}时：`
}

/** Only what nobody reads yet is asked here; a submission whose answer was lost has words of its own. */
const STILL_PREPARING = '还没有推送给读者；稍后先到草稿箱核对，再接着准备。'

const troubleFrom = (error: unknown, { during, remedy }: { during: During; remedy: string }): Trouble => {
  if (isWechatError(error)) {
    const unknown = error.kind === 'unknown' ? STILL_PREPARING : ''
    const refusal = error.kind === 'refusal' ? error : undefined
    return {
      during,
      remedy,
      reason: `${error.cure}${unknown}`,
      ...(refusal && { errcode: refusal.errcode }),
      ...(refusal?.field && { field: refusal.field }),
      ...(refusal?.rid && { rid: refusal.rid }),
    }
  }
  const field = error instanceof Unfit ? error.field : undefined
  return {
    during,
    remedy,
    reason: error instanceof Error ? error.message : String(error),
    ...(field && { field }),
  }
}

/** Never beyond the moment at which the delivery becomes too late: then that is what must be said. */
const wait = (
  trouble: Trouble,
  { until, delivery, account }: { until: Date } & Pick<Case, 'delivery' | 'account'>,
): Cure => {
  const late = new Date(+lateFrom(delivery, account) + 1000)
  return { do: 'wait', until: until < late ? until : late, trouble }
}

const cureOfRefusal = (error: WechatRefusal, at: Case): Cure => {
  const { delivery, now } = at
  const trouble = troubleFrom(error, { during: at.during, remedy: error.remedy })
  if (error.account) return { do: 'pause-account', error, trouble }
  if (error.remedy === 'wait') {
    return wait(trouble, { ...at, until: resumesAt(error.until ?? 'minute', now) })
  }
  if (error.remedy === 'retry-later') return wait(trouble, { ...at, until: later(delivery, now) })
  if (delivery.draftId && BY_HAND_ONLY.includes(error.errcode)) {
    // The table's words advise the draft box; it lies there already.
    const reason = error.errcode === NOT_ALLOWED ? byHandWords(delivery.mode) : trouble.reason
    return { do: 'hand-to-person', trouble: { ...trouble, reason } }
  }
  return { do: 'fail', trouble: { ...trouble, asksPerson: true } }
}

const later = ({ attempts }: Delivery, now: Date): Date => new Date(+now + backoff(attempts))

const cureOfWechat = (error: WechatError, at: Case): Cure => {
  if (error.kind === 'refusal') return cureOfRefusal(error, at)
  const trouble = troubleFrom(error, { during: at.during, remedy: 'retry-later' })
  return wait(trouble, { ...at, until: later(at.delivery, at.now) })
}

/**
 * Where an error sends a delivery of which nothing has gone out for certain. Pure.
 * Must not be asked about a submission whose answer was lost: that is unconfirmed, whatever the error says.
 */
export const cureFor = (thrown: unknown, at: Case): Cure => {
  const error = unpack(thrown)
  const { during, delivery, now } = at
  if (error instanceof NotApproved) {
    return { do: 'await-approval', trouble: troubleFrom(error, { during, remedy: 'approve' }) }
  }
  if (error instanceof Waits) {
    return wait(troubleFrom(error, { during, remedy: 'reconcile' }), { ...at, until: error.until })
  }
  if (isWechatError(error)) {
    const cure = cureOfWechat(error, at)
    const reason = `${ofPictures(thrown, error)}${cure.trouble.reason}`
    return { ...cure, trouble: { ...cure.trouble, reason } }
  }
  if (error instanceof PicturesFailed) {
    return { do: 'fail', trouble: { ...picturesTrouble(error, during), asksPerson: true } }
  }
  if (isEditors(error) || error instanceof ArticleGone) {
    return {
      do: 'fail',
      trouble: { ...troubleFrom(error, { during, remedy: 'fix-article' }), asksPerson: true },
    }
  }
  const trouble = troubleFrom(error, { during, remedy: 'fix-code' })
  const shown = { ...trouble, reason: `程序出错，内容没有发出：${trouble.reason}` }
  if (delivery.attempts >= UNKNOWN_TRIES) return { do: 'fail', trouble: { ...shown, asksPerson: true } }
  return wait(shown, { ...at, until: later(delivery, now) })
}
