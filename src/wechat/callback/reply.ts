import { encrypt } from './crypt'
import type { CallbackConfig } from './read'
import { sign } from './signature'
import { cdata } from './xml'

/** What to answer when there is nothing to say; unencrypted in every mode. */
export const NOTHING_TO_SAY = 'success'

/** A text answer to one reader. `from` is the account's `gh_` id. Answer it within 5 s. */
export const textReply = ({
  to,
  from,
  at,
  text,
}: {
  to: string
  from: string
  at: Date
  text: string
}): string =>
  `<xml><ToUserName>${cdata(to)}</ToUserName><FromUserName>${cdata(from)}</FromUserName>` +
  `<CreateTime>${Math.floor(+at / 1000)}</CreateTime><MsgType>${cdata('text')}</MsgType>` +
  `<Content>${cdata(text)}</Content></xml>`

type Envelope = { timestamp: string; nonce: string; random?: Uint8Array }

/**
 * Wraps an answer for an account with encryption on. Takes the configuration (with `aesKey`), the inner XML and
 * timestamp and nonce of the answer; returns the XML to send. `random` is given only by tests.
 */
export const sealReply = (
  config: CallbackConfig & { aesKey: string },
  { xml, timestamp, nonce, random }: Envelope & { xml: string },
): string => {
  const sealed = encrypt(xml, { aesKey: config.aesKey, appId: config.appId, ...(random && { random }) })
  const signature = sign([config.token, timestamp, nonce, sealed])
  return (
    `<xml><Encrypt>${cdata(sealed)}</Encrypt><MsgSignature>${cdata(signature)}</MsgSignature>` +
    `<TimeStamp>${timestamp}</TimeStamp><Nonce>${cdata(nonce)}</Nonce></xml>`
  )
}
