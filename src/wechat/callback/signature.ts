import { createHash, timingSafeEqual } from 'node:crypto'

/** The SHA-1 of the parts in plain string order, as WeChat signs its pushes: lower-case hex. */
export const sign = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** Compares in constant time, so that a guesser learns nothing from how long it took. */
export const isSignedBy = (signature: string, parts: readonly string[]): boolean => {
  const expected = Buffer.from(sign(parts))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
