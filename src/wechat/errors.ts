import type { ErrorRow, Field, Remedy, Until } from './errorTable'

/** Common to all three: where it happened and, in one Chinese sentence or two, what to do about it. */
abstract class WechatTrouble extends Error {
  /** The path of the call, e.g. `/cgi-bin/draft/add`; never with its query. */
  readonly path: string
  /** What happened, whether anything went out, and what to do next; to be shown as it is. */
  readonly cure: string

  constructor(message: string, facts: { path: string; cure: string }) {
    super(message)
    this.path = facts.path
    this.cure = facts.cure
  }
}

type RefusalFacts = {
  path: string
  errcode: number
  errmsg: string
  row: ErrorRow
  rid?: string
  ip?: string
  cure?: string
  body?: Record<string, unknown>
}

/** WeChat answered, and the answer is no. Whatever was asked for has not been done. */
export class WechatRefusal extends WechatTrouble {
  override readonly name = 'WechatRefusal'
  readonly kind = 'refusal'
  readonly errcode: number
  /** WeChat's own text, as it came. */
  readonly errmsg: string
  /** The number that WeChat's support asks for; `openapi/rid/get` knows it for 7 days. */
  readonly rid: string | undefined
  readonly remedy: Remedy
  readonly field: Field | undefined
  readonly until: Until | undefined
  /** True when the trouble is the whole account's, so that its other deliveries would meet it too. */
  readonly account: boolean
  /** Whatever else the answer carried, e.g. `msg_id` beside 45065; long ids as strings. */
  readonly body: Record<string, unknown>
  /** The address of this server as WeChat saw it (40164). */
  readonly ip: string | undefined

  constructor(facts: RefusalFacts) {
    super(`${facts.path} refused: ${facts.errcode} ${facts.errmsg}`, {
      path: facts.path,
      cure: facts.cure ?? facts.row.cure,
    })
    this.errcode = facts.errcode
    this.errmsg = facts.errmsg
    this.rid = facts.rid
    this.remedy = facts.row.remedy
    this.field = facts.row.field
    this.until = facts.row.until
    this.account = facts.row.account === true
    this.body = facts.body ?? {}
    this.ip = facts.ip
  }
}

/** Why nothing left this machine. */
export type NotSentReason =
  | 'refused'
  | 'no-such-host'
  | 'unreachable'
  | 'connect-timeout'
  | 'tls'
  | 'no-token'

/** Nothing left this machine: repeating is always safe. */
export class WechatNotSent extends WechatTrouble {
  override readonly name = 'WechatNotSent'
  readonly kind = 'not-sent'
  readonly why: NotSentReason

  constructor(facts: { path: string; why: NotSentReason; cure: string }) {
    super(`${facts.path} not sent: ${facts.why}`, facts)
    this.why = facts.why
  }
}

/** Why the outcome is unknown. */
export type UnknownReason =
  | 'timeout'
  | 'cut'
  | 'redirect'
  | 'http-status'
  | 'too-large'
  | 'not-json'
  | 'unexpected-shape'
  | 'busy'

type UnknownFacts = {
  path: string
  why: UnknownReason
  cure: string
  errcode?: number
  status?: number
  detail?: string
}

/** The request may have been carried out or not. Look before repeating anything that cannot be undone. */
export class WechatUnknown extends WechatTrouble {
  override readonly name = 'WechatUnknown'
  readonly kind = 'unknown'
  readonly why: UnknownReason
  /** WeChat's code when it said "busy" to a call that changes something. */
  readonly errcode: number | undefined
  readonly status: number | undefined
  /** The first 200 characters of an answer we could not read, without tokens. */
  readonly detail: string | undefined

  constructor(facts: UnknownFacts) {
    super(`${facts.path} outcome unknown: ${facts.why}${facts.status ? ` ${facts.status}` : ''}`, facts)
    this.why = facts.why
    this.errcode = facts.errcode
    this.status = facts.status
    this.detail = facts.detail
  }
}

/** Everything a call of the client can throw on purpose; branch on `kind`, then on `remedy`. */
export type WechatError = WechatRefusal | WechatNotSent | WechatUnknown

/** True for the three errors of this folder. */
export const isWechatError = (error: unknown): error is WechatError =>
  error instanceof WechatRefusal || error instanceof WechatNotSent || error instanceof WechatUnknown

/** True when WeChat clearly said no, so that the row may be freed. */
export const isRefusal = (error: unknown): error is WechatRefusal => error instanceof WechatRefusal

/** True when WeChat's answer has come and is whole, but of a shape that nobody knows: the next one will look the same. */
export const isUnreadable = (error: unknown): error is WechatUnknown =>
  error instanceof WechatUnknown && error.why === 'unexpected-shape'
