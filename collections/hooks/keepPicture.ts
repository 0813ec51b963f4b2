import { createHash } from 'node:crypto'
import type { CollectionAfterErrorHook, CollectionBeforeChangeHook } from 'payload'
import type { FittedUpload } from './fitUpload'
import { pictureFiles } from './pictureFolder'

/** What only the server knows of a picture: read from its bytes when it was stored, and never changed. */
const FACTS = [
  'filename',
  'filesize',
  'height',
  'linksRevokedAt',
  'mimeType',
  'originalName',
  'sha256',
  'takenOn',
  'url',
  'width',
] as const

const factsOf = ({ bytes, type, filename, originalName, width, height, takenOn }: FittedUpload) => ({
  filename,
  filesize: bytes.length,
  height,
  linksRevokedAt: null,
  mimeType: type,
  originalName,
  // Of the bytes that are written: the line compares it with the bytes that it sends.
  sha256: createHash('sha256').update(bytes).digest('hex'),
  takenOn: takenOn ?? null,
  width,
})

/**
 * Stores the file of a new picture, and writes what the server found out over whatever a request says of it, whoever sent it.
 * The admin sends these fields back with every save, so they are passed over in silence.
 */
export const keepPicture: CollectionBeforeChangeHook = async ({ context, data, operation, originalDoc }) => {
  // Payload makes it anew with every reading.
  const { thumbnailURL: _, ...said } = data
  if (operation === 'update')
    return { ...said, ...Object.fromEntries(FACTS.map((name) => [name, originalDoc[name]])) }
  const upload = context.picture as FittedUpload
  await pictureFiles.keep(upload.filename, upload.bytes)
  return { ...said, ...factsOf(upload) }
}

/** Nothing is left behind of an upload whose row could not be written. */
export const dropRefusedPicture: CollectionAfterErrorHook = async ({ context, req }) => {
  const upload = context.picture as FittedUpload | undefined
  if (!upload) return
  const { totalDocs } = await req.payload.db.count({
    collection: 'media',
    where: { filename: { equals: upload.filename } },
  })
  if (totalDocs === 0) await pictureFiles.remove(upload.filename)
}
