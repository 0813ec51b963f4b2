import { APIError, type CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'

/** Checks an uploaded picture before it is stored, so that a broken file is refused where the editor can still see why. */
export const refuseUnreadablePicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' || !req.file?.data) return args
  try {
    await sharp(req.file.data).metadata()
  } catch {
    throw new APIError(
      `「${req.file.name}」不是能识别的图片，没有保存。请换一张 JPG 或 PNG 图片再上传。`,
      400,
      null,
      true,
    )
  }
  return args
}
