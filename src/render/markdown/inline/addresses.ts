/** A bare address among words: where it begins and ends, and where it leads. */
export type BareAddress = { start: number; end: number; href: string }

const SCHEME = /(?:^|[^a-z\d])(https?|ftp)$/i
const SCHEME_MAX = 5
/** ASCII signs of an address. Brackets, quotes and bars end it, and so does whatever is not ASCII: Chinese follows at once. */
const RUN = /[!#$%&'()*+,\-./:;=?@_~\w]+/y
/** Two addresses that only a comma or semicolon keeps apart. */
const NEXT_ADDRESS = /[,;](?:https?|ftp):\/\//i
/** Signs that end a sentence rather than an address (GFM). */
const NOT_AT_END = /[?!.,:;*_~'&]/
const ALPHANUMERIC = /[a-z\d]/i

const REFERENCE_AT_END = /&[a-z\d]{1,31};$/i

const count = (text: string, sign: string): number => {
  let times = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times++
  return times
}

/** Leaves the punctuation at the end of a run to the sentence around it; a bracket that the run opened belongs to it. */
const withoutPunctuation = (written: string): string => {
  const run = written.endsWith(';') ? written.replace(REFERENCE_AT_END, '') : written
  let unopened = count(run, ')') - count(run, '(')
  let end = run.length
  for (; end > 0; end--) {
    const sign = run[end - 1] as string
    if (sign === ')' && unopened > 0) unopened--
    else if (!NOT_AT_END.test(sign)) break
  }
  return run.slice(0, end)
}

const runFrom = (text: string, from: number): string => {
  RUN.lastIndex = from
  const run = RUN.exec(text)?.[0] ?? ''
  const next = run.search(NEXT_ADDRESS)
  return withoutPunctuation(next < 0 ? run : run.slice(0, next))
}

/** The address around `://` at this place. @param from where the words begin that are still free */
export const addressAt = (text: string, colon: number, from: number): BareAddress | undefined => {
  const before = text.slice(Math.max(from, colon - SCHEME_MAX - 1), colon)
  const scheme = SCHEME.exec(before)?.[1]
  if (!scheme || !ALPHANUMERIC.test(text[colon + 3] ?? '')) return undefined
  const rest = runFrom(text, colon)
  const start = colon - scheme.length
  return rest.length > 3 ? { start, end: colon + rest.length, href: scheme + rest } : undefined
}

/** An address without a scheme, `www.` at this place. */
export const wwwAt = (text: string, at: number): BareAddress | undefined => {
  if (at > 0 && /[\w./@-]/.test(text[at - 1] as string)) return undefined
  if (!ALPHANUMERIC.test(text[at + 4] ?? '')) return undefined
  const run = runFrom(text, at)
  return run.length > 4 ? { start: at, end: at + run.length, href: `http://${run}` } : undefined
}

const LOCAL = /[\w.+-]/
const DOMAIN = /[\w.-]+/y

/** The e-mail address around `@` at this place. */
export const mailAt = (text: string, at: number, from: number): BareAddress | undefined => {
  let start = at
  while (start > from && LOCAL.test(text[start - 1] as string)) start--
  if (start === at) return undefined
  DOMAIN.lastIndex = at + 1
  const run = DOMAIN.exec(text)?.[0] ?? ''
  let length = run.length
  while (run[length - 1] === '.') length--
  const domain = run.slice(0, length)
  const isValid = !/^\.|\.\.|[-_]$/.test(domain) && domain.includes('.')
  const end = at + 1 + domain.length
  return isValid ? { start, end, href: `mailto:${text.slice(start, end)}` } : undefined
}
