import type { LedgerCall, State } from '../state'

const CALLS_KEPT = 5000
const SECRET_FIELDS = /^(secret|appsecret|access_token)$/
const LONGEST_TEXT = 60

/** A request in few words: no secrets, no article texts, long values cut. */
export const summaryOf = (request: {
  body: unknown
  form: FormData | null
  query: URLSearchParams
}): string => {
  const query = Object.fromEntries([...request.query].filter(([name]) => !SECRET_FIELDS.test(name)))
  const parts = request.form
    ? [...request.form].map(([name, part]) =>
        typeof part === 'string' ? [name, part] : [name, `${part.name} ${part.type} ${part.size} bytes`],
      )
    : request.body
  return JSON.stringify({ ...query, ...(parts ? { body: shortened(parts) } : {}) })
}

const shortened = (value: unknown): unknown => {
  if (typeof value === 'string') {
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…（${value.length} 字）` : value
  }
  if (Array.isArray(value)) return value.map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, SECRET_FIELDS.test(name) ? '***' : shortened(inner)]),
  )
}

/** Enters a call: the ring forgets the oldest, the counters never forget. */
export const enter = (state: State, call: LedgerCall): void => {
  state.calls.push(call)
  if (state.calls.length > CALLS_KEPT) state.calls.splice(0, state.calls.length - CALLS_KEPT)
  const account = call.appId ?? ''
  state.counters[account] ??= {}
  const counters = state.counters[account]
  const { calls, refused } = counters?.[call.path] ?? { calls: 0, refused: 0 }
  if (counters) counters[call.path] = { calls: calls + 1, refused: refused + (call.errcode === 0 ? 0 : 1) }
}
