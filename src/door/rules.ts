/** Bytes. Ours to decide: the longest article that WeChat takes is 1 MB of HTML, the largest picture here 50 MB. */
export const BODY_MAX = {
  callback: 64 * 1024,
  signIn: 16 * 1024,
  json: 1024 * 1024,
  /** 50 MB of picture, and what the form adds around it. */
  upload: 51 * 1024 * 1024,
} as const

/** Which waiting line a request stands in. */
export type LineName = 'health' | 'signIn' | 'callback' | 'upload' | 'rest'

export type Rule = {
  line: LineName
  /** Bytes that the body may have. */
  max: number
  /**
   * `whole`: the door reads the body and lets the request in when all of it is there. `streamed`: the route reads it, after it
   * has looked at signature or login; where no length is declared the route counts.
   */
  body: 'whole' | 'streamed'
}

export type Asked = { method: string; path: string; contentType: string }

/** Paths under /api/users that write and compute no password hash. */
const WITHOUT_HASH = /^\/api\/users\/(logout|refresh-token)$/
const SIGN_IN = /^\/api\/users\/(login|forgot-password|reset-password|unlock|first-register)$/

/** A method that asks and changes nothing. */
export const reads = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/**
 * The path as the router understands it: decoded, without doubled or trailing slashes, in lower case, because Payload's router
 * does not tell case apart.
 * @returns undefined when it cannot be decoded
 */
export const pathOf = (url: string): string | undefined => {
  try {
    const decoded = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    return decoded
      .replaceAll('\\', '/')
      .replace(/\/{2,}/g, '/')
      .replace(/(.)\/$/, '$1')
      .toLowerCase()
  } catch {
    return undefined
  }
}

/** The rule for a request. `path` comes from `pathOf`. */
export const ruleFor = ({ method, path, contentType }: Asked): Rule => {
  if (path.startsWith('/wechat/')) return { line: 'callback', max: BODY_MAX.callback, body: 'streamed' }
  if (path === '/api/health') return { line: 'health', max: BODY_MAX.signIn, body: 'whole' }
  if (SIGN_IN.test(path)) return { line: 'signIn', max: BODY_MAX.signIn, body: 'whole' }
  if (/^\/api\/users(\/|$)/.test(path) && !reads(method) && !WITHOUT_HASH.test(path))
    return { line: 'signIn', max: BODY_MAX.json, body: 'whole' }
  if (/^\/api\/media(\/|$)/.test(path) && contentType.startsWith('multipart/'))
    return { line: 'upload', max: BODY_MAX.upload, body: 'streamed' }
  return { line: 'rest', max: BODY_MAX.json, body: 'whole' }
}
