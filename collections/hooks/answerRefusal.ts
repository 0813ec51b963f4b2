import type { AfterErrorHook } from 'payload'
import { CLIENT_HEADER } from '../../src/door/address'
import { refusalLine, refusalOf } from '../../src/door/refusalOf'
import { linesOn } from '../../src/log'

/**
 * Logs a refusal as one line, and answers a body that could not be read with 400 and a sentence. Faults of ours are left to
 * Payload, which logs them with their stack.
 */
export const answerRefusal: AfterErrorHook = ({ error, req }) => {
  const answered = refusalOf(error)
  if (!answered) return undefined
  const client = req.headers?.get(CLIENT_HEADER) ?? '-'
  const where = `${req.method} ${req.pathname ?? ''} ${client}`
  if (req.payload) linesOn(req.payload.logger).refusal(refusalLine({ error, answered, where }))
  const { status, message } = answered
  return message ? { status, response: { errors: [{ message }] } } : undefined
}
