import { describe, expect, it } from 'vitest'
import { encrypt } from './crypt'
import { answerHandshake, type CallbackConfig, readCallback } from './read'
import { CallbackRefused } from './refused'
import { sealReply, textReply } from './reply'
import { sign } from './signature'
import { readXml } from './xml'

const appId = 'wxba5fad812f8e6fb9'
const aesKey = 'A'.repeat(43)
const oldKey = 'B'.repeat(43)
const plain: CallbackConfig = { appId, token: 'AAAAA' }
const secure = { ...plain, aesKey }
const timestamp = '1714112445'
const nonce = '415670741'
const now = new Date(1714112445_000)
const at = (minutesLater: number) => new Date(+now + minutesLater * 60_000)

const event = (name: string, inner = '') =>
  `<xml><ToUserName><![CDATA[gh_x]]></ToUserName><FromUserName><![CDATA[oX]]></FromUserName><CreateTime>1481013459</CreateTime>` +
  `<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${name}]]></Event>${inner}</xml>`
const text = (content: string) =>
  `<xml><ToUserName>gh_x</ToUserName><FromUserName>oX</FromUserName><CreateTime>1481013459</CreateTime>` +
  `<MsgType>text</MsgType><MsgId>23456789012345678901</MsgId><Content><![CDATA[${content}]]></Content></xml>`

const signed = () => ({ signature: sign(['AAAAA', timestamp, nonce]), timestamp, nonce })
const readPlain = (body: string, config = plain) => readCallback(config, { query: signed(), body, now })
const sealedPush = (inner: string, key = aesKey) => {
  const sealed = encrypt(inner, { aesKey: key, appId })
  const query = { ...signed(), encrypt_type: 'aes', msg_signature: sign(['AAAAA', timestamp, nonce, sealed]) }
  return {
    query,
    body: `<xml><ToUserName>gh_x</ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`,
    now,
  }
}
const why = (work: () => unknown): string => {
  try {
    work()
    return 'accepted'
  } catch (error) {
    return error instanceof CallbackRefused ? error.why : String(error)
  }
}

describe('the handshake', () => {
  it('answers the echostr unchanged', () => {
    const query = {
      signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
      timestamp: '1714036504',
      nonce: '1514711492',
      echostr: '4375120948345356249',
    }

    expect(answerHandshake(plain, { query, now: new Date(1714036504_000) })).toBe('4375120948345356249')
  })

  it('refuses a stranger', () => {
    const query = { ...signed(), signature: '0'.repeat(40), echostr: 'x' }
    expect(why(() => answerHandshake(plain, { query, now }))).toBe('bad-signature')
  })

  it('refuses a caught one that is played back later', () => {
    const query = { ...signed(), echostr: 'x' }
    const later = new Date(+now + 11 * 60_000)
    expect(answerHandshake(plain, { query, now })).toBe('x')
    expect(why(() => answerHandshake(plain, { query, now: later }))).toBe('too-old')
    expect(why(() => answerHandshake(plain, { query: { ...query, timestamp: 'soon' }, now }))).toBe(
      'bad-signature',
    )
  })
})

describe('a push', () => {
  it('is read in plain mode', () => {
    expect(readPlain(text('怎样申请入党？'))).toMatchObject({
      kind: 'message',
      type: 'text',
      text: '怎样申请入党？',
      msgId: '23456789012345678901',
      openId: 'oX',
    })
  })

  it('is read in secure mode, and the previous key still opens', () => {
    const config = { ...secure, previousAesKey: oldKey }

    expect(readCallback(config, sealedPush(text('你好')))).toMatchObject({ kind: 'message', text: '你好' })
    expect(readCallback(config, sealedPush(text('你好'), oldKey))).toMatchObject({
      kind: 'message',
      text: '你好',
    })
  })

  it('in compatible mode is read from its sealed part only', () => {
    const push = sealedPush(text('真的'))
    const body = push.body.replace(
      '<ToUserName>',
      '<MsgType>text</MsgType><Content>假的</Content><ToUserName>',
    )

    expect(readCallback({ ...secure, mode: 'compatible' }, { ...push, body })).toMatchObject({ text: '真的' })
  })

  it('without encryption is refused where a key is set, unless the account says plain', () => {
    expect(why(() => readPlain(text('你好'), secure))).toBe('not-encrypted')
    expect(readPlain(text('你好'), { ...secure, mode: 'plain' })).toMatchObject({ text: '你好' })
  })

  it('is refused when the body was changed under its signature', () => {
    const push = sealedPush(text('你好'))
    const other = sealedPush(text('别的'))

    expect(why(() => readCallback(secure, { ...push, body: other.body }))).toBe('bad-signature')
  })

  it('is refused with a key that does not fit', () => {
    expect(why(() => readCallback(secure, sealedPush(text('你好'), oldKey)))).toBe('cannot-decrypt')
  })

  it('is refused when older or newer than ten minutes', () => {
    const late = (when: Date) =>
      why(() => readCallback(plain, { query: signed(), body: text('你好'), now: when }))

    expect([late(at(10)), late(at(10.1)), late(at(-10.1))]).toEqual(['accepted', 'too-old', 'too-old'])
  })

  it('is refused without a signature', () => {
    expect(why(() => readCallback(plain, { query: {}, body: text('你好'), now }))).toBe('bad-signature')
  })

  it.each([
    ['a document type', '<!DOCTYPE x><xml><MsgType>text</MsgType></xml>'],
    ['an entity', '<!DOCTYPE x [<!ENTITY a "b">]><xml><MsgType>&a;</MsgType></xml>'],
    [
      'a declaration hidden behind comments',
      '<!-- <![CDATA[ --><!DOCTYPE x><!-- ]]> --><xml><MsgType>a</MsgType></xml>',
    ],
    ['JSON', '{"MsgType":"text"}'],
    ['nothing', ''],
    ['a tower of nodes', `<xml>${'<a>'.repeat(8_000)}${'</a>'.repeat(8_000)}</xml>`],
    ['a node that reaches for the prototype', '<xml><__proto__><MsgType>text</MsgType></__proto__></xml>'],
    ['HTML', '<html><body>oops</body></html>'],
  ])('is refused when it holds %s', (_what, body) => {
    expect(why(() => readPlain(body))).toBe('not-xml')
  })

  it('is refused above 64 KB', () => {
    expect(why(() => readPlain(text('党'.repeat(22_000))))).toBe('too-large')
  })

  it('may carry what looks like a document type inside a reader’s words', () => {
    expect(readPlain(text('<!DOCTYPE html> 是什么？'))).toMatchObject({ text: '<!DOCTYPE html> 是什么？' })
  })
})

describe('the key against repeats', () => {
  it('is the same for the same push and another for another', () => {
    const first = readPlain(event('subscribe'))

    expect(readPlain(event('subscribe')).key).toBe(first.key)
    expect(readPlain(event('unsubscribe')).key).not.toBe(first.key)
    expect(first.key).not.toContain('oX')
  })
})

describe('a sealed answer', () => {
  it('carries the signature of the manual', () => {
    const random = Buffer.from('707722b803182950')
    const reply = sealReply(secure, {
      xml: '{"demo_resp":"good luck"}',
      timestamp: '1713424427',
      nonce,
      random,
    })

    expect(readXml(reply)).toMatchObject({
      MsgSignature: '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
      TimeStamp: '1713424427',
    })
  })

  it('cannot be left early by the words in it', () => {
    const reply = textReply({ to: 'oX', from: 'gh_x', at: now, text: '甲]]>乙' })

    expect(readXml(reply)).toMatchObject({ Content: '甲]]>乙', CreateTime: '1714112445' })
  })
})
