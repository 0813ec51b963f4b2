import { expect, it } from 'vitest'
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

  it('about something unknown is kept and harms nothing', async () => {
    const account = await house.account({ callbacks: true })
    const client = await house.newsroom.clientFor(account.id)
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T09:00:00+08:00' })
    const own = await house.report({ accounts: [account.id] })
    await house.pass()
    await client.draft.count()

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

  it('with a wrong signature is turned away', async () => {
    const account = await house.account()
    const query = { signature: 'wrong', timestamp: '1', nonce: '2' }
    const body = '<xml><MsgType>event</MsgType><Event>PUBLISHJOBFINISH</Event></xml>'

    const answer = await house.newsroom.handleCallback(account.appId, { method: 'POST', query, body })

    expect(answer.status).toBe(403)
  })
}
