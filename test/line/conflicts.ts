import { expect, it } from 'vitest'
import type { ArticleRef } from '../../src/publish/articles'
import type { TestNewsroom } from '../newsroom'

/** Conflicts with WeChat's quota that are told ahead. */
export const conflictCases = (house: TestNewsroom) => {
  const massAccount = (given = {}) => house.account({ mode: 'mass', callbacks: true, ...given })

  it('tells the conflict with a daily post further ahead than the planner looks, and with a time chosen later', async () => {
    const account = await massAccount({ dailyTime: '07:30' })
    await house.dailyPost({ month: 7, day: 10 })
    await house.dailyPost({ month: 7, day: 12, accounts: [(await house.account()).id] })
    const codes = async (ref: ArticleRef) =>
      (await house.deliveryOf(ref)).notices.map(({ code, message }) => [code, message.includes('党史今天')])
    const report = async (publishAt: string) => {
      const ref = await house.report({ accounts: [account.id], publishAt })
      await house.pass()
      return ref
    }

    const clash = await report('2026-07-10T15:00:00+08:00')
    const alone = await report('2026-07-11T15:00:00+08:00')
    expect(await codes(clash)).toEqual([['quota-day', true]])
    expect(await codes(alone)).toEqual([])
    expect(await codes(await report('2026-07-12T15:00:00+08:00'))).toEqual([])

    const { id } = await house.deliveryOf(alone)
    const at = new Date('2026-07-10T18:00:00+08:00')
    const { message } = await house.newsroom.actions.moveTo({ id, at, who: '王干事' })
    expect(message).toContain('微信只允许 1 次')
    expect(await codes(alone)).toMatchObject([['quota-day', expect.any(Boolean)]])

    await house.newsroom.actions.moveTo({ id, at: new Date('2026-07-13T18:00:00+08:00'), who: '王干事' })
    expect(await codes(alone)).toEqual([])
    const data = { publishAt: '2026-07-14T15:00:00+08:00' }
    await house.payload.update({ collection: 'activity-reports', id: clash.id, data: data as never })
    await house.approve(clash)
    await house.pass()
    expect(await codes(clash)).toEqual([])
  })

  it('tells no conflict of a daily post with itself, nor with one whose morning has passed unsent', async () => {
    await house.at('2026-06-30T20:00:00+08:00')
    await massAccount({ dailyTime: '07:30' })
    await house.dailyPost({ month: 7, day: 1 })
    await house.pass()
    expect((await house.all()).map(({ notices }) => notices)).toEqual([[]])

    await house.at('2026-07-01T12:00:00+08:00')
    const late = await massAccount({ dailyTime: '07:00' })
    await house.bornAt(late.id, '2026-07-01T11:00:00+08:00')
    const ref = await house.report({ accounts: [late.id] })
    await house.pass()
    const codes = (await house.deliveryOf(ref)).notices.map(({ code }) => code)
    expect(codes.filter((code) => code.startsWith('quota-'))).toEqual([])
  })
}
