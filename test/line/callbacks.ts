import { expect, it } from 'vitest'
import { signatureOf } from '../../src/sandbox/callbacks/crypto'
import type { TestNewsroom } from '../newsroom'

export const callbackCases = (house: TestNewsroom) => {
  for (const callbackMode of ['once', 'early', 'twice', 'reversed']) {
    it(`is matched when it comes ${callbackMode}, and WeChat is not asked`, async () => {
      const account = await house.account({ callbacks: true, platform: { callbackMode } })
      const ref = await house.report({ accounts: [account.id] })

      await house.pass()
      await house.pass(1)

      expect(await house.deliveryOf(ref)).toMatchObject({
        state: 'published',
        articleUrl: expect.any(String),
      })
      expect(await house.calls('/cgi-bin/freepublish/get')).toEqual([])
    })
  }

  /** An event about a sending that this newsroom never made: from the console, or another program of the account. */
  const pushed = (event: string, told: string) => {
    const [timestamp, nonce] = [String(Math.floor(+house.now() / 1000)), '20260701']
    const body =
      '<xml><ToUserName>gh_1</ToUserName><FromUserName>o_1</FromUserName>' +
      `<CreateTime>${timestamp}</CreateTime><MsgType>event</MsgType><Event>${event}</Event>${told}</xml>`
    const query = { timestamp, nonce, signature: signatureOf('callbacktoken', timestamp, nonce) }
    return { method: 'POST', query, readBody: async () => body } as const
  }
  const UNKNOWN = [
    pushed(
      'PUBLISHJOBFINISH',
      '<PublishEventInfo><publish_id>9001</publish_id><publish_status>0</publish_status><article_id>a9001</article_id>' +
        '<article_detail><count>1</count><item><idx>1</idx><article_url>https://mp.weixin.qq.com/s/9001</article_url></item>' +
        '</article_detail></PublishEventInfo>',
    ),
    pushed('MASSSENDJOBFINISH', '<MsgID>9002</MsgID><Status>sendsuccess</Status><TotalCount>1</TotalCount>'),
  ]

  it('about something unknown is kept and harms nothing', async () => {
    const account = await house.account({ callbacks: true })
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T09:00:00+08:00' })
    const own = await house.report({ accounts: [account.id] })
    await house.pass()
    const stories = async () => (await house.all()).map(({ timeline }) => timeline)
    const before = await stories()

    for (const push of [...UNKNOWN, ...UNKNOWN])
      expect(await house.newsroom.handleCallback(account.appId, push)).toMatchObject({ status: 200 })

    const { docs } = await house.payload.find({ collection: 'callback-events', sort: 'reference' })
    expect(docs).toMatchObject([
      { reference: '9001', kind: 'publish-finished', matched: false },
      { reference: '9002', kind: 'mass-finished', matched: false },
    ])
    expect(await stories()).toEqual(before)
    await house.pass(1)
    expect(await house.deliveryOf(own)).toMatchObject({ state: 'published' })
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled' })
  })

  it('names the article that was rejected', async () => {
    const account = await house.account({ callbacks: true, platform: { publishOutcome: 4 } })
    const ref = await house.report({ accounts: [account.id] })

    await house.pass()
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'failed',
      trouble: { reason: '平台审核未通过：第 1 篇。没有发布。' },
    })
  })

  it('with a wrong signature is turned away before its body is read', async () => {
    const account = await house.account()
    const query = { signature: 'wrong', timestamp: '1', nonce: '2' }
    const body = '<xml><MsgType>event</MsgType><Event>PUBLISHJOBFINISH</Event></xml>'

    let wasRead = false
    const readBody = async () => {
      wasRead = true
      return body
    }

    const answer = await house.newsroom.handleCallback(account.appId, { method: 'POST', query, readBody })

    expect({ status: answer.status, wasRead }).toEqual({ status: 403, wasRead: false })
  })
}
