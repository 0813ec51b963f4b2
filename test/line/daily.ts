import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

export const dailyCases = (house: TestNewsroom) => {
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
}
