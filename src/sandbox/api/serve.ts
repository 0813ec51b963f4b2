import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import { nextNumber, nextRid } from '../ids'
import { toJson } from '../json'
import type { Platform } from '../platform'
import { Refusal } from '../refusal'
import { ENDPOINTS } from './endpoints'
import { actsUnder, distorted, nameOf, refusalOf, spoil, takeFault } from './faults'
import { enter, summaryOf } from './ledger'
import { type Incoming, idle, type Outcome, travel } from './road'

export type Http = { Bindings: HttpBindings }

const incomingOf = async ({ req }: Context<Http>): Promise<Incoming> => {
  const isForm = req.header('content-type')?.startsWith('multipart/form-data')
  const form = isForm ? await req.formData().catch(() => null) : null
  const text = isForm || req.method === 'GET' ? '' : await req.text()
  const query = new URL(req.url).searchParams
  return { method: req.method, path: req.path, query, text, form }
}

/** Who is calling, before anything is checked: for faults meant for one account only. */
const callerOf = ({ state }: Platform, { query, text }: Incoming): string | null =>
  state.tokens[query.get('access_token') ?? '']?.appId ??
  query.get('appid') ??
  /"appid"\s*:\s*"([^"]+)"/.exec(text)?.[1] ??
  null

type Entry = {
  incoming: Incoming
  outcome: Outcome
  rid: string
  fault: string | undefined
  acted: boolean
  at: number
}

const record = (platform: Platform, { incoming, outcome, rid, fault, acted, at }: Entry) => {
  const { answer, account, body } = outcome
  enter(platform.state, {
    n: nextNumber(platform.state, 'call'),
    at,
    appId: account?.appId ?? callerOf(platform, incoming),
    method: incoming.method,
    path: incoming.path,
    request: summaryOf({ ...incoming, body }),
    errcode: answer instanceof Refusal ? answer.errcode : 0,
    errmsg: answer instanceof Refusal ? answer.message : 'ok',
    rid,
    fault,
    acted,
    ms: platform.clock.now() - at,
  })
  platform.touch()
}

/** Answers one call of the platform's API: plays a fault where one is ordered, keeps the ledger, and answers with HTTP 200 even when it refuses. */
export const serveCall = async (platform: Platform, context: Context<Http>): Promise<Response> => {
  const at = platform.clock.now()
  const rid = nextRid(platform.state, at)
  const incoming = await incomingOf(context)
  const fault = takeFault(platform, { path: incoming.path, appId: callerOf(platform, incoming) })
  const acts = !fault || actsUnder(fault)
  const outcome = acts ? await travel(platform, incoming) : idle(incoming)
  const acted = acts && !(outcome.answer instanceof Refusal)
  const answer = (fault && refusalOf(fault)) ?? outcome.answer
  record(platform, {
    incoming,
    outcome: { ...outcome, answer },
    rid,
    fault: fault && nameOf(fault),
    acted,
    at,
  })

  const text = toJson(answer instanceof Refusal ? answer.toBody(rid) : distorted(answer, fault))
  const contentType = ENDPOINTS[incoming.path]?.contentType ?? 'application/json; encoding=utf-8'
  const headers = { 'content-type': contentType }
  const response = fault ? await spoil(fault, { text, headers }) : new Response(text, { headers })
  if (response) return response
  context.env.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}
