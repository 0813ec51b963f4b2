import { APIError, type PayloadRequest } from 'payload'

/** What a person gets to read; the request changed nothing. */
export const refusePicture = (words: string, status = 400): never => {
  throw new APIError(words, status, null, true)
}

type Focal = { focalX: number; focalY: number }

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** The admin's drawer always sends a crop; of the whole picture, as there is nothing to choose. */
const isWhole = ({ x, y, width, height }: Record<string, unknown>): boolean =>
  Number(x) === 0 && Number(y) === 0 && Number(width) === 100 && Number(height) === 100

const assertWhole = ({ crop, widthInPixels, heightInPixels }: Record<string, unknown>): void => {
  const cuts = isGiven(crop)
    ? typeof crop !== 'object' || !isWhole(crop as Record<string, unknown>)
    : isGiven(widthInPixels) || isGiven(heightInPixels)
  if (cuts) refusePicture('图片不能在这里裁剪或缩放，没有改动。请在修图软件里裁好，作为一张新图片上传。')
}

const percent = (value: unknown): number => {
  const number = Math.round(Number(value))
  return isGiven(value) && number >= 0 && number <= 100
    ? number
    : refusePicture('焦点应是 0 到 100 之间的百分比，没有改动。')
}

const focalOf = (focalPoint: unknown): Focal | undefined => {
  if (!isGiven(focalPoint)) return undefined
  const { x, y } = Object(focalPoint) as Record<string, unknown>
  return { focalX: percent(x), focalY: percent(y) }
}

/**
 * Takes Payload's `uploadEdits` out of a request, before Payload reads the file again and writes it anew.
 * @returns the focal point in percent, where one was sent: it is a field and touches no file
 * @throws APIError 400 when the picture was to be cropped or scaled
 */
export const takeUploadEdits = ({ query }: Pick<PayloadRequest, 'query'>): Partial<Focal> => {
  const edits = query?.uploadEdits
  if (!edits) return {}
  delete query.uploadEdits
  if (typeof edits !== 'object') return refusePicture('uploadEdits 的写法有误，没有改动。')
  assertWhole(edits as Record<string, unknown>)
  return focalOf((edits as Record<string, unknown>).focalPoint) ?? {}
}
