import { expect, it } from 'vitest'
import type { ArticleRef } from '../../src/articles/articles'
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

  it('of a day on which WeChat takes no further 发布 is told at planning', async () => {
    const account = await house.account()
    const first = await house.report({ accounts: [account.id], publishAt: '2026-07-01T10:00:00+08:00' })
    await house.pass()
    const one = await house.payload.db.findOne({
      collection: 'deliveries',
      where: { articleId: { equals: first.id } },
    })
    const { id: _, ...row } = one as unknown as Record<string, unknown>
    for (let n = 0; n < 99; n += 1)
      await house.payload.db.create({ collection: 'deliveries', data: { ...row, key: `${row.key}-${n}` } })
    const next = await house.report({ accounts: [account.id], publishAt: '2026-07-01T11:00:00+08:00' })
    const later = await house.report({ accounts: [account.id], publishAt: '2026-07-02T11:00:00+08:00' })
    await house.pass()

    expect((await house.deliveryOf(next)).notices).toMatchObject([
      { code: 'quota-day', message: expect.stringContaining('100 篇发布') },
    ])
    expect((await house.deliveryOf(later)).notices).toEqual([])
  })

  it('is seen ahead: what an account has used up today, and what still waits', async () => {
    const account = await house.account({ kind: 'service', mode: 'mass' })
    await house.report({ accounts: [account.id] })
    await house.report({ accounts: [account.id], publishAt: '2026-07-01T20:00:00+08:00' })
    await house.report({ accounts: [account.id], publishAt: '2026-07-05T20:00:00+08:00' })
    await house.pass()

    expect(await house.newsroom.quotas(account.id)).toEqual([
      { name: '本月的群发', used: 1, max: 4, waiting: 2 },
      { name: '今天的群发', used: 1, max: 1, waiting: 1 },
    ])
  })
}
