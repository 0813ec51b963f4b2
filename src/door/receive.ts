import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Budget, declaredLength, holdBody, type Patience, watchPace } from './body'
import type { MemoryBuckets } from './bucket'
import { enterLine, type Lines } from './lines'
import { checkQuery } from './query'
import { REFUSALS, type Refusal, refuse } from './refuse'
import { type Rule, reads, ruleFor } from './rules'

/** What lies behind the door: Next, or in tests the routes alone. */
export type Inside = (request: IncomingMessage, response: ServerResponse) => unknown

/** What one process keeps for its door. */
export type Door = {
  lines: Lines
  refusedPushes: MemoryBuckets
  budget: Budget
  patience: Patience
  inside: Inside
}

export type Arrival = {
  request: IncomingMessage
  response: ServerResponse
  /** Who asks, as `clientOf` counts. */
  client: string
  /** As `pathOf` gives it. */
  path: string
}
type Entry = Arrival & { rule: Rule }

/** Counts a push that the route refuses. @returns the refusal, when its address has none left */
const refusalOfPush = ({ response, client }: Arrival, { refusedPushes }: Door): Refusal | undefined => {
  const waitS = refusedPushes.waitS(client)
  if (waitS > 0) return REFUSALS.tooOften(waitS)
  response.once('finish', () => {
    if (response.statusCode >= 400) refusedPushes.take(client)
  })
  return undefined
}

/** Why a request is refused by its headers alone; undefined when it is not. */
const refusalByLength = (request: IncomingMessage, { max, line }: Rule): Refusal | undefined => {
  const length = declaredLength(request)
  if (length === 'bad') return REFUSALS.badLength
  if (length === 'unknown') return line === 'upload' ? REFUSALS.needsLength : undefined
  return length > max ? REFUSALS.tooLarge(max) : undefined
}

/** Looks at the query and cuts it to the ceilings. @returns why it is refused, if it is */
const refusalByQuery = (request: IncomingMessage, path: string): Refusal | undefined => {
  const [address = '', ...query] = (request.url ?? '').split('?')
  if (query.length === 0 || !/^\/(api|admin)(\/|$)/.test(path)) return undefined
  const isRead = reads(request.method ?? 'GET')
  const checked = checkQuery({ path, search: `?${query.join('?')}`, isRead })
  if ('refusal' in checked) return checked.refusal
  request.url = address + checked.search
  return undefined
}

/** Holds the body, or has its pace watched while the route reads it. @returns whether the request may go in */
const takeBody = async ({ request, response, rule }: Entry, door: Door): Promise<boolean> => {
  if (declaredLength(request) === 0) return true
  // Asks for the body only now, of clients that wait to be asked (curl with a large one).
  if (request.headers.expect) response.writeContinue()
  const isStreamed = rule.body === 'streamed'
  // Once the route has the request, the answer is the route's: the door can only end the connection.
  const tooSlow = () => (isStreamed ? request.socket.destroy() : refuse(response, REFUSALS.tooSlow))
  watchPace(request, { patience: door.patience, tooSlow })
  if (isStreamed) return true
  const held = await holdBody(request, { max: rule.max, budget: door.budget })
  if (held === 'too-large') refuse(response, REFUSALS.tooLarge(rule.max))
  if (held === 'too-busy') refuse(response, REFUSALS.tooBusy)
  return held === 'whole' && !response.headersSent
}

const takeTurn = async (entry: Entry, door: Door): Promise<boolean> => {
  const outcome = await enterLine(door.lines[entry.rule.line], entry)
  if (outcome === 'full') refuse(entry.response, REFUSALS.tooBusy)
  return outcome === 'entered'
}

/** Takes a request in: length, body and turn in the order that its rule asks for, then whoever lies behind the door. */
export const receive = async (arrival: Arrival, door: Door): Promise<void> => {
  const { request, response, path } = arrival
  const { method = 'GET', headers } = request
  const rule = ruleFor({ method, path, contentType: headers['content-type'] ?? '' })
  const refusal =
    refusalByLength(request, rule) ??
    refusalByQuery(request, path) ??
    (rule.line === 'callback' ? refusalOfPush(arrival, door) : undefined)
  if (refusal) return refuse(response, refusal)
  const entry = { ...arrival, rule }
  // A streamed body stays with its sender until it is its turn.
  const steps = rule.body === 'streamed' ? [takeTurn, takeBody] : [takeBody, takeTurn]
  for (const step of steps) if (!(await step(entry, door))) return
  await door.inside(request, response)
}
