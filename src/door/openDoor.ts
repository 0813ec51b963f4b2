import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { clientOf, seenAs, stampClient } from './address'
import { type Budget, createBudget, declaredLength, holdBody, type Patience, watchPace } from './body'
import { createMemoryBuckets, type MemoryBuckets } from './bucket'
import { createLine, type Line } from './line'
import { cutAfterEarlyAnswer, REFUSALS, type Refusal, refuse } from './refuse'
import { type LineName, pathOf, type Rule, ruleFor } from './rules'

export type DoorSettings = {
  /** Proxies in front of this process whose X-Forwarded headers are believed. */
  trustProxy: number
  patience?: Patience
}

/** What lies behind the door: Next, or in tests the routes alone. */
export type Inside = (request: IncomingMessage, response: ServerResponse) => unknown

/** 20 s for a text on a poor line; a picture of 50 MB at 32 KB a second takes 27 minutes. Ours to decide. */
const PATIENCE: Patience = { graceMs: 20_000, bytesPerSecond: 32 * 1024 }
/** Headers fit into one packet or two. */
const HEADERS_WITHIN_MS = 15_000
/** Bodies read before they are let in: 64 of the largest at once. */
const HELD_MAX = 64 * 1024 * 1024
/** A client that reads its answer slowly keeps no place in the line longer than this. */
const PLACE_MS = 10_000

/** How many requests of a kind are worked on at once, and how many wait. Measured with test/door/burst.mjs on two cores. */
const newLines = (): Record<LineName, Line> => ({
  health: createLine({ atOnce: 4, waiting: 200, perAddress: 100 }),
  // One: computing a password's hash takes a core for 0.4 s, and that is meant.
  signIn: createLine({ atOnce: 1, waiting: 40, perAddress: 10 }),
  callback: createLine({ atOnce: 8, waiting: 400, perAddress: 400 }),
  upload: createLine({ atOnce: 4, waiting: 40, perAddress: 20 }),
  rest: createLine({ atOnce: 16, waiting: 1_000, perAddress: 300 }),
})

/**
 * Pushes that were refused, by address: after a minute's worth the door refuses them itself, which costs a hundredth. WeChat's own
 * pushes are signed and never counted. Kept in each process, because it saves work and guards no secret.
 */
const REFUSED_PUSHES = { burst: 60, everyMs: 1_000 }

type Entry = { request: IncomingMessage; response: ServerResponse; rule: Rule; client: string }
type Door = {
  lines: Record<LineName, Line>
  refusedPushes: MemoryBuckets
  budget: Budget
  patience: Patience
  inside: Inside
}

/** Counts a push that the route refuses. @returns the refusal, when its address has none left */
const refusalOfPush = (
  { response, client }: Omit<Entry, 'rule'>,
  { refusedPushes }: Door,
): Refusal | undefined => {
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

const letIn = async (entry: Entry, door: Door): Promise<void> => {
  const { request, response, rule, client } = entry
  const place = door.lines[rule.line].stand(client)
  if (!place) return refuse(response, REFUSALS.tooBusy)
  response.once('close', place.giveUp)
  const leave = await place.entered
  const timer = setTimeout(leave, PLACE_MS)
  timer.unref()
  response.once('close', () => {
    clearTimeout(timer)
    leave()
  })
  if (response.destroyed) return leave()
  await door.inside(request, response)
}

const receive = async ({ request, response, client }: Omit<Entry, 'rule'>, door: Door): Promise<void> => {
  cutAfterEarlyAnswer(request, response)
  const path = pathOf(request.url ?? '/')
  if (path === undefined) return refuse(response, REFUSALS.badAddress)
  const contentType = request.headers['content-type'] ?? ''
  const rule = ruleFor({ method: request.method ?? 'GET', path, contentType })
  const refusal =
    refusalByLength(request, rule) ??
    (rule.line === 'callback' ? refusalOfPush({ request, response, client }, door) : undefined)
  if (refusal) return refuse(response, refusal)
  const entry = { request, response, rule, client }
  if (rule.body === 'streamed') {
    // The place first: a body that nobody reads yet stays with its sender.
    return letIn(entry, {
      ...door,
      inside: async (...both) => (await takeBody(entry, door)) && door.inside(...both),
    })
  }
  if (await takeBody(entry, door)) await letIn(entry, door)
}

/**
 * The one way into the web process: every request passes here before Next sees it. Looks at lengths, counts bodies, lets few
 * work at a time, and tells the routes who asks. Reasons: docs/decisions/the-door.md.
 * @returns the server, not yet listening
 */
export const openDoor = ({ inside, settings }: { inside: Inside; settings: DoorSettings }): Server => {
  const { trustProxy, patience = PATIENCE } = settings
  const door: Door = {
    lines: newLines(),
    refusedPushes: createMemoryBuckets(REFUSED_PUSHES),
    budget: createBudget(HELD_MAX),
    patience,
    inside,
  }
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const client = clientOf(request, trustProxy)
    stampClient(request, { client, ...seenAs(request, trustProxy) })
    receive({ request, response, client }, door).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  }
  // The pace of a body is watched above; Node's own limit for a whole request would cut slow uploads off.
  const server = createServer({ headersTimeout: HEADERS_WITHIN_MS, requestTimeout: 0 }, listener)
  return server.on('checkContinue', listener)
}
