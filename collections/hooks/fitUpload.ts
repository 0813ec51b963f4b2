import type { CollectionBeforeOperationHook } from 'payload'
import type { KeptPicture } from '../../src/images'
import { roleOf } from '../access/roles'
import { refusePicture } from './uploadEdits'

const lookedAt = async (file: { data: Buffer; name: string }): Promise<KeptPicture> => {
  // Loaded with the first upload: the picture engine is no business of commands that take none.
  const { fitForKeeping } = await import('../../src/images')
  try {
    return await fitForKeeping(file.data, { name: file.name })
  } catch (error) {
    if ((error as Error).name !== 'PictureRefused') throw error
    return refusePicture((error as Error).message)
  }
}

/**
 * Takes an uploaded picture in before it is stored: what no browser shows (HEIC, BMP, TIFF) is converted, what cannot be
 * read is refused where the editor can still see why. What was found goes into the document by `keepPictureFacts`.
 */
export const fitUpload: CollectionBeforeOperationHook = async ({ args, context, operation, req }) => {
  // Payload asks who may upload only after this; nothing is unpacked for a stranger.
  if (operation !== 'create' || !(args.overrideAccess || roleOf(req))) return args
  const { file } = req
  if (!file?.data) return refusePicture('没有收到图片文件，没有保存。请选择一张图片再上传。')
  const { bytes, ...facts } = await lookedAt(file)
  const name = `${file.name.replace(/\.[^.]*$/, '')}.${ENDINGS[facts.type]}`
  req.file = { ...file, data: bytes, mimetype: facts.type, name, size: bytes.length }
  context.picture = facts
  return args
}

const ENDINGS: Record<KeptPicture['type'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}
