import { APIError, type CollectionBeforeValidateHook } from 'payload'
import { inWords } from './reviewContext'

/**
 * A form that was opened before somebody else saved must not put the old text back without a word
 * (payloadcms/payload#15486). A form sends `updatedAt` as it was when opened; a request without it is not a form.
 */
export const refuseStaleSave: CollectionBeforeValidateHook = ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || req.payloadAPI !== 'REST' || context.isRestoringVersion) return data
  const [seen, stored] = [Date.parse(data?.updatedAt), Date.parse(originalDoc?.updatedAt)]
  if (!(seen < stored)) return data
  const who = originalDoc?.savedBy ? `「${originalDoc.savedBy}」` : '别人'
  throw new APIError(
    `您打开之后，${who}在 ${inWords(new Date(stored))} 保存过这篇稿件，您这次没有保存。请先复制您的改动，刷新页面后再改。`,
    409,
    null,
    true,
  )
}
