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

const countEmphasis = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 42 || unit === 95 || unit === 126) count++
  }
  return count
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

/**
 * Bounds what would make the lexer slow or end its stack, taking only markers and blanks away, never words.
 * An article written by people passes through unchanged.
 */
export const boundMarkdown = (text: string): string => {
  const bounded = text
    .replace(TOO_MANY_MARKERS, '$1 ')
    .replace(TOO_DEEP_ITEM, '$1')
    .replace(TOO_MANY_BLANKS, '$1')
  return countEmphasis(bounded) > MAX_EMPHASIS ? boundEmphasis(bounded) : bounded
}
