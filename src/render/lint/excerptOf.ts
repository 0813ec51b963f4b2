const AROUND = 10
const LONG_NUMBER = /\d(?:[ -]?\d){9,}[\dXx]/g
const SHOWN_BEFORE = 3
const SHOWN_AFTER = 2

/** Stands in for code and addresses, which are not prose, so that places keep their count. */
export const NOT_PROSE = '\ufffc'

/** A number with all but its first three and last two signs covered; its length stays. */
export const maskNumber = (number: string): string =>
  number.slice(0, SHOWN_BEFORE) +
  number.slice(SHOWN_BEFORE, -SHOWN_AFTER).replace(/[\dXx]/g, '*') +
  number.slice(-SHOWN_AFTER)

/**
 * The words around a place, short enough for one line. Long numbers are covered: advice is stored, shown and logged, and
 * must not spread what it warns about.
 */
export const excerptOf = (text: string, { at, length }: { at: number; length: number }): string => {
  const from = Math.max(0, at - AROUND)
  const to = Math.min(text.length, at + Math.min(length, 30) + AROUND)
  // Masked with more on both sides, or a number cut by the edge would not be recognised.
  const left = Math.max(0, from - 40)
  const masked = text.slice(left, to + 40).replace(LONG_NUMBER, maskNumber)
  const words = masked
    .slice(from - left, to - left)
    .replace(/\ufffc+/g, '…')
    .replace(/[\n\r\t]+/g, ' ')
    // An edge may have cut a character of two halves.
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  return `${from > 0 ? '…' : ''}${words.trim()}${to < text.length ? '…' : ''}`
}
