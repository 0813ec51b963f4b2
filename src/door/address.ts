import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

/** The header in which the door tells the routes who asks. What comes in from outside under this name is thrown away. */
export const CLIENT_HEADER = 'x-xinghuo-client'

const withoutPrefix = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/** The first four groups of an IPv6 address: a home or an office gets at least a /64 of its own. */
const networkOf = (address: string): string => {
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? []
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...middle, ...right].slice(0, 4)
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`
}

/** How an address is counted: IPv4 as it is, IPv6 by its /64; `unknown` for anything else. */
export const countedAs = (address: string | undefined): string => {
  const plain = withoutPrefix(address ?? '')
  if (isIPv4(plain)) return plain
  return isIPv6(plain) ? networkOf(plain) : 'unknown'
}

/**
 * Who asks. Without a trusted proxy that is whoever holds the connection. With `trustProxy` proxies in front, each of which
 * appends the address it saw to X-Forwarded-For, it is the entry that the outermost of them wrote; entries further left are the
 * client's own words.
 */
export const clientOf = (
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
  trustProxy: number,
): string => {
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const hops = [socket.remoteAddress, ...told.map((one) => one.trim()).reverse()].filter(Boolean)
  return countedAs(hops[Math.min(trustProxy, hops.length - 1)])
}

type Forwarded = { host: string | undefined; protocol: 'http' | 'https' }

/** Host and protocol as the reader's browser knows them. A proxy's word counts only where one is trusted. */
export const seenAs = ({ headers }: Pick<IncomingMessage, 'headers'>, trustProxy: number): Forwarded => {
  const last = (value: string | string[] | undefined) =>
    [value ?? []].flat().join(',').split(',').at(-1)?.trim()
  const host = (trustProxy > 0 && last(headers['x-forwarded-host'])) || headers.host
  const isHttps = trustProxy > 0 && last(headers['x-forwarded-proto']) === 'https'
  return { host, protocol: isHttps ? 'https' : 'http' }
}

/** Sets or removes (null) headers of a request, in both forms in which Node hands them over. */
export const rewriteHeaders = (request: IncomingMessage, wanted: Record<string, string | null>): void => {
  const kept: string[] = []
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(at, at + 2)
    if (!(name.toLowerCase() in wanted)) kept.push(name, value)
  }
  for (const [name, value] of Object.entries(wanted)) {
    delete request.headers[name]
    if (value === null) continue
    request.headers[name] = value
    kept.push(name, value)
  }
  request.rawHeaders = kept
}

/** Replaces whatever the request says about where it came from by what the door knows. */
export const stampClient = (
  request: IncomingMessage,
  { client, host, protocol }: Forwarded & { client: string },
): void =>
  rewriteHeaders(request, {
    forwarded: null,
    'x-real-ip': null,
    'x-forwarded-port': null,
    'x-forwarded-for': client,
    'x-forwarded-host': host ?? null,
    'x-forwarded-proto': protocol,
    [CLIENT_HEADER]: client,
  })
