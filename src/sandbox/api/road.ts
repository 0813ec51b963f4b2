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

type Asked = { account: Account; incoming: Incoming; endpoint: Endpoint }

/** What stands between a valid token and the call itself, in the platform's order: standing, rights, quota. */
const admit = ({ state, clock }: Platform, { account, incoming, endpoint }: Asked) => {
  checkStanding(account)
  insist(account.certified || !endpoint.certifiedOnly, 48001)
  const { appId } = account
  countCall(state, { appId, path: incoming.path, now: clock.now(), perMinute: endpoint.perMinute })
}

/** Nothing done, nothing answered; the body is read as far as it can be, for the ledger. */
export const idle = ({ text }: Incoming): Outcome => {
  try {
    return { answer: {}, account: null, body: text.trim() ? fromJson(text) : null }
  } catch {
    return { answer: {}, account: null, body: text.slice(0, 200) }
  }
}

/**
 * The one road of every call: known path and verb, token, rights, quota, body, then the endpoint itself. Never throws a
 * Refusal: it is an answer. Anything else thrown is a fault of the sandbox and rises.
 */
export const travel = async (platform: Platform, incoming: Incoming): Promise<Outcome> => {
  const outcome = idle(incoming)
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
    const account = accountOfToken(platform.state, { value: query.get('access_token'), now: shared.now })
    outcome.account = account
    admit(platform, { account, incoming, endpoint })
    outcome.body = endpoint.body === 'json' ? parsed(incoming.text) : null
    outcome.answer = await endpoint.handle({ ...shared, account, body: outcome.body })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    outcome.answer = error
  }
  return outcome
}
