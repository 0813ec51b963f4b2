import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * How Payload 3.90 stores a password: PBKDF2 with SHA-256. It exports no way to compare one.
 * @see node_modules/payload/dist/auth/strategies/local/generatePasswordSaltHash.js
 */
const CURRENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, length: 32 }
const OLD = { prefix: '', iterations: 25_000, length: 512 }

const derive = promisify(pbkdf2)

export type Stored = { hash?: string | null; salt?: string | null }

/** Takes as long as a comparison with a stored password, and says no: for accounts that do not exist. */
const compareWithNothing = async (password: string): Promise<false> => {
  await derive(password, randomBytes(32).toString('hex'), CURRENT.iterations, CURRENT.length, 'sha256')
  return false
}

/** Is it the stored password? Takes equally long where nothing is stored. */
export const isPassword = async (password: string, { hash, salt }: Stored): Promise<boolean> => {
  if (!hash || !salt) return compareWithNothing(password)
  const { prefix, iterations, length } = hash.startsWith(CURRENT.prefix) ? CURRENT : OLD
  const expected = Buffer.from(hash.slice(prefix.length), 'hex')
  const given = await derive(password, salt, iterations, length, 'sha256')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
