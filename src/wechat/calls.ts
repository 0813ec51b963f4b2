import { isWechatError } from './errors'

/** One line for the log of calls; it never holds a token, a secret, a query string or a body. */
export type CallRecord = {
  path: string
  at: Date
  /** How long the call took, in milliseconds. */
  ms: number
  outcome: 'ok' | 'refused' | 'not-sent' | 'unknown'
  /** What went wrong, for outcomes other than `ok`. */
  why?: string
  errcode?: number
  rid?: string
}

/** Tells what came of a call, from the error it threw (none: it went well). */
export const outcomeOf = (error?: unknown): Pick<CallRecord, 'outcome' | 'why' | 'errcode' | 'rid'> => {
  if (error === undefined) return { outcome: 'ok' }
  if (!isWechatError(error)) return { outcome: 'unknown', why: 'unexpected' }
  if (error.kind === 'refusal') {
    return {
      outcome: 'refused',
      why: error.remedy,
      errcode: error.errcode,
      ...(error.rid && { rid: error.rid }),
    }
  }
  if (error.kind === 'not-sent') return { outcome: 'not-sent', why: error.why }
  return {
    outcome: 'unknown',
    why: error.why,
    ...(error.errcode !== undefined && { errcode: error.errcode }),
  }
}
