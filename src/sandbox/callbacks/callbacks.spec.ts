import { createDecipheriv } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_ID, type Rehearsal, rehearse } from '../rehearse'
import { signatureOf } from './crypto'
import { type Listener, listenForCallbacks, type Pushed } from './listen'

const TOKEN = 'newsroom'
let wechat: Rehearsal
let newsroom: Listener
beforeEach(async () => {
  wechat = await rehearse()
  newsroom = await listenForCallbacks()
  await configure({})
})
afterEach(() => Promise.all([wechat.sandbox.close(), newsroom.close()]))

const configure = (settings: object) =>
  wechat.control('accounts', { appId: APP_ID, callback: { url: newsroom.url, token: TOKEN }, ...settings })
const draft = async () => (await wechat.addDraft()).media_id
const submit = async () => wechat.call('/cgi-bin/freepublish/submit', { media_id: await draft() })
const send = async () =>
  wechat.call('/cgi-bin/message/mass/sendall', {
    filter: { is_to_all: true },
    msgtype: 'mpnews',
    mpnews: { media_id: await draft() },
  })
const isSigned = ({ query }: Pushed, ...more: string[]) => {
  const [timestamp = '', nonce = ''] = [query.get('timestamp') ?? '', query.get('nonce') ?? '']
  const name = more.length ? 'msg_signature' : 'signature'
  return query.get(name) === signatureOf(TOKEN, timestamp, nonce, ...more)
}

describe('the event that ends a job', () => {
  it('tells a 发布 with its ids and links, signed', async () => {
    const { publish_id: publishId } = await submit()
    expect(newsroom.pushed).toEqual([])
    await wechat.pass(2)

    const [event] = newsroom.pushed
    expect(event && isSigned(event)).toBe(true)
    expect(event?.body).toContain('<Event><![CDATA[PUBLISHJOBFINISH]]></Event>')
    expect(event?.body).toContain(`<publish_id>${publishId}</publish_id><publish_status>0</publish_status>`)
    expect(event?.body).toMatch(
      /<item><idx>1<\/idx><article_url><!\[CDATA\[http:.*\/s\?__biz=.*]]><\/article_url><\/item>/,
    )
  })

  it('tells a failed 发布 which article failed', async () => {
    await configure({ publishOutcome: 2 })
    await submit()
    await wechat.pass(2)

    expect(newsroom.pushed[0]?.body).toContain('<publish_status>2</publish_status><fail_idx>1</fail_idx>')
  })

  it('tells a 群发 with its counts and links, and no msg_data_id', async () => {
    const { msg_id: msgId, msg_data_id: msgDataId } = await send()
    await wechat.pass(2)

    const body = newsroom.pushed[0]?.body ?? ''
    expect(body).toContain('<Event><![CDATA[MASSSENDJOBFINISH]]></Event>')
    expect(body).toContain(`<MsgID>${msgId}</MsgID><Status><![CDATA[send success]]></Status>`)
    expect(body).toContain(
      '<TotalCount>2386</TotalCount><FilterCount>2382</FilterCount><SentCount>2380</SentCount>',
    )
    expect(body).toContain('<ArticleUrlResult><Count>1</Count>')
    expect(body).not.toContain(`<msg_data_id>${msgDataId}`)
  })

  it('is encrypted for an account with a key, and signed over what is encrypted', async () => {
    const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
    await configure({ callback: { url: newsroom.url, token: TOKEN, aesKey } })
    await submit()
    await wechat.pass(2)

    const [event] = newsroom.pushed
    const encrypted = /<Encrypt><!\[CDATA\[(.*)]]><\/Encrypt>/.exec(event?.body ?? '')?.[1] ?? ''
    expect(event?.query.get('encrypt_type')).toBe('aes')
    expect(event && isSigned(event, encrypted)).toBe(true)
    expect(event?.body).not.toContain('PUBLISHJOBFINISH')
    const key = Buffer.from(`${aesKey}=`, 'base64')
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const plain = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
    const length = plain.readUInt32BE(16)
    expect(plain.subarray(20, 20 + length).toString()).toContain('PUBLISHJOBFINISH')
    expect(plain.subarray(20 + length, -(plain.at(-1) ?? 0)).toString()).toBe(APP_ID)
  })

  it('is pushed before the call that moves the clock past it is answered', async () => {
    await submit()
    await wechat.at('2026-06-29T10:00:00+08:00')

    expect(newsroom.pushed).toHaveLength(1)
  })

  it('is tried three times and then given up', async () => {
    await newsroom.close()
    newsroom = await listenForCallbacks({ refusals: 99 })
    await configure({})
    await submit()
    await wechat.pass(2)
    await wechat.pass(60)

    expect(newsroom.pushed).toHaveLength(3)
    expect(await wechat.look('callbacks')).toMatchObject([{ tries: 3, event: 'PUBLISHJOBFINISH' }])
  })

  it('is not repeated once it was taken', async () => {
    await newsroom.close()
    newsroom = await listenForCallbacks({ refusals: 1 })
    await configure({})
    await submit()
    await wechat.pass(2)

    expect(newsroom.pushed).toHaveLength(2)
  })
})

describe('disorder', () => {
  it('pushes before the answer', async () => {
    await configure({ callbackMode: 'early' })
    const { publish_id: publishId } = await submit()

    expect(newsroom.pushed).toHaveLength(1)
    expect(newsroom.pushed[0]?.body).toContain(publishId)
    await wechat.pass(60)
    expect(newsroom.pushed).toHaveLength(1)
  })

  it('pushes twice', async () => {
    await configure({ callbackMode: 'twice' })
    await submit()
    await wechat.pass(2)

    expect(newsroom.pushed).toHaveLength(2)
    expect(newsroom.pushed[1]?.body).toBe(newsroom.pushed[0]?.body)
  })

  it('pushes the last first', async () => {
    await configure({ callbackMode: 'reversed' })
    const ids = [(await submit()).publish_id, (await submit()).publish_id]
    await wechat.pass(2)

    const pushedIds = newsroom.pushed.map(({ body }) => /<publish_id>(\d+)/.exec(body)?.[1])
    expect(pushedIds).toEqual(ids.reverse())
  })

  it('pushes nothing', async () => {
    await configure({ callbackMode: 'never' })
    const { publish_id: publishId } = await submit()
    await wechat.pass(2)

    expect(newsroom.pushed).toEqual([])
    expect(await wechat.call('/cgi-bin/freepublish/get', { publish_id: publishId })).toMatchObject({
      publish_status: 0,
    })
  })
})

it('lets a reader write to the account', async () => {
  await wechat.control('messages', { appId: APP_ID, content: '怎样]]>入党？' })

  expect(newsroom.pushed[0]?.body).toContain('<Content><![CDATA[怎样]]]]><![CDATA[>入党？]]></Content>')
})

it('verifies the address as the console does, and finds out who answers anybody', async () => {
  const verify = (forged: boolean) => wechat.control('verify-callback', { appId: APP_ID, forged })

  expect(await verify(false)).toMatchObject({ passed: true })
  // This listener echoes whatever it is asked, and so fails.
  expect(await verify(true)).toMatchObject({ passed: false })
})
