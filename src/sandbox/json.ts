const MARK = '@@digits:'

/**
 * A number too long for JavaScript, to be written into JSON digit by digit.
 * The platform's msg_id and msg_data_id are such numbers: a client that reads them as doubles must fail here, not in production.
 */
export const digits = (text: string): string => `${MARK}${text}@@`

/** JSON with every `digits` written as a bare number. */
export const toJson = (value: unknown): string => JSON.stringify(value).replace(/"@@digits:(\d+)@@"/g, '$1')

// A string, or a run of digits too long for a double.
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/gs

/**
 * Reads JSON as the platform does. Long numbers keep their digits (they become strings), and `\uXXXX` is **not** decoded:
 * the platform stores and counts the six letters, which is how a title of 12 characters becomes one of 72.
 * Throws a SyntaxError when the text is not JSON.
 */
export const fromJson = (text: string): unknown =>
  JSON.parse(
    text.replace(STRING_OR_LONG_NUMBER, (found) =>
      found.startsWith('"') ? keepEscapes(found) : `"${found}"`,
    ),
  )

// Control characters have no other form in JSON, so theirs is honoured; `\\u` is an escaped backslash followed by a letter.
const keepEscapes = (string: string) =>
  string.replace(/\\(?:u([0-9a-fA-F]{4})|.)/gs, (sequence, hex: string | undefined) =>
    hex && Number.parseInt(hex, 16) >= 0x20 ? `\\\\u${hex}` : sequence,
  )
