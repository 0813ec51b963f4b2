import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_ID, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const DAY = 86_400
const send = async (extra: object = {}) =>
  wechat.call('/cgi-bin/message/mass/sendall', {
    filter: { is_to_all: true },
    msgtype: 'mpnews',
    mpnews: { media_id: (await wechat.addDraft()).media_id },
    ...extra,
  })
const statusOf = (msgId: string) => wechat.call('/cgi-bin/message/mass/get', { msg_id: msgId })
const setAccount = (settings: object) => wechat.control('accounts', { appId: APP_ID, ...settings })

describe('群发', () => {
  it('is accepted, then sending, then sent', async () => {
    const accepted = await send()

    expect(accepted).toMatchObject({ errcode: 0, errmsg: 'send job submission success' })
    expect(Number.isSafeInteger(Number(accepted.msg_id))).toBe(false)
    expect(await statusOf(accepted.msg_id)).toMatchObject({ msg_status: 'SENDING' })
    await wechat.pass(2)
    expect(await statusOf(accepted.msg_id)).toEqual({ msg_id: accepted.msg_id, msg_status: 'SEND_SUCCESS' })
    expect(await wechat.get('/cgi-bin/draft/count')).toEqual({ total_count: 0 })
    expect(await statusOf('1')).toMatchObject({ errcode: 40059 })
  })

  it.each([
    ['another kind of message', { msgtype: 'poem' }, 40008],
    ['no draft', { mpnews: undefined }, 41006],
    ['an unknown draft', { mpnews: { media_id: 'nothing' } }, 40007],
    ['an unknown tag', { filter: { is_to_all: false, tag_id: 7 } }, 40152],
    ['a key of 33 bytes', { clientmsgid: 'a'.repeat(33) }, 45067],
    ['a key of eleven characters and 33 bytes', { clientmsgid: '字'.repeat(11) }, 45067],
    ['a filter that is no boolean', { filter: { is_to_all: 1 } }, 47001],
  ])('refuses %s', async (_, extra, errcode) => {
    expect(await send(extra)).toMatchObject({ errcode })
  })

  it('may fail, and then costs no quota and no draft', async () => {
    await setAccount({ massOutcome: 'err(20001)' })
    const { msg_id: msgId } = await send()
    await wechat.pass(2)

    expect(await statusOf(msgId)).toMatchObject({ msg_status: 'SEND_FAIL' })
    expect(await wechat.get('/cgi-bin/draft/count')).toEqual({ total_count: 1 })
    expect(await send()).toMatchObject({ errcode: 0 })
  })

  it('is deleted by number from one or by link', async () => {
    const { msg_id: msgId } = await send()
    const remove = (body: object) => wechat.call('/cgi-bin/message/mass/delete', body)
    expect(await remove({ msg_id: msgId })).toMatchObject({ errcode: 40065 })
    await wechat.pass(2)
    const [{ url }] = await wechat.look('sent')

    expect(await remove({ msg_id: msgId, article_idx: 2 })).toMatchObject({ errcode: 40060 })
    expect(await remove({ url: 'http://elsewhere' })).toMatchObject({ errcode: 40059 })
    expect(await remove({ url })).toMatchObject({ errcode: 0 })
    expect(await statusOf(msgId)).toMatchObject({ msg_status: 'DELETE' })
  })

  it('shows a preview and leaves the draft alone', async () => {
    const mpnews = { media_id: (await wechat.addDraft()).media_id }
    const preview = (to: object) =>
      wechat.call('/cgi-bin/message/mass/preview', { msgtype: 'mpnews', mpnews, ...to })

    expect(await preview({ towxname: 'editor' })).toMatchObject({ errcode: 0, errmsg: 'preview success' })
    expect(await preview({})).toMatchObject({ errcode: 40003 })
    expect(await wechat.get('/cgi-bin/draft/count')).toEqual({ total_count: 1 })
  })
})

describe('clientmsgid', () => {
  it('stops a repeat within a minute, and afterwards names the job that exists', async () => {
    const first = await send({ clientmsgid: 'k' })

    await wechat.pass(59)
    expect(await send({ clientmsgid: 'k' })).toMatchObject({ errcode: 45066 })
    await wechat.pass(1)
    expect(await send({ clientmsgid: 'k' })).toMatchObject({
      errcode: 45065,
      errmsg: expect.stringContaining('clientmsgid exist'),
      msg_id: first.msg_id,
    })
    expect(await send({ clientmsgid: 'k' })).toMatchObject({ errcode: 45066 })
    expect(await wechat.look('sent')).toHaveLength(1)
  })

  it('sends again after a day', async () => {
    await send({ clientmsgid: 'k' })
    await wechat.pass(DAY)

    expect(await send({ clientmsgid: 'k' })).toMatchObject({ errcode: 0 })
    expect(await wechat.look('sent')).toHaveLength(2)
  })

  it('is made of scope and draft when none is given', async () => {
    const mpnews = { media_id: (await wechat.addDraft()).media_id }
    await send({ mpnews })

    expect(await send({ mpnews })).toMatchObject({ errcode: 45066 })
  })

  it('is not used up by a refused call', async () => {
    await send()
    expect(await send({ clientmsgid: 'k' })).toMatchObject({ errcode: 45028 })

    await wechat.pass(DAY)
    expect(await send({ clientmsgid: 'k' })).toMatchObject({ errcode: 0 })
  })
})

describe('quota', () => {
  it('gives a 订阅号 one a day', async () => {
    await send()
    expect(await send()).toMatchObject({ errcode: 45028 })

    // 09:00 in Shanghai: fifteen hours to midnight.
    await wechat.pass(15 * 3600)
    expect(await send()).toMatchObject({ errcode: 0 })
  })

  it('gives a 服务号 one a day and four a month to all, and more by tag', async () => {
    await setAccount({ kind: 'service' })
    await wechat.at('2026-07-01T09:00:00+08:00')
    for (let n = 0; n < 4; n++) {
      expect(await send()).toMatchObject({ errcode: 0 })
      expect(await send()).toMatchObject({ errcode: 45028 })
      await wechat.pass(DAY)
    }
    expect(await send()).toMatchObject({ errcode: 45028 })
    expect(await send({ filter: { is_to_all: false, tag_id: 100 } })).toMatchObject({ errcode: 0 })
    expect(await send({ filter: { is_to_all: false, tag_id: '100' } })).toMatchObject({ errcode: 0 })

    await wechat.at('2026-08-01T00:00:00+08:00')
    expect(await send()).toMatchObject({ errcode: 0 })
  })

  it('allows sixty requests a minute', async () => {
    for (let n = 0; n < 60; n++) await statusOf('1')
    expect(await statusOf('1')).toMatchObject({ errcode: 45011 })

    await wechat.pass(60)
    expect(await statusOf('1')).toMatchObject({ errcode: 40059 })
  })

  it('is nothing for accounts without certification', async () => {
    await setAccount({ certified: false })

    expect(await wechat.call('/cgi-bin/message/mass/sendall')).toMatchObject({ errcode: 48001 })
    expect(await wechat.get('/cgi-bin/tags/get')).toMatchObject({ errcode: 48001 })
  })
})

describe('confirmation by the administrator', () => {
  it.each([
    ['approves', 600, 'SEND_SUCCESS'],
    ['refuses', 600, 'SEND_FAIL'],
    ['silent', 1800, 'SEND_FAIL'],
  ])('who %s ends the waiting after %i seconds with %s', async (adminConfirm, seconds, ended) => {
    await setAccount({ adminConfirm })
    const { msg_id: msgId } = await send()

    await wechat.pass(seconds - 1)
    expect(await statusOf(msgId)).toMatchObject({ errcode: 89504 })
    await wechat.pass(1)
    expect(await statusOf(msgId)).toMatchObject({ msg_status: ended })
  })
})
