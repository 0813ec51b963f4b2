import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'
import type { KeptPicture } from '../../src/images'

/** What only the server knows of a picture: read from its bytes when it was stored, and never changed. */
const FACTS = [
  'filename',
  'filesize',
  'height',
  'mimeType',
  'origin',
  'sha256',
  'sizes',
  'takenOn',
  'url',
  'width',
] as const

const factsOf = ({ type, width, height, takenOn }: Omit<KeptPicture, 'bytes'>, bytes: Buffer) => ({
  filesize: bytes.length,
  height,
  mimeType: type,
  // Of the bytes that are written: the line compares it with the bytes that it sends.
  sha256: createHash('sha256').update(bytes).digest('hex'),
  takenOn: takenOn ?? null,
  width,
})

/**
 * Writes what the server found out about a picture over whatever a request says of it, whoever sent it. The admin sends these
 * fields back with every save, so they are passed over in silence.
 */
export const keepPictureFacts: CollectionBeforeChangeHook = ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  // Payload makes it anew with every reading.
  const { thumbnailURL: _, ...said } = data
  if (operation === 'create') {
    const facts = context.picture as Omit<KeptPicture, 'bytes'>
    return { ...said, ...factsOf(facts, req.file?.data as Buffer) }
  }
  return { ...said, ...Object.fromEntries(FACTS.map((name) => [name, originalDoc[name]])) }
}
