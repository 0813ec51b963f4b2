import type { CollectionAfterErrorHook, PayloadRequest } from 'payload'

const TOO_LARGE = '图片超过 50 MB，没有上传。请先在修图软件里缩小，再重新选择。'
const UNREADABLE = '上传的内容不完整或格式不对，没有保存任何东西。请重新选择图片再试一次。'
const UNSAFE =
  '这张图片没有保存：SVG 里有脚本、外部内容，或文件不完整。请在绘图软件里导出为 PNG，再重新选择。'

type Failure = Error & {
  status?: number
  isOperational?: boolean
  data?: { errors?: { path?: string }[] } | null
}

/** Payload puts what it could read of a request there, and nothing of a form that is cut off or malformed. */
const wasRead = ({ data, file, files }: PayloadRequest): boolean => Boolean(data ?? file ?? files)

const saying = (message: string, status: number) => ({ response: { errors: [{ message }] }, status })

/**
 * Turns what Payload's form reader says into a sentence. It answers a malformed form with 500, by an error of its own
 * (`isOperational`), of JSON.parse or of the form parser; the request was bad, the server is well.
 */
export const tellUploadError: CollectionAfterErrorHook = ({ error, req }) => {
  const { status = 500, name, isOperational, message, data } = error as Failure
  // An address that is no UTF-8.
  if (name === 'URIError') return saying('没有这张图片。', 404)
  if (status === 413) return saying(TOO_LARGE, status)
  if (message === 'Invalid JSON') return saying(UNREADABLE, status)
  // Payload's own look at a file, which comes after ours and knows drawings that run something.
  if (data?.errors?.some(({ path }) => path === 'file')) return saying(UNSAFE, status)
  if (!['POST', 'PATCH'].includes(req.method ?? '') || status !== 500) return undefined
  return isOperational || name === 'SyntaxError' || !wasRead(req) ? saying(UNREADABLE, 400) : undefined
}
