import { expect, it } from 'vitest'
import { timelineInWords } from '../../src/deliveries/timelineInWords'
import type { TestNewsroom } from '../newsroom'

/** `claimsAreAtomic`: FerretDB's findAndModify reads first and writes by id, so it is no ground for a race. */
export const publishCases = (house: TestNewsroom, { claimsAreAtomic }: { claimsAreAtomic: boolean }) => {
  it('publishes an approved report and learns its address by asking', async () => {
    const account = await house.account()
    const ref = await house.report({ title: '清理河道', accounts: [account.id] })

    const first = await house.pass()
    await house.pass(1)

    expect(first.troubles).toEqual([])
    const delivery = await house.deliveryOf(ref)
    expect(delivery).toMatchObject({ state: 'published', articleUrl: expect.stringContaining('/s?') })
    expect(await house.sent(account.appId)).toMatchObject([{ title: '清理河道', how: 'publish' }])
    expect(timelineInWords(delivery.timeline).join('\n')).toContain('7月1日 07:01 系统：发布成功（查询）。')
  })

  it('publishes nothing more however often a pass is repeated', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id] })

    for (const minutes of [0, 0, 1, 0, 60, 1440]) await house.pass(minutes)

    expect(await house.sent(account.appId)).toHaveLength(1)
    expect(await house.calls('/cgi-bin/draft/add')).toHaveLength(1)
  })

  it('waits for the time of the wish', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T09:00:00+08:00' })

    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled' })

    await house.pass(120)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it('misses what is later than the account allows, and sends it when a person says so', async () => {
    const account = await house.account({ lateAfterMinutes: 60 })
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T05:59:00+08:00' })

    await house.pass()
    const missed = await house.deliveryOf(ref)
    expect(missed).toMatchObject({
      state: 'missed',
      trouble: { reason: expect.stringContaining('没有发出') },
    })
    expect(await house.sent(account.appId)).toEqual([])

    await house.newsroom.actions.sendNow({ id: missed.id, who: '王干事' })
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it('is not late in the very last minute allowed', async () => {
    const account = await house.account({ lateAfterMinutes: 60 })
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T06:00:00+08:00' })

    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it.skipIf(!claimsAreAtomic)(
    'sends each article once although three workers run at the same time',
    async () => {
      const accounts = [await house.account(), await house.account()]
      for (let n = 0; n < 6; n += 1) await house.report({ accounts: accounts.map(({ id }) => id) })

      await Promise.all([house.newsroom.tick(), house.another().tick(), house.another().tick()])

      expect(await house.sent()).toHaveLength(12)
      expect(await house.calls('/cgi-bin/stable_token')).toHaveLength(2)
    },
  )

  it('leaves a draft in the box where the account may do no more, and takes the link from a person', async () => {
    const account = await house.account({ mode: 'draft' })
    const ref = await house.report({ accounts: [account.id] })

    await house.pass()
    const drafted = await house.deliveryOf(ref)
    expect(drafted).toMatchObject({ state: 'drafted', wakeAt: null })
    expect(await house.calls('/cgi-bin/freepublish/submit')).toEqual([])

    const link = 'https://mp.weixin.qq.com/s/abc'
    await house.newsroom.actions.confirmPublished({ id: drafted.id, who: '王干事', link })
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published', articleUrl: link })
  })

  it('hands over what is published by hand, and asks WeChat nothing', async () => {
    const account = await house.account({ mode: 'hand' })
    const ref = await house.report({ accounts: [account.id] })

    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'handed-over' })
    expect((await house.control('calls')).calls).toEqual([])
  })

  it('cancels a delivery whose account is taken off the article, and brings it back with it', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-02T09:00:00+08:00' })
    await house.pass()

    await house.retarget(ref, [])
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'cancelled' })

    await house.retarget(ref, [account.id])
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled' })
  })

  it("stops asking by itself when seventy of the day's hundred questions are used, and goes on the next day", async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id] })
    await house.pass()
    await house.pass(1)
    await house.payload.db.updateMany({ collection: 'call-counts', where: {}, data: { count: 69 } })
    await house.report({ accounts: [account.id] })
    const second = claimsAreAtomic ? {} : { publishAt: '2026-07-01T07:05:00+08:00' }
    await house.report({ accounts: [account.id], ...second })
    await house.pass()

    for (const minutes of [1, 2, 10, 60]) await house.pass(minutes)
    expect(await house.calls('/cgi-bin/freepublish/get')).toHaveLength(2)
    const [waiting, ...others] = (await house.all()).filter(({ state }) => state === 'submitted')
    expect(others).toEqual([])
    expect(waiting).toMatchObject({ wakeAt: new Date('2026-07-02T00:01:00+08:00') })
    expect(waiting?.timeline.at(-1)?.why).toContain('明天再查')

    await house.at('2026-07-02T00:02:00+08:00')
    await house.pass()
    expect((await house.all()).every(({ state }) => state === 'published')).toBe(true)
  })

  it('publishes nothing of what is prepared once it is set to leave drafts only', async () => {
    const account = await house.account({ lateAfterMinutes: 600 })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/freepublish/submit', fault: { errcode: 42010 } })
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared' })
    await house.payload.update({ collection: 'accounts', id: account.id, data: { mode: 'draft' } })
    await house.pass(1)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'drafted', mode: 'draft' })
    expect(await house.sent(account.appId)).toEqual([])
    expect(await house.calls('/cgi-bin/draft/add')).toHaveLength(1)
  })
}
