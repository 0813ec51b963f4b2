import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

export const dailyCases = (house: TestNewsroom) => {
  it('approved hours after its time is told that it is late, not that nobody was there', async () => {
    const account = await house.account({ dailyTime: '07:00' })
    await house.bornAt(account.id, '2026-06-01T00:00:00+08:00')
    for (let hour = 0; hour < 5; hour += 1) await house.pass(60)
    await house.dailyPost({ month: 7, day: 1 })
    await house.pass(1)

    const [told] = await house.all()
    expect(told).toMatchObject({ state: 'missed' })
    expect(told?.trouble?.reason).toMatch(/已迟到 5 小时/)
  })

  it('keeps its approval when nothing but its accounts is saved', async () => {
    await house.account({ dailyTime: '07:30' })
    const only = await house.account({ dailyTime: '07:30' })
    const { id } = await house.dailyPost({ month: 7, day: 1 })
    await house.payload.update({
      collection: 'daily-posts',
      id,
      draft: true,
      data: { accounts: [only.id] } as never,
    })
    await house.pass()
    await house.pass(31)

    expect((await house.all()).map(({ accountId, state }) => ({ accountId, state }))).toEqual([
      { accountId: only.id, state: 'submitted' },
    ])
  })

  it('goes out each morning by itself, each day another one, once', async () => {
    await house.at('2026-06-30T20:00:00+08:00')
    const account = await house.account({ dailyTime: '07:00' })
    for (const day of [1, 2, 3]) await house.dailyPost({ month: 7, day })

    for (const day of [1, 2, 3]) {
      await house.at(`2026-07-0${day}T07:00:00+08:00`)
      for (let n = 0; n < 3; n += 1) await house.pass()
    }

    const titles = (await house.sent(account.appId)).map(({ title }: { title: string }) => title)
    expect(titles).toEqual(['党史今天 7.1', '党史今天 7.2', '党史今天 7.3'])
  })

  it('that was laid out does not go to an account taken off it, nor to one that has no daily time any more', async () => {
    await house.at('2026-06-30T20:00:00+08:00')
    const [off, silent, still] = [
      await house.account({ dailyTime: '07:00' }),
      await house.account({ dailyTime: '07:00' }),
      await house.account({ dailyTime: '07:00' }),
    ]
    const post = await house.dailyPost({ month: 7, day: 1 })
    await house.pass()
    await house.payload.update({
      collection: 'daily-posts',
      id: post.id,
      data: { accounts: [silent.id, still.id] } as never,
    })
    await house.payload.update({ collection: 'accounts', id: silent.id, data: { dailyTime: null } as never })

    await house.at('2026-07-01T07:00:00+08:00')
    for (let n = 0; n < 3; n += 1) await house.pass()

    expect(await house.sent(off.appId)).toEqual([])
    expect(await house.sent(silent.appId)).toEqual([])
    expect(await house.sent(still.appId)).toHaveLength(1)
  })

  it('moved to a later day by a person, then corrected and approved again, goes out that day', async () => {
    await house.at('2026-06-30T20:00:00+08:00')
    const account = await house.account({ dailyTime: '07:00' })
    const post = await house.dailyPost({ month: 7, day: 1 })
    await house.pass()
    const [delivery] = await house.all()
    const at = new Date('2026-07-04T09:00:00+08:00')
    await house.newsroom.actions.moveTo({ id: String(delivery?.id), at, who: '王干事' })

    await house.at('2026-07-03T09:00:00+08:00')
    await house.payload.update({
      collection: 'daily-posts',
      id: post.id,
      data: { title: '改过的七一' } as never,
    })
    await house.approve(post)
    await house.pass()
    await house.at(at)
    for (let n = 0; n < 3; n += 1) await house.pass()

    expect((await house.sent(account.appId)).map(({ title }: { title: string }) => title)).toEqual([
      '改过的七一',
    ])
  })

  it('is not laid out for a morning before the account existed', async () => {
    await house.at('2026-07-01T12:00:00+08:00')
    await house.dailyPost({ month: 7, day: 1 })
    const account = await house.account({ dailyTime: '07:00' })
    await house.bornAt(account.id, '2026-07-01T11:00:00+08:00')

    await house.pass()

    expect(await house.all()).toEqual([])
  })

  it('is missed, and said so, where the account was there', async () => {
    await house.at('2026-07-01T12:00:00+08:00')
    await house.dailyPost({ month: 7, day: 1 })
    const account = await house.account({ dailyTime: '07:00' })
    await house.bornAt(account.id, '2026-06-01T11:00:00+08:00')

    await house.pass()

    expect(await house.all()).toMatchObject([{ state: 'missed', slot: '2026-07-01' }])
    expect(await house.sent(account.appId)).toEqual([])
  })

  /** The worker runs on Friday 3 July, then not before Monday at nine. */
  const overTheWeekend = async () => {
    await house.at('2026-07-03T06:00:00+08:00')
    const account = await house.account({ dailyTime: '07:00' })
    await house.bornAt(account.id, '2026-07-04T12:00:00+08:00')
    const older = await house.account({ dailyTime: '07:00' })
    await house.bornAt(older.id, '2026-06-01T00:00:00+08:00')
    for (const day of [2, 3, 4, 5, 6, 7]) await house.dailyPost({ month: 7, day })
    await house.pass()
    await house.at('2026-07-03T07:00:10+08:00')
    for (const minutes of [0, 1]) await house.pass(minutes)
    await house.at('2026-07-06T09:00:00+08:00')
    return { account, older }
  }
  const statesOf = async (accountId: string) =>
    (await house.all())
      .filter((delivery) => delivery.accountId === accountId)
      .map(({ slot, state, trouble }) => [slot, state, Boolean(trouble?.asksPerson)])

  it('of each day on which no worker was there is missed, and said so; none of them goes out', async () => {
    const { account, older } = await overTheWeekend()

    for (const minutes of [0, 1]) await house.pass(minutes)

    expect(await statesOf(older.id)).toEqual([
      ['2026-07-03', 'published', false],
      ['2026-07-04', 'missed', true],
      ['2026-07-05', 'missed', true],
      ['2026-07-06', 'missed', true],
      ['2026-07-07', 'scheduled', false],
    ])
    expect(await house.sent(older.appId)).toHaveLength(1)
    // Saturday morning came before there was this account; its row of Friday was laid out while it was new.
    expect((await statesOf(account.id)).slice(-3)).toEqual([
      ['2026-07-05', 'missed', true],
      ['2026-07-06', 'missed', true],
      ['2026-07-07', 'scheduled', false],
    ])
  })

  it('of the days before is not looked for by a pass that follows another', async () => {
    await overTheWeekend()
    await house.pass()
    let asked = 0
    const { dailyPostOn } = house.newsroom.line.articles
    house.newsroom.line.articles.dailyPostOn = (day) => {
      asked += 1
      return dailyPostOn(day)
    }

    await house.pass(1).finally(() => {
      house.newsroom.line.articles.dailyPostOn = dailyPostOn
    })

    // Today's and tomorrow's, for whatever number of accounts.
    expect(asked).toBe(2)
  })

  it('is laid out for no day before a time that is only pretended, nor for the days between it and the present', async () => {
    const { older } = await overTheWeekend()
    await house.dailyPost({ month: 6, day: 20 })
    await house.dailyPost({ month: 8, day: 19 })

    for (const now of ['2026-08-20T09:00:00+08:00', '2026-06-10T09:00:00+08:00'])
      await house.newsroom.tick({ now: new Date(now) })
    await house.at('2026-07-06T09:00:00+08:00')
    await house.pass()

    const days = (await statesOf(older.id)).map(([day]) => day)
    expect(days).not.toContain('2026-08-19')
    expect(days).not.toContain('2026-06-20')
    expect(days).toContain('2026-07-05')
  })

  it('is laid out for no day before a fresh database', async () => {
    await house.at('2026-07-06T09:00:00+08:00')
    const account = await house.account({ dailyTime: '07:00' })
    await house.bornAt(account.id, '2026-06-01T00:00:00+08:00')
    for (const day of [4, 5, 6]) await house.dailyPost({ month: 7, day })

    await house.pass()

    expect(await statesOf(account.id)).toEqual([['2026-07-06', 'missed', true]])
  })

  it('of more than a month ago is told to nobody any more', async () => {
    const account = await house.account({ dailyTime: '07:00' })
    await house.bornAt(account.id, '2025-06-01T00:00:00+08:00')
    for (const day of [1, 20]) await house.dailyPost({ month: 8, day })
    await house.pass()
    await house.at('2026-09-10T09:00:00+08:00')

    await house.pass()

    expect(await statesOf(account.id)).toEqual([['2026-08-20', 'missed', true]])
  })
}
