import { finishDueJobs } from '../jobs'
import { fromJson } from '../json'
import type { Platform } from '../platform'
import { insist, Refusal } from '../refusal'
import type { Account } from '../state'
import type { Answer, Endpoint } from './endpoint'
import { ENDPOINTS } from './endpoints'
import { countCall } from './quotas'
import { accountOfToken, checkStanding } from './tokens'

/** A request as it came over the wire. */
export type Incoming = {
  method: string
  path: string
  query: URLSearchParams
  text: string
  form: FormData | null
}

/** What came of it, with what the ledger needs to know. */
export type Outcome = { answer: Answer | Refusal; account: Account | null; body: unknown }

const parsed = (text: string): unknown => {
  insist(text.trim(), 44002)
  try {
    return fromJson(text)
  } catch {
    throw new Refusal(47001)
  }
}

const endpointOf = ({ method, path }: Incoming): Endpoint => {
  const endpoint = Object.hasOwn(ENDPOINTS, path) ? ENDPOINTS[path] : undefined
  insist(endpoint, 40066)
  if (endpoint.method !== method) throw new Refusal(endpoint.method === 'GET' ? 43001 : 43002)
  return endpoint
}

/** Lets a call in: its token, its account's standing, its rights, its quota, in the platform's order. */
const admit = (platform: Platform, { incoming, endpoint }: { incoming: Incoming; endpoint: Endpoint }) => {
  const { state, clock } = platform
  const now = clock.now()
  const account = accountOfToken(state, { value: incoming.query.get('access_token'), now })
  return {
    account,
    check: () => {
      checkStanding(account)
      insist(account.certified || !endpoint.certifiedOnly, 48001)
      const { path } = incoming
      countCall(state, { appId: account.appId, path, now, perMinute: endpoint.perMinute })
    },
  }
}

/**
 * The one road of every call: known path and verb, token, rights, quota, body, then the endpoint itself. Never throws a
 * Refusal: it is an answer. Anything else thrown is a fault of the sandbox and rises.
 */
export const travel = async (platform: Platform, incoming: Incoming): Promise<Outcome> => {
  const outcome: Outcome = { answer: {}, account: null, body: null }
  finishDueJobs(platform)
  try {
    const endpoint = endpointOf(incoming)
    const { query, form } = incoming
    const shared = { platform, now: platform.clock.now(), query, form }
    if (endpoint.isOpen) {
      outcome.body = endpoint.body === 'json' ? parsed(incoming.text) : null
      outcome.answer = await endpoint.handle({ ...shared, body: outcome.body })
      return outcome
    }
    const { account, check } = admit(platform, { incoming, endpoint })
    outcome.account = account
    check()
    outcome.body = endpoint.body === 'json' ? parsed(incoming.text) : null
    outcome.answer = await endpoint.handle({ ...shared, account, body: outcome.body })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    outcome.answer = error
  }
  return outcome
}
