import type { FieldHook } from 'payload'
import { env } from '../../src/env'
import { isSealed, seal } from '../../src/secretBox'

/** Seals a secret before it is stored. An empty field means "unchanged": the form never gets the old value to send back. */
export const sealSecret: FieldHook = ({ value, originalDoc, field }) => {
  if (typeof value !== 'string' || value === '') return originalDoc?.[field.name as string]
  return isSealed(value) ? value : seal(value.trim(), env.secret)
}
