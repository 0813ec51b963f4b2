import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

export const holdAllCases = (house: TestNewsroom) => {
  it('lets nothing leave any account until somebody goes on, and then sends what is not late', async () => {
    const [one, other] = [await house.account(), await house.account({ mode: 'mass' })]
    for (const { id } of [one, other])
      await house.report({ accounts: [id], publishAt: '2026-07-01T07:05:00+08:00' })
    await house.newsroom.hold.all('王干事')
    for (const minutes of [1, 5, 5]) await house.pass(minutes)
    expect(await house.sent()).toEqual([])
    expect((await house.newsroom.hold.now()).message).toContain('王干事')

    await house.newsroom.hold.goOn()
    for (const minutes of [1, 1]) await house.pass(minutes)
    expect(await house.sent()).toHaveLength(2)
  })

  it('stops a delivery that another pass has already prepared', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
    await house.pass()
    const worker = house.another({
      onStep: async (when, name) => {
        if (when === 'after' && name === 'call:/cgi-bin/draft/add') await house.newsroom.hold.all('王干事')
      },
    })
    await house.at('2026-07-01T07:06:00+08:00')
    await worker.tick()
    expect(await house.sent(account.appId)).toEqual([])
    await house.newsroom.hold.goOn()
    for (const minutes of [1, 1]) await house.pass(minutes)
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('tells what became too late in that time', async () => {
    const account = await house.account({ lateAfterMinutes: 30 })
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
    await house.newsroom.hold.all('王干事')
    for (const minutes of [1, 60]) await house.pass(minutes)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'missed' })
    await house.newsroom.hold.goOn()
    await house.pass(1)
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('follows what is already at WeChat to its end', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
    await house.pass(6)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    await house.newsroom.hold.all('王干事')
    for (const minutes of [5, 10, 30]) await house.pass(minutes)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
  })
}
