import type { CollectionBeforeOperationHook } from 'payload'
import type { KeptPicture } from '../../src/images'
import { givenName } from '../../src/images/givenName'
import { newPictureName } from '../../src/images/pictureFiles'
import { roleOf } from '../access/roles'
import { refusePicture } from './uploadEdits'

const lookedAt = async (bytes: Buffer, name: string): Promise<KeptPicture> => {
  // Loaded with the first upload: the picture engine is no business of commands that take none.
  const { fitForKeeping } = await import('../../src/images')
  try {
    return await fitForKeeping(bytes, { name })
  } catch (error) {
    if ((error as Error).name !== 'PictureRefused') throw error
    return refusePicture((error as Error).message)
  }
}

/** What was found in an upload, on its way to `keepPicture`. */
export type FittedUpload = KeptPicture & { originalName: string; filename: string }

/**
 * Takes an uploaded picture in before it is stored: what no browser shows (HEIC, BMP, TIFF) is converted, what cannot be
 * read is refused where the editor can still see why.
 */
export const fitUpload: CollectionBeforeOperationHook = async ({ args, context, operation, req }) => {
  // Payload asks who may upload only after this; nothing is unpacked for a stranger.
  if (operation !== 'create' || !(args.overrideAccess || roleOf(req))) return args
  const { file } = req
  if (!file?.data) return refusePicture('没有收到图片文件，没有保存。请选择一张图片再上传。')
  const originalName = givenName(file.name)
  const kept = await lookedAt(file.data, originalName)
  const filename = newPictureName(kept.type)
  req.file = { ...file, data: kept.bytes, mimetype: kept.type, name: filename, size: kept.bytes.length }
  context.picture = { ...kept, originalName, filename } satisfies FittedUpload
  return args
}
