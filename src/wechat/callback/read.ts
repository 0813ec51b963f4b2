import { decrypt } from './crypt'
import { type CallbackEvent, toEvent } from './event'
import { CallbackRefused } from './refused'
import { isSignedBy } from './signature'
import { readXml, type XmlNode } from './xml'

/**
 * How the account's console is set. With `plain` (明文) bodies are readable; `compatible` (兼容) sends both, of which
 * only the encrypted part is read; `secure` (安全) is encrypted only.
 */
export type CallbackMode = 'plain' | 'compatible' | 'secure'

export type CallbackConfig = {
  appId: string
  /** The Token of 服务器配置, not an access token. */
  token: string
  /** EncodingAESKey; after a change keep the old one as `previousAesKey` for a while. */
  aesKey?: string
  previousAesKey?: string
  /** Default: `secure` where there is a key, else `plain`. */
  mode?: CallbackMode
}

/** The query of a push, as it came. */
export type CallbackQuery = Partial<
  Record<
    'signature' | 'timestamp' | 'nonce' | 'echostr' | 'openid' | 'encrypt_type' | 'msg_signature',
    string
  >
>

/** Pushes older or newer than this are refused: a caught request cannot be played back later. */
const FRESH_MS = 10 * 60_000

const checkSignature = ({ token }: CallbackConfig, query: CallbackQuery): void => {
  const { signature = '', timestamp = '', nonce = '' } = query
  if (!isSignedBy(signature, [token, timestamp, nonce])) throw new CallbackRefused('bad-signature')
}

const checkFreshness = ({ timestamp }: CallbackQuery, now: Date): void => {
  const isFresh = timestamp !== '' && Math.abs(Number(timestamp) * 1000 - +now) <= FRESH_MS
  if (!isFresh) throw new CallbackRefused('too-old')
}

type Asked = { query: CallbackQuery; now: Date }

/**
 * Looks at the query of a push before its body is read: WeChat signs it in every mode.
 * Throws `CallbackRefused` when it is not WeChat's or not of the last ten minutes.
 */
export const checkQuery = (config: CallbackConfig, { query, now }: Asked): void => {
  checkSignature(config, query)
  checkFreshness(query, now)
}

/** WeChat's GET when the address is saved: returns the `echostr` to answer unchanged as `text/plain`. */
export const answerHandshake = (config: CallbackConfig, asked: Asked): string => {
  checkQuery(config, asked)
  return asked.query.echostr ?? ''
}

const open = (
  config: CallbackConfig,
  { sealed, query }: { sealed: string; query: CallbackQuery },
): XmlNode => {
  const { appId, token, aesKey, previousAesKey } = config
  const { timestamp = '', nonce = '', msg_signature: signature = '' } = query
  // Only this one covers the body; `signature` alone proves nothing about it.
  if (!isSignedBy(signature, [token, timestamp, nonce, sealed])) throw new CallbackRefused('bad-signature')
  const keys = [aesKey, previousAesKey].filter((key) => key !== undefined && key !== '')
  for (const key of keys) {
    const message = decrypt(sealed, { aesKey: key as string, appId })
    if (message !== undefined) return readXml(message)
  }
  throw new CallbackRefused('cannot-decrypt')
}

/**
 * Reads a push. Takes the account's configuration, and query, raw body and the present; returns the event.
 * Throws `CallbackRefused` with the status to answer. Answer within 5 s: store first, work later.
 */
export const readCallback = (
  config: CallbackConfig,
  { query, body, now }: Asked & { body: string },
): CallbackEvent => {
  const outer = readXml(body)
  const sealed = typeof outer.Encrypt === 'string' ? outer.Encrypt.replace(/\s+/g, '') : ''
  const mode = config.mode ?? (config.aesKey ? 'secure' : 'plain')

  if (query.encrypt_type === 'aes' && sealed !== '') {
    const inner = open(config, { sealed, query })
    checkFreshness(query, now)
    return toEvent(inner)
  }
  checkQuery(config, { query, now })
  if (mode !== 'plain') throw new CallbackRefused('not-encrypted')
  return toEvent(outer)
}
