import { createHash } from 'node:crypto'
import { APIError, type CollectionBeforeChangeHook } from 'payload'

/**
 * A picture's file never changes: an approval covers the picture that the reviewer saw. Another file is another picture.
 * The digest lets the same file be found again instead of stored twice.
 */
export const keepFileOfMedia: CollectionBeforeChangeHook = ({ context, data, operation, req }) => {
  if (!req.file?.data) return data
  if (operation === 'update') {
    throw new APIError(
      '图片文件不能替换：已审核的稿件可能正在使用它。请上传一张新图片，再到稿件里换上。',
      400,
      null,
      true,
    )
  }
  const sha256 = createHash('sha256').update(req.file.data).digest('hex')
  return { ...data, sha256, takenOn: context.takenOn ?? null }
}
