import type { CollectionBeforeOperationHook } from 'payload'
import { refusePicture, takeUploadEdits } from './uploadEdits'

/**
 * A picture's file never changes: an approval covers the picture that the reviewer saw. Another file is another picture.
 * Runs before Payload's upload code, which would have cropped, overwritten or deleted the file by the time of other hooks.
 */
export const refuseReplacing: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (operation === 'update' && (req.file || req.files)) {
    refusePicture('图片文件不能替换：已审核的稿件可能正在使用它。请上传一张新图片，再到稿件里换上。')
  }
  // For object stores, which are not ours: Payload would look for a field of that name.
  const { prefix: _, _objectKey, ...data } = Object(args.data)
  return { ...args, data: { ...data, ...takeUploadEdits(req) } }
}
