import { WechatUnknown } from './errors'
import { readJson, writeJson } from './json'
import { redact } from './redact'
import { toNetworkError } from './unsent'

/** How long each kind of call may take altogether, in milliseconds. */
export type Timeouts = { normal: number; upload: number }
export const TIMEOUTS: Timeouts = { normal: 15_000, upload: 60_000 }

/** Larger than any answer we ask for: 20 drafts of under 1 MB would be the worst. */
const ANSWER_LIMIT_BYTES = 24 * 1024 * 1024
/** What an unreadable answer leaves in the log. */
const EXCERPT_CHARACTERS = 200

/** One request as it goes out; `token` never shows up in errors or logs. */
export type Outgoing = {
  baseUrl: string
  method: 'GET' | 'POST'
  path: string
  query?: Record<string, string>
  body?: unknown
  form?: FormData
  token?: string
  secrets: readonly string[]
  timeoutMs: number
}

const addressOf = ({ baseUrl, path, query, token }: Outgoing): string => {
  const address = new URL(baseUrl.replace(/\/+$/, '') + path)
  if (token !== undefined) address.searchParams.set('access_token', token)
  for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, value)
  return address.href
}

const contentOf = ({ body, form }: Outgoing): Pick<RequestInit, 'body' | 'headers'> => {
  // The form writes its own Content-Type, because only it knows the boundary.
  if (form) return { body: form }
  if (body === undefined) return {}
  return { body: writeJson(body), headers: { 'content-type': 'application/json; charset=utf-8' } }
}

const UNREADABLE = '无法读懂微信的答复，不能确定是否已经执行。'

/**
 * Reads an answer to its end or until `signal` is through with it. `fetch` hears the signal, too, but after a garbage collection
 * no longer while a body is read (Node 20 holds it weakly): an answer that drips would then keep the worker for hours.
 */
const readCapped = async (response: Response, { path, signal }: { path: string; signal: AbortSignal }) => {
  const reader = response.body?.getReader()
  const stop = () => void reader?.cancel().catch(() => {})
  signal.addEventListener('abort', stop, { once: true })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      size += part.value.length
      if (size > ANSWER_LIMIT_BYTES) throw new WechatUnknown({ path, why: 'too-large', cure: UNREADABLE })
      chunks.push(part.value)
    }
    signal.throwIfAborted()
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
  return Buffer.concat(chunks).toString('utf8')
}

const parse = (text: string): Record<string, unknown> | undefined => {
  try {
    const value = readJson(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/**
 * One request and its answer, without token care, repeats or verdict.
 *
 * Takes the request; returns the JSON object answered, whatever its Content-Type (uploadimg answers `text/plain`).
 * Throws `WechatNotSent` or `WechatUnknown`; HTTP other than 200 and non-JSON count as unreadable.
 */
export const exchange = async (outgoing: Outgoing): Promise<Record<string, unknown>> => {
  const { path, secrets, timeoutMs } = outgoing
  const signal = AbortSignal.timeout(timeoutMs)
  let status: number
  let text: string
  try {
    const response = await fetch(addressOf(outgoing), {
      ...contentOf(outgoing),
      method: outgoing.method,
      redirect: 'error',
      signal,
    })
    status = response.status
    text = await readCapped(response, { path, signal })
  } catch (error) {
    throw error instanceof WechatUnknown ? error : toNetworkError(path, error)
  }
  const answer = status === 200 ? parse(text) : undefined
  if (answer) return answer

  const detail = redact(text, secrets).slice(0, EXCERPT_CHARACTERS)
  const why = status === 200 ? 'not-json' : 'http-status'
  throw new WechatUnknown({ path, why, status, detail, cure: UNREADABLE })
}
