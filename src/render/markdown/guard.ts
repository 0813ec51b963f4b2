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

const SPACE = 32
const isEmphasis = (unit: number): boolean => unit === 42 || unit === 95 || unit === 126
/** Blanks, digits and what list and quote markers are made of. */
const isMarkerStuff = (unit: number): boolean =>
  unit === SPACE || unit === 9 || unit === 62 || (unit >= 41 && unit <= 46) || (unit >= 48 && unit <= 57)

/** A run of such characters that ordinary text does not have. Fewer cannot hold markers too many. */
const SUSPICIOUS_RUN = 60

/** One look at each character tells whether anything below could apply; in an article written by people nothing does. */
const suspicion = (text: string): { runs: boolean; emphasis: boolean; unsendable: boolean } => {
  let run = 0
  let emphasis = 0
  const found = { runs: false, emphasis: false, unsendable: false }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 126) {
      run = 0
      if (unit >= 0xd800 && unit <= 0xdfff) found.unsendable = true
      continue
    }
    if (isMarkerStuff(unit)) {
      if (++run >= SUSPICIOUS_RUN || unit === 9) found.runs = true
    } else run = 0
    if (isEmphasis(unit)) emphasis++
    if (unit === 0) found.unsendable = true
  }
  found.emphasis = emphasis > MAX_EMPHASIS
  return found
}

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

const boundRuns = (text: string): string =>
  text.replace(TOO_MANY_MARKERS, '$1 ').replace(TOO_DEEP_ITEM, '$1').replace(TOO_MANY_BLANKS, '$1')

/**
 * Bounds what would make the lexer slow or end its stack, taking only markers and blanks away, never words.
 * An article written by people passes through unchanged.
 */
export const boundMarkdown = (text: string): string => {
  const { runs, emphasis, unsendable } = suspicion(text)
  const sendable = unsendable ? text.replace(UNSENDABLE, '\ufffd') : text
  const bounded = runs ? boundRuns(sendable) : sendable
  return emphasis ? boundEmphasis(bounded) : bounded
}
