import type { CollectionBeforeChangeHook } from 'payload'
import { isStoredToken, storedToken } from '../../../src/door/resetToken'

/** Stores the digest of a reset link's token; the letter carries the token itself. */
export const hideResetToken: CollectionBeforeChangeHook = ({ data }) => {
  const token: unknown = data.resetPasswordToken
  return typeof token === 'string' && token && !isStoredToken(token)
    ? { ...data, resetPasswordToken: storedToken(token) }
    : data
}
