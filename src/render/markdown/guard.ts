/** Containers (`>`, `-`, `1.`) that may nest on one line. marked calls itself for each, so thousands end its stack. */
const MAX_MARKERS = 30
const MARKER = '[ \\t]*(?:>|[*+-](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))'
const TOO_MANY_MARKERS = new RegExp(`^((?:${MARKER}){${MAX_MARKERS}})(?:${MARKER})+`, 'gm')

/** Columns a list item may be indented by; two make a level. */
const TOO_DEEP_ITEM = /^([ \t]{100})[ \t]+(?=(?:[*+-]|\d{1,9}[.)])[ \t])/gm

/** Blanks in a row; marked's search for hard breaks is quadratic in them. */
const TOO_MANY_BLANKS = /( {200}) +/g

/** Emphasis marks in one paragraph; marked's search for their partners is quadratic in them. */
const MAX_EMPHASIS = 2000
const EMPHASIS = /[*_~]/g
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/

/** Blanks, digits and what list and quote markers are made of: ordinary text has no long run of these. */
const MARKER_LIKE = /[ \d>)*+,.-]/
const RUN = 60
const SUSPICIOUS_RUN = new RegExp(`${MARKER_LIKE.source}{${RUN}}`)

/** A run of 60 covers every sixtieth place: one look there spares the search through the rest. A tab may count for more. */
const isSuspicious = (text: string): boolean => {
  if (text.includes('\t')) return true
  for (let at = RUN - 1; at < text.length; at += RUN) {
    if (!MARKER_LIKE.test(text[at] as string)) continue
    if (SUSPICIOUS_RUN.test(text.slice(at - RUN + 1, at + RUN))) return true
  }
  return false
}

const timesIn = (text: string, mark: string): number => {
  let times = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) times++
  return times
}

const hasMuchEmphasis = (text: string): boolean =>
  text.length > MAX_EMPHASIS && timesIn(text, '*') + timesIn(text, '_') + timesIn(text, '~') > MAX_EMPHASIS

/** In a paragraph with thousands of emphasis marks, those beyond the first are written as mere characters. */
const boundEmphasis = (text: string): string => {
  let seen = 0
  let isFenced = false
  return text
    .split('\n')
    .map((line) => {
      if (FENCE.test(line)) isFenced = !isFenced
      if (isFenced || line.trim() === '') {
        seen = 0
        return line
      }
      return line.replace(EMPHASIS, (mark) => (++seen > MAX_EMPHASIS ? `\\${mark}` : mark))
    })
    .join('\n')
}

/** A lone surrogate or a zero cannot be sent; encoding would make it U+FFFD, and so does CommonMark. */
const UNSENDABLE = /\p{Surrogate}|\u0000/gu

/** Old browsers do not know `isWellFormed`; there the replacement finds out for itself. */
const isSendable = (text: string): boolean =>
  !text.includes('\0') && (text as string & { isWellFormed?: () => boolean }).isWellFormed?.() === true

const boundRuns = (text: string): string =>
  text.replace(TOO_MANY_MARKERS, '$1 ').replace(TOO_DEEP_ITEM, '$1').replace(TOO_MANY_BLANKS, '$1')

/**
 * Bounds what would make the lexer slow or end its stack, taking only markers and blanks away, never words.
 * An article written by people passes through unchanged.
 */
export const boundMarkdown = (text: string): string => {
  const sendable = isSendable(text) ? text : text.replace(UNSENDABLE, '\ufffd')
  const bounded = isSuspicious(sendable) ? boundRuns(sendable) : sendable
  return hasMuchEmphasis(bounded) ? boundEmphasis(bounded) : bounded
}
