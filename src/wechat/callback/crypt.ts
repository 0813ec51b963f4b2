import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** WXBizMsgCrypt pads to blocks of 32, not of AES's 16: Node's own padding must stay off. */
const BLOCK = 32
const RANDOM_BYTES = 16
const LENGTH_BYTES = 4

/** EncodingAESKey is base64 of 32 bytes without its last `=`. */
const keyOf = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64')

/** True for 43 characters that make a key. */
export const isAesKey = (encodingAesKey: string): boolean => /^[A-Za-z0-9]{43}$/.test(encodingAesKey)

const unpad = (padded: Buffer): Buffer | undefined => {
  const count = padded.at(-1) ?? 0
  return count >= 1 && count <= BLOCK && count <= padded.length
    ? padded.subarray(0, padded.length - count)
    : undefined
}

/**
 * Opens an encrypted message. Takes the base64 text, the EncodingAESKey and our AppID; returns the message,
 * or undefined when key, padding, length or AppID do not fit.
 * @see https://developers.weixin.qq.com/doc/subscription/guide/dev/push/encryption.html
 */
export const decrypt = (
  encrypted: string,
  { aesKey, appId }: { aesKey: string; appId: string },
): string | undefined => {
  const key = keyOf(aesKey)
  const sealed = Buffer.from(encrypted, 'base64')
  if (key.length !== 32 || sealed.length === 0 || sealed.length % 16 !== 0) return undefined
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const plain = unpad(Buffer.concat([decipher.update(sealed), decipher.final()]))
  if (!plain || plain.length < RANDOM_BYTES + LENGTH_BYTES) return undefined

  const start = RANDOM_BYTES + LENGTH_BYTES
  const end = start + plain.readUInt32BE(RANDOM_BYTES)
  if (end > plain.length || plain.subarray(end).toString('utf8') !== appId) return undefined
  return plain.subarray(start, end).toString('utf8')
}

/** Seals a message for WeChat. `random` (16 bytes) is given only by tests. Returns base64. */
export const encrypt = (
  message: string,
  {
    aesKey,
    appId,
    random = randomBytes(RANDOM_BYTES),
  }: { aesKey: string; appId: string; random?: Uint8Array },
): string => {
  const key = keyOf(aesKey)
  const body = Buffer.from(message, 'utf8')
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(body.length)
  const full = Buffer.concat([random, length, body, Buffer.from(appId, 'utf8')])
  const count = BLOCK - (full.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([full, Buffer.alloc(count, count)])),
    cipher.final(),
  ]).toString('base64')
}
