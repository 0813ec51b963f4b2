import { z } from 'zod'
import type { Platform } from '../platform'
import { Refusal } from '../refusal'
import type { Account } from '../state'

/** One call as an endpoint sees it: the token is checked, the quota counted, the body read. */
export type Call = {
  platform: Platform
  account: Account
  now: number
  query: URLSearchParams
  body: unknown
  form: FormData | null
}

/** A call that carries no token: the token calls themselves. */
export type OpenCall = Omit<Call, 'account'>

type Shared = {
  method: 'GET' | 'POST'
  body?: 'json' | 'form'
  /** Calls a day and account; absent where the platform publishes none and we chose a number: see `quotas.ts`. */
  perMinute?: number
  certifiedOnly?: boolean
  /** uploadimg answers `text/plain`; all others `application/json; encoding=utf-8`. */
  contentType?: 'text/plain'
}

export type Endpoint = Shared &
  (
    | { isOpen: true; handle: (call: OpenCall) => Answer | Promise<Answer> }
    | { isOpen?: false; handle: (call: Call) => Answer | Promise<Answer> }
  )

export type Answer = Record<string, unknown>
export type Endpoints = Record<string, Endpoint>

/** The usual answer of a call that only does something. */
export const ok = (extra: Answer = {}): Answer => ({ errcode: 0, errmsg: 'ok', ...extra })

/** Parses a body by its schema. A wrong shape or type is 47001, as the platform answers it. */
export const shaped = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const outcome = schema.safeParse(body)
  if (outcome.success) return outcome.data
  const issue = outcome.error.issues[0]
  throw new Refusal(47001, { text: `data format error hint: [${issue?.path.join('.')}: ${issue?.message}]` })
}

/** An id that clients may send as text or as a number; long numbers arrive as their digits. */
export const LooseId = z.union([z.string(), z.number().int()]).transform(String)

/** Page of a list: offset from 0, 1–20 items. */
export const Page = z.object({
  offset: z.number().int().min(0),
  count: z.number().int().min(1).max(20),
  no_content: z.union([z.literal(0), z.literal(1)]).default(0),
})
