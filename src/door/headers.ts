type Page = {
  /** As `pathOf` gives it. */
  path: string
  /** Known to this one answer: scripts that the server wrote carry it. */
  nonce: string
  isHttps: boolean
}

/** A year, as the preload lists ask; without subdomains, which may not be ours. */
const HSTS = 'max-age=31536000'

/** What a page may load and do: everything from here and nothing from elsewhere. */
const pagePolicy = ({ nonce }: Page): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Payload and React write style attributes; a nonce does not cover those.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** An answer of the API, or a file, opened as a page of its own: nothing in it runs or loads. */
const DATA_POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** The policy of a path. */
export const policyFor = (page: Page): string =>
  /^\/(api|wechat)(\/|$)/.test(page.path) ? DATA_POLICY : pagePolicy(page)

/** Headers of every answer, whatever it carries. */
export const securityHeaders = (page: Page): Record<string, string> => ({
  'Content-Security-Policy': policyFor(page),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // The address of a reset link or of an unpublished article stays here.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  ...(page.isHttps && { 'Strict-Transport-Security': HSTS }),
})
