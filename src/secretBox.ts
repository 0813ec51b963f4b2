import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const MARK = 'sealed:v1:'

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'xinghuo secret box', 32))

/** Whether a stored text is sealed already. */
export const isSealed = (text: string): boolean => text.startsWith(MARK)

/**
 * Seals a text for the database: AES-256-GCM under a key derived from the installation's secret, a fresh nonce each time.
 * @returns `sealed:v1:` and base64 of nonce (12 bytes), tag (16 bytes) and cipher text
 */
export const seal = (text: string, secret: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return MARK + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/**
 * Opens what `seal` made.
 * @throws when the text was sealed under another secret or was altered: then the value must be entered again
 */
export const unseal = (text: string, secret: string): string => {
  const bytes = Buffer.from(text.slice(MARK.length), 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new Error(
      '保存的密钥打不开：PAYLOAD_SECRET（或 data/secret）与保存时不同。请在公众号设置里重新填写 AppSecret 等密钥。',
      {
        cause,
      },
    )
  }
}
