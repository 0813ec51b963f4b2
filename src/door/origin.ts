import type { IncomingMessage } from 'node:http'
import { reads } from './rules'

/** Asked by browsers themselves, not by a page: an address typed in, a bookmark. */
const OWN_SITES = ['same-origin', 'none']

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

type Own = {
  /** Host and port as the browser knows them. */
  host: string | undefined
  publicUrl: string
}

/**
 * Does a page of another site make the browser write here? Browsers say with every writing request where its page comes from; another
 * port of the same host is another site. Programs that are no browsers say nothing, and carry no cookie that somebody else could use.
 */
export const isForeignWrite = (
  { method = 'GET', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  { host, publicUrl }: Own,
): boolean => {
  if (reads(method)) return false
  const { origin } = headers
  if (origin !== undefined) {
    const from = hostOf(origin)
    return from === undefined || (from !== host && from !== hostOf(publicUrl))
  }
  const site = headers['sec-fetch-site']
  return site !== undefined && !OWN_SITES.includes(String(site))
}
