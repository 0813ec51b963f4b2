import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/** The digest lets the same file be found again instead of stored twice. */
export const keepFileOfMedia: CollectionBeforeChangeHook = ({ context, data, operation, req }) => {
  if (operation !== 'create' || !req.file?.data) return data
  const sha256 = createHash('sha256').update(req.file.data).digest('hex')
  return { ...data, sha256, takenOn: context.takenOn ?? null }
}
