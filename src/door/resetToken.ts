import { createHash } from 'node:crypto'

const MARK = 'sha256:'

/** How the token of a reset link lies in the database: whoever reads it there cannot use it. */
export const storedToken = (token: string): string =>
  `${MARK}${createHash('sha256').update(token).digest('hex')}`

/** True for a token that is stored that way already. */
export const isStoredToken = (token: string): boolean => token.startsWith(MARK)
