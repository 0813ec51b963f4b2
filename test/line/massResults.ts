import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

const ORIGINAL = 'https://mp.weixin.qq.com/s?__biz=original&mid=1&idx=1&sn=1'

/** What an editor reads of a 群发 that did not come about. */
export const massResultCases = (house: TestNewsroom) => {
  const massAccount = (given = {}) => house.account({ mode: 'mass', callbacks: true, ...given })

  for (const [massOutcome, remedy] of [
    ['err(30002)', '原作者没有允许转载'],
    ['err(30003)', '原作者允许转载'],
  ] as const)
    it(`as ${massOutcome} says which article is a reprint, where the original is, and what to do`, async () => {
      const account = await massAccount({ platform: { massOutcome } })
      const ref = await house.report({ accounts: [account.id] })
      await house.pass()
      await house.pass(1)

      const { state, trouble, results } = await house.deliveryOf(ref)
      expect(state).toBe('failed')
      expect(trouble?.reason).toContain(`这一篇被微信判为转载，原文：${ORIGINAL}`)
      expect(trouble?.reason).toContain(remedy)
      expect(results).toMatchObject([{ index: 1, outcome: 'failed' }])
    })

  it('in a message of several articles says which of them is the reprint', async () => {
    const account = await massAccount({ platform: { massOutcome: 'err(30003)' } })
    const articles = [
      await house.report({ title: '第一篇', accounts: [account.id] }),
      await house.report({ title: '第二篇', accounts: [account.id] }),
    ]
    const dueAt = new Date('2026-07-01T08:00:00+08:00')
    await house.newsroom.planMessage({ accountId: account.id, articles, dueAt, who: '王干事' })
    await house.pass(60)
    await house.pass(1)

    const [message] = (await house.all()).filter(({ state }) => state === 'failed')
    expect(message?.trouble?.reason).toContain('第 1 篇被微信判为转载')
    expect(message?.results.map(({ outcome }) => outcome)).toEqual(['failed', 'unknown'])
  })

  it('without 消息推送 is known after ten minutes, with what can be known and where to look', async () => {
    const account = await massAccount({
      callbackToken: null,
      callbacks: false,
      platform: { massOutcome: 'err(20001)' },
    })
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()
    await house.pass(11)

    const { state, trouble } = await house.deliveryOf(ref)
    expect(state).toBe('failed')
    for (const word of ['没有送达粉丝', '确认', '内容审核', '转载', '发表记录', '没有设置消息推送'])
      expect(trouble?.reason).toContain(word)
  })

  it('that the administrator did not confirm, without 消息推送, is known after his half hour and speaks of 确认', async () => {
    const account = await massAccount({
      callbackToken: null,
      callbacks: false,
      confirmsMass: true,
      platform: { adminConfirm: 'silent' },
    })
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()
    expect((await house.deliveryOf(ref)).timeline.at(-1)?.why).toContain('会请管理员确认')
    for (const minutes of [11, 30]) await house.pass(minutes)

    const { state, trouble } = await house.deliveryOf(ref)
    expect(state).toBe('failed')
    expect(trouble?.reason).toContain('管理员没有在 30 分钟内在微信里确认')
  })

  it('of which no notice came says that 消息推送 may not work', async () => {
    const account = await massAccount({ callbacks: false, platform: { massOutcome: 'send fail' } })
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()
    await house.pass(121)

    expect((await house.deliveryOf(ref)).trouble?.reason).toContain('微信的通知没有到达')
  })
}
