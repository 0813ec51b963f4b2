import { APIError, type CollectionBeforeOperationHook, type SanitizedConfig } from 'payload'
import { oddIn, type ShapedField } from '../../src/door/shape'

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Payload takes whatever JSON came for a document's fields; a number, a list or nothing at all makes it stumble. */
const refuseOddData: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  // Our own code is held by its types; what comes over the network is not.
  if ((operation !== 'create' && operation !== 'update') || req.payloadAPI !== 'REST') return args
  const { data } = args as { data?: unknown }
  // A form with a file alone names no fields.
  if (data === undefined && /^multipart\/form-data/i.test(req.headers.get('content-type') ?? '')) return args
  if (!isPlain(data)) throw new APIError('提交的内容不是一组字段。没有保存。', 400, null, true)
  const odd = oddIn(data, collection.flattenedFields as ShapedField[])
  if (odd) throw new APIError(`${odd}。没有保存。`, 400, null, true)
  return args
}

/** Makes every collection, Payload's own included, look at what came before anything is done with it. */
export const withPlainData = (config: SanitizedConfig): SanitizedConfig => {
  for (const { hooks } of config.collections) hooks.beforeOperation.unshift(refuseOddData)
  return config
}
