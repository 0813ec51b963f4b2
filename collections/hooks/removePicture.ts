import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { pictureFiles, thumbnails } from './pictureFolder'

type Noted = { files?: Map<string, string> }

/** Which file a row owns that is going to be deleted; what Payload hands on afterwards may be cut down by `select`. */
export const noteFile: CollectionBeforeDeleteHook = async ({ context, id, req }) => {
  const picture = await req.payload.db.findOne<{ id: string; filename?: string | null }>({
    collection: 'media',
    where: { id: { equals: id } },
  })
  const noted = context as Noted
  noted.files ??= new Map()
  if (picture?.filename) noted.files.set(String(id), picture.filename)
}

/** Removes the file after its row, so that whoever finds the row finds the file. */
export const removeFile: CollectionAfterDeleteHook = async ({ context, id }) => {
  const filename = (context as Noted).files?.get(String(id))
  if (!filename) return
  await pictureFiles.remove(filename)
  await (await thumbnails()).remove(filename)
}
