import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as the stand-in met it. */
export type Met = { path: string; method: string; query: Record<string, string>; type: string; body: Buffer }

/** What the stand-in does with a request: answer JSON, or something worse. */
export type Behaviour =
  | { json: unknown }
  | { raw: string; status?: number; type?: string; location?: string }
  | 'hang-up'
  | 'silence'
  /** Begins to answer and never ends. */
  | 'drip'
type Behave = (met: Met, time: number) => Behaviour

export type StandIn = {
  url: string
  /** Every request, in order. */
  met: Met[]
  /** The paths asked for, tokens left out. */
  paths: () => string[]
  tokensFetched: () => Met[]
  /** Teaches a path; `time` counts the requests to it from 1. */
  on: (path: string, behave: Behave) => void
  /** Declares every token so far dead: business calls with one of them are answered with this errcode. */
  revoke: (errcode?: number) => void
  close: () => Promise<void>
}

const TOKEN_PATH = '/cgi-bin/stable_token'

const readAll = async (request: IncomingMessage): Promise<Met> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const address = new URL(request.url ?? '/', 'http://stand-in')
  return {
    path: address.pathname,
    method: request.method ?? '',
    query: Object.fromEntries(address.searchParams),
    type: request.headers['content-type'] ?? '',
    body: Buffer.concat(chunks),
  }
}

const perform = (behaviour: Behaviour, response: ServerResponse): void => {
  if (behaviour === 'silence') return
  if (behaviour === 'hang-up') {
    response.destroy()
    return
  }
  if (behaviour === 'drip') {
    const drop = setInterval(() => response.write(' '), 5)
    response.once('close', () => clearInterval(drop))
    return
  }
  if ('json' in behaviour) {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(behaviour.json))
    return
  }
  const { raw, status = 200, type = 'text/plain', location } = behaviour
  response.writeHead(status, { 'content-type': type, ...(location && { location }) }).end(raw)
}

/** A small real server for the specs of this folder: remembers what it was asked, and can misbehave. */
export const startStandIn = async (): Promise<StandIn> => {
  const met: Met[] = []
  const taught = new Map<string, Behave>()
  const dead = new Set<string>()
  let [issued, deadCode] = [0, 40001]

  const decide = (one: Met): Behaviour => {
    const time = met.filter(({ path }) => path === one.path).length
    const behave = taught.get(one.path)
    if (one.path === TOKEN_PATH) {
      if (behave) return behave(one, time)
      issued += 1
      return { json: { access_token: `TOKEN-${issued}`, expires_in: 7200 } }
    }
    if (dead.has(one.query.access_token ?? '')) {
      return {
        json: { errcode: deadCode, errmsg: `invalid credential ${one.query.access_token} rid: 1-2-3` },
      }
    }
    return behave?.(one, time) ?? { json: { errcode: 0, errmsg: 'ok' } }
  }

  const server = createServer(async (request, response) => {
    const one = await readAll(request)
    met.push(one)
    // A kept connection that we close would count as cut, not as refused.
    response.setHeader('connection', 'close')
    perform(decide(one), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    paths: () => met.map(({ path }) => path).filter((path) => path !== TOKEN_PATH),
    tokensFetched: () => met.filter(({ path }) => path === TOKEN_PATH),
    on: (path, behave) => taught.set(path, behave),
    revoke: (errcode = 40001) => {
      deadCode = errcode
      for (let n = 1; n <= issued; n += 1) dead.add(`TOKEN-${n}`)
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
