import { createCipheriv, createHash, randomBytes } from 'node:crypto'

const BLOCK = 32

/** Hex sha1 over the sorted parts: the platform's signature, with or without the encrypted text among them. */
export const signatureOf = (...parts: string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

type Plain = { aesKey: string; appId: string; message: string; random?: Buffer }

/**
 * Encrypts a callback as WXBizMsgCrypt does: AES-256-CBC, PKCS#7 over blocks of 32, sixteen random bytes before and the AppID behind.
 * @see https://developers.weixin.qq.com/doc/subscription/guide/dev/push/encryption.html
 */
export const encrypt = ({ aesKey, appId, message, random = randomBytes(16) }: Plain): string => {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const full = Buffer.concat([random, length, text, Buffer.from(appId)])
  const padding = BLOCK - (full.length % BLOCK)
  // Node pads to 16; the platform to 32.
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(full),
    cipher.update(Buffer.alloc(padding, padding)),
    cipher.final(),
  ]).toString('base64')
}
