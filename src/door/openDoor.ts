import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { clientOf, rewriteHeaders, seenAs, stampClient } from './address'
import { createBudget, type Patience } from './body'
import { createMemoryBuckets } from './bucket'
import { securityHeaders } from './headers'
import { newLines } from './lines'
import { isForeignWrite } from './origin'
import { type Door, type Inside, receive } from './receive'
import { cutAfterEarlyAnswer, REFUSALS, refuse } from './refuse'
import { pathOf } from './rules'

export type DoorSettings = {
  /** Proxies in front of this process whose X-Forwarded headers are believed. */
  trustProxy: number
  /** Where readers find the site; with https its pages may be had that way only. */
  publicUrl: string
  patience?: Patience
}

/** 20 s for a text on a poor line; a picture of 50 MB at 32 KB a second takes 27 minutes. Ours to decide. */
const PATIENCE: Patience = { graceMs: 20_000, bytesPerSecond: 32 * 1024 }
/** Headers fit into one packet or two. */
const HEADERS_WITHIN_MS = 15_000
/** Bodies read before they are let in: 64 of the largest at once. */
const HELD_MAX = 64 * 1024 * 1024
/**
 * Pushes that were refused, by address: after a minute's worth the door refuses them itself, which costs a hundredth. WeChat's own
 * pushes are signed and never counted. Kept in each process, because it saves work and guards no secret.
 */
const REFUSED_PUSHES = { burst: 60, everyMs: 1_000 }

const newDoor = (inside: Inside, patience: Patience): Door => ({
  lines: newLines(),
  refusedPushes: createMemoryBuckets(REFUSED_PUSHES),
  budget: createBudget(HELD_MAX),
  patience,
  inside,
})

/** Puts the security headers onto the answer, and tells Next the nonce, which it reads from the policy of the request. */
const dress = (
  { request, response, path }: { request: IncomingMessage; response: ServerResponse; path: string },
  isHttps: boolean,
): void => {
  const headers = securityHeaders({ path, isHttps, nonce: randomBytes(16).toString('base64') })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  rewriteHeaders(request, {
    'content-security-policy': headers['Content-Security-Policy'] ?? null,
    'content-security-policy-report-only': null,
  })
}

/**
 * The one way into the web process: every request passes here before Next sees it. Tells the routes who asks, turns away what other
 * sites make a browser write, and takes the rest in as src/door/receive.ts says. Reasons: docs/decisions/the-door.md.
 * @returns the server, not yet listening
 */
export const openDoor = ({ inside, settings }: { inside: Inside; settings: DoorSettings }): Server => {
  const { trustProxy, publicUrl, patience = PATIENCE } = settings
  const door = newDoor(inside, patience)
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    cutAfterEarlyAnswer(request, response)
    const client = clientOf(request, trustProxy)
    const seen = seenAs(request, trustProxy)
    stampClient(request, { client, ...seen })
    const path = pathOf(request.url ?? '/')
    const isHttps = seen.protocol === 'https' || publicUrl.startsWith('https:')
    dress({ request, response, path: path ?? '/api' }, isHttps)
    if (path === undefined) return refuse(response, REFUSALS.badAddress)
    if (!path.startsWith('/wechat/') && isForeignWrite(request, { host: seen.host, publicUrl }))
      return refuse(response, REFUSALS.foreignOrigin)
    await receive({ request, response, client, path }, door)
  }
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    take(request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  }
  // The pace of a body is watched in receive.ts; Node's own limit for a whole request would cut slow uploads off.
  const server = createServer({ headersTimeout: HEADERS_WITHIN_MS, requestTimeout: 0 }, listener)
  return server.on('checkContinue', listener)
}
