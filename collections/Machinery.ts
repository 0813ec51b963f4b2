import type { CollectionConfig, Field } from 'payload'
import { nobody } from './access/roles'

const machinery = (slug: string, fields: Field[]): CollectionConfig => ({
  slug,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields,
})

const key: Field = { name: 'key', type: 'text', required: true, unique: true }

/** access_token of each AppID on a platform, sealed; the lease lets one process of many fetch it. */
export const WechatTokens = machinery('wechat-tokens', [
  key,
  { name: 'token', type: 'text' },
  { name: 'expiresAt', type: 'date' },
  { name: 'revision', type: 'number', required: true, defaultValue: 0 },
  { name: 'leaseOwner', type: 'text' },
  { name: 'leaseUntil', type: 'date' },
  /** Forced refreshes: WeChat allows 20 a day, 30 s apart. */
  { name: 'forced', type: 'json' },
])

/** What WeChat has been given already: (AppID on a platform, bytes, purpose) → address or media id. */
export const UploadedPictures = machinery('uploaded-pictures', [
  key,
  { name: 'value', type: 'json', required: true },
])

/** Events that WeChat pushed, kept until a delivery claims them; the key drops repeats. */
export const CallbackEvents = machinery('callback-events', [
  key,
  /** AppID on the platform: the numbers in an event are its own. */
  { name: 'identity', type: 'text', required: true, index: true },
  { name: 'kind', type: 'text', required: true },
  /** publish_id or msg_id. */
  { name: 'reference', type: 'text', index: true },
  { name: 'event', type: 'json', required: true },
  { name: 'matched', type: 'checkbox', defaultValue: false, index: true },
  { name: 'receivedAt', type: 'date', required: true, index: true },
])

/** Named leases: work that one process at a time may do, such as the day's collecting. */
export const Leases = machinery('leases', [
  key,
  { name: 'owner', type: 'text' },
  { name: 'until', type: 'date' },
  { name: 'revision', type: 'number', required: true, defaultValue: 0 },
  { name: 'facts', type: 'json' },
])

/** Calls made, per AppID on a platform, day and path, where WeChat allows only few. */
export const CallCounts = machinery('call-counts', [
  key,
  { name: 'count', type: 'number', required: true, defaultValue: 0 },
])

/** What the door remembers until a moment: attempts counted, signed queries used, the code for the first user. */
export const DoorMarks = machinery('door-marks', [
  key,
  /** A digest of whose it is, or the word that is kept. */
  { name: 'about', type: 'text', index: true },
  /** Milliseconds since 1970. */
  { name: 'until', type: 'number', required: true, index: true },
])
