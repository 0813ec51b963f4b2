/** A JSON string, or a number: whichever comes first at a position. On valid JSON this walk is linear. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const LONG_INTEGER = /\d{16}/
const INTEGER = /^-?\d+$/

const quoteIfUnsafe = (piece: string): string =>
  INTEGER.test(piece) && !Number.isSafeInteger(Number(piece)) ? `"${piece}"` : piece

/**
 * Reads JSON without losing the digits of long ids (`msg_id`, `publish_id`, … may exceed 2^53):
 * an integer that a JavaScript number cannot hold comes back as a string of its digits.
 *
 * Takes the text of an answer; throws `SyntaxError` when it is not JSON.
 */
export const readJson = (text: string): unknown => {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const value: unknown = JSON.parse(plain)
  // Parsed once before the walk, so that the walk only ever meets valid JSON.
  return LONG_INTEGER.test(plain) ? JSON.parse(plain.replace(STRING_OR_NUMBER, quoteIfUnsafe)) : value
}

/** An id that the manual wants as a JSON number although it may exceed 2^53. Takes its digits. */
export const asNumber = (digits: string): bigint => BigInt(digits)

const MARK = '\u0000integer:'
const MARKED = /"\\u0000integer:(-?\d+)"/g

/**
 * Writes a request body: raw UTF-8, never `\uXXXX` (WeChat counts the escapes as characters, see 45003),
 * and `bigint` as a bare number with all its digits.
 */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? `${MARK}${part}` : part,
  ).replace(MARKED, '$1')
