import { openIdOf } from '../accounts'
import { nextNumber } from '../ids'
import type { Platform } from '../platform'
import type { Account, Job } from '../state'
import { encrypt, signatureOf } from './crypto'
import { eventNameOf, eventXml } from './events'

/** The platform waits five seconds for an answer and calls three times in all. */
const ANSWER_WITHIN_MS = 5000
const TRIES = 3
const RECORDS_KEPT = 1000

type Target = NonNullable<Account['callback']>

/** Address and body of one push, signed and, where the account has a key, encrypted. */
const sealed = (
  platform: Platform,
  { account, target, xml }: { account: Account; target: Target; xml: string },
) => {
  const timestamp = String(Math.floor(platform.clock.now() / 1000))
  const nonce = String(100_000_000 + nextNumber(platform.state, 'nonce'))
  const url = new URL(target.url)
  const add = (name: string, value: string) => url.searchParams.set(name, value)
  add('signature', signatureOf(target.token, timestamp, nonce))
  add('timestamp', timestamp)
  add('nonce', nonce)
  add('openid', openIdOf(account, 'mphelper'))
  if (!target.aesKey) return { url, body: xml }
  const encrypted = encrypt({ aesKey: target.aesKey, appId: account.appId, message: xml })
  add('encrypt_type', 'aes')
  add('msg_signature', signatureOf(target.token, timestamp, nonce, encrypted))
  const to = `<ToUserName><![CDATA[${account.originalId}]]></ToUserName>`
  return { url, body: `<xml>${to}<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>` }
}

const post = async (url: URL, body: string): Promise<{ isTaken: boolean; answer: string }> => {
  try {
    const response = await fetch(url, {
      body,
      headers: { 'content-type': 'text/xml; charset=utf-8', 'user-agent': 'Mozilla/4.0' },
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    return { isTaken: response.ok, answer: `${response.status} ${(await response.text()).slice(0, 200)}` }
  } catch (error) {
    return { isTaken: false, answer: error instanceof Error ? error.message : String(error) }
  }
}

/** Pushes a message to the account's callback address, three times at most; null when it has none. Never throws. */
export const pushXml = async (
  platform: Platform,
  push: { account: Account; xml: string; event: string; id: string },
) => {
  const { account, xml, event, id } = push
  const target = account.callback
  if (!target) return null
  let outcome = { isTaken: false, answer: '' }
  let tries = 0
  while (tries < TRIES && !outcome.isTaken) {
    const { url, body } = sealed(platform, { account, target, xml })
    tries++
    outcome = await post(url, body)
  }
  const record = {
    at: platform.clock.now(),
    appId: account.appId,
    event,
    id,
    url: target.url,
    tries,
    answer: outcome.answer,
  }
  platform.state.callbacks = [...platform.state.callbacks, record].slice(-RECORDS_KEPT)
  platform.touch()
  return record
}

/** Pushes the event that ends a job. */
export const pushCallback = async (platform: Platform, job: Job): Promise<void> => {
  const account = platform.state.accounts[job.appId]
  if (!account) return
  const xml = eventXml(platform, { account, job })
  await pushXml(platform, { account, xml, event: eventNameOf(job), id: job.msgId ?? job.publishId ?? '' })
}

/**
 * Asks the account's server to prove itself, as the console does when its address is entered: it must answer the echo text
 * unchanged to a well signed request. `isForged` signs wrongly, and then anything but the echo is right.
 */
export const verifyCallback = async (
  platform: Platform,
  { account, isForged }: { account: Account; isForged: boolean },
) => {
  const target = account.callback
  if (!target) return { passed: false, answer: '没有配置回调地址' }
  const timestamp = String(Math.floor(platform.clock.now() / 1000))
  const nonce = String(100_000_000 + nextNumber(platform.state, 'nonce'))
  const echo = `${nonce}${timestamp}`
  const url = new URL(target.url)
  const signature = signatureOf(isForged ? 'not the token' : target.token, timestamp, nonce)
  for (const [name, value] of Object.entries({ signature, timestamp, nonce, echostr: echo }))
    url.searchParams.set(name, value)
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    const answer = await response.text()
    return {
      passed: (response.ok && answer === echo) !== isForged,
      answer: `${response.status} ${answer.slice(0, 200)}`,
    }
  } catch (error) {
    return { passed: false, answer: error instanceof Error ? error.message : String(error) }
  }
}
