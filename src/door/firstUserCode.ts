import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Under this name the code's digest is kept among the door's marks. */
export const FIRST_USER_CODE = 'first-user-code'

/** Without letters and digits that look alike. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GROUPS = 3
const IN_A_GROUP = 4

/** A code to type from a console: 60 bits in three groups. */
export const newFirstUserCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: IN_A_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-')

/** What is kept of a code. Case, blanks and hyphens do not count. */
export const keptCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex')

export const isFirstUserCode = (code: string, kept: string): boolean => {
  const [given, expected] = [Buffer.from(keptCode(code)), Buffer.from(kept)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
