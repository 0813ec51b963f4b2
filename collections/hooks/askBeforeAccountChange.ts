import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  ValidationError,
} from 'payload'
import { addressOf, platformOf } from '../../src/accounts/identity'
import { env } from '../../src/env'
import { isApiBase } from '../fields/accountAddress'
import { newsroomFor } from './newsroomFor'

type Doc = Record<string, unknown>

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const hostOf = ({ apiBase }: Doc): string => platformOf(addressOf(apiBase, env))

/** Whether a save needs its AppSecret typed, and does not bring one. */
export const lacksSecret = ({
  before,
  after,
  isTyped,
}: {
  before: Doc
  after: Doc
  isTyped: boolean
}): boolean => {
  const isSame = hostOf(after) === hostOf(before) && after.appId === before.appId
  return !isSame && isText(before.appSecret) && !isTyped
}

const SECRET_AGAIN =
  'AppID 或接口地址改了，请重新填写 AppSecret：原来保存的不会发到别的地址，也不能用于别的 AppID。没有保存。'

/** A stored secret is sent to no other address and for no other AppID than it was typed for. */
export const demandSecretAnew: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  // Our own scripts move a rehearsal to another port.
  if (operation !== 'update' || req.payloadAPI === 'local') return data
  // A field that the request leaves out comes as it is stored.
  const isTyped = isText(data.appSecret) && data.appSecret !== originalDoc.appSecret
  const after = { ...originalDoc, ...data }
  if (!lacksSecret({ before: originalDoc, after, isTyped })) return data
  const errors = [{ label: 'AppSecret', message: SECRET_AGAIN, path: 'appSecret' }]
  throw new ValidationError({ collection: 'accounts', errors, req }, req.t)
}

/** Whether the request confirms what it was asked. */
const confirms = (given: unknown, field: string): boolean =>
  [true, 'true'].includes((given as Doc | null)?.[field] as never)

/**
 * Refuses a change with consequences for readers or for what is planned, until the request confirms it; the form asks with a
 * dialog. The refusal names the fields that confirm.
 */
export const askBeforeAccountChange: CollectionBeforeChangeHook = async (change) => {
  const { data, operation, originalDoc, req } = change
  if (operation !== 'update' || req.payloadAPI === 'local') return data
  const { apiBase, appId, mode } = { ...originalDoc, ...data }
  // What cannot be saved at all is refused for that.
  if (isApiBase(apiBase) !== true) return data
  const newsroom = await newsroomFor(req)
  const asked = { accountId: String(originalDoc.id), change: { apiBase, appId, mode } }
  const open = (await newsroom.questionsBefore(asked)).filter(({ field }) => !confirms(req.data, field))
  if (open.length === 0) return data
  const fields = open.map(({ field }) => field).join('、')
  const words = [...open.map(({ message }) => message), `没有保存。确认后再保存（接口请带上 ${fields}）。`]
  throw new APIError(words.join('\n'), 409, { questions: open }, true)
}

/** What decides how much WeChat's quotas leave. */
const COUNTED = ['mode', 'kind', 'identity', 'dailyTime', 'timeZone', 'confirmsMass'] as const

/** What waits is told what the change means for it. */
export const tellWaiting: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || COUNTED.every((name) => doc[name] === previousDoc[name])) return doc
  const newsroom = await newsroomFor(req)
  await newsroom.tellAnew(String(doc.id))
  return doc
}
