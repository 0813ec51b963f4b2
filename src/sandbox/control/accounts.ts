import { z } from 'zod'
import { accountFor } from '../accounts'
import type { Platform } from '../platform'
import type { Account } from '../state'

const Callback = z.strictObject({
  url: z.url(),
  token: z.string().regex(/^[A-Za-z0-9]{3,32}$/, 'Token 为 3–32 位字母或数字'),
  aesKey: z
    .string()
    .regex(/^[A-Za-z0-9]{43}$/, 'EncodingAESKey 为 43 位字母或数字')
    .optional(),
})

/** What may be set on an account. Every field but the AppID may be left out; unknown ones are refused. */
const Settings = z.strictObject({
  appId: z.string().min(1),
  secret: z.string().nullable().optional(),
  name: z.string().optional(),
  originalId: z.string().optional(),
  kind: z.enum(['subscription', 'service']).optional(),
  certified: z.boolean().optional(),
  comments: z.boolean().optional(),
  ipWhitelisted: z.boolean().optional(),
  frozen: z.boolean().optional(),
  secretFrozen: z.boolean().optional(),
  followers: z.number().int().min(0).optional(),
  callback: Callback.nullable().optional(),
  callbackMode: z.enum(['once', 'early', 'twice', 'reversed', 'never']).optional(),
  adminConfirm: z.enum(['off', 'approves', 'refuses', 'silent']).optional(),
  adminAfterSeconds: z.number().min(0).optional(),
  finishAfterSeconds: z.number().min(0).optional(),
  publishOutcome: z.union([z.literal(0), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  massOutcome: z.string().optional(),
})

/** Sets what is given and leaves the rest of the account as it is. Throws a ZodError on anything unknown. */
export const configureAccount = (platform: Platform, given: unknown): Account => {
  const settings = Settings.parse(given)
  const account = accountFor(platform.state, { appId: settings.appId, now: platform.clock.now() })
  const named = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  Object.assign(account, named)
  return account
}
