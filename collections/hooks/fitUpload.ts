import { APIError, type CollectionBeforeOperationHook } from 'payload'
import type { KeptPicture } from '../../src/images'

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const

const lookedAt = async (file: { data: Buffer; name: string }): Promise<KeptPicture> => {
  // Loaded with the first upload: the picture engine is no business of commands that take none.
  const { fitForKeeping } = await import('../../src/images')
  try {
    return await fitForKeeping(file.data, { name: file.name })
  } catch (error) {
    if ((error as Error).name !== 'PictureRefused') throw error
    throw new APIError((error as Error).message, 400, null, true)
  }
}

/**
 * Takes an uploaded picture in before it is stored: what no browser shows (HEIC, BMP, TIFF) is converted, what cannot be
 * read is refused where the editor can still see why.
 */
export const fitUpload: CollectionBeforeOperationHook = async ({ args, context, operation, req }) => {
  const { file } = req
  if (operation !== 'create' || !file?.data) return args
  const { converted, takenOn } = await lookedAt(file)
  context.takenOn = takenOn
  if (converted) {
    const { bytes: data, type } = converted
    const name = `${file.name.replace(/\.[^.]*$/, '')}.${ENDINGS[type]}`
    req.file = { ...file, data, mimetype: type, name, size: data.length }
  }
  return args
}
