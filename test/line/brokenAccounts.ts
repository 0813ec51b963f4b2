import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

/** What cannot be opened after the secret of the installation changed. */
const OF_ANOTHER_HOUSE = 'sealed:v1:AAAA'

export const brokenAccountCases = (house: TestNewsroom) => {
  const breakSecret = async (id: string) => {
    const account = { collection: 'accounts', where: { id: { equals: id } } } as const
    const stored = (await house.payload.db.findOne(account)) as { appSecret?: string } | null
    const write = (appSecret: unknown) =>
      house.payload.db.updateOne({ ...account, data: { appSecret }, options: { atomic: true } })
    await write(OF_ANOTHER_HOUSE)
    return () => write(stored?.appSecret)
  }
  const trash = (id: string, deletedAt: string | null) =>
    house.payload.db.updateOne({ collection: 'accounts', id, data: { deletedAt } })

  it('whose secret cannot be opened gets its posts once it is mended', async () => {
    const account = await house.account()
    const mend = await breakSecret(account.id)
    const ref = await house.report({ accounts: [account.id] })
    const { troubles } = await house.pass(1)
    expect(troubles.map(({ accountId }) => accountId)).toContain(account.id)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled' })
    await mend()
    for (const minutes of [1, 10, 1, 1]) await house.pass(minutes)
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('whose secret cannot be opened on a morning is told of that morning', async () => {
    const account = await house.account({ dailyTime: '07:10', lateAfterMinutes: 60 })
    await house.dailyPost({ month: 7, day: 1 })
    const mend = await breakSecret(account.id)
    for (const minutes of [1, 30, 60, 60]) await house.pass(minutes)
    const [delivery] = (await house.all()).filter(({ accountId }) => accountId === account.id)
    expect(delivery).toMatchObject({ state: 'missed' })
    await mend()
    await house.pass(5)
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('that lies in the trash when its article is approved gets it once it is restored', async () => {
    const [account, other] = [await house.account(), await house.account()]
    await trash(account.id, new Date().toISOString())
    const ref = await house.report({ accounts: [account.id, other.id] })
    const { troubles } = await house.pass(1)
    expect(troubles.map(({ message }) => message).join()).toContain('回收站')
    for (const minutes of [1, 1]) await house.pass(minutes)
    expect(await house.sent(other.appId)).toHaveLength(1)
    await trash(account.id, null)
    for (const minutes of [1, 1, 1]) await house.pass(minutes)
    expect(await house.sent(account.appId)).toHaveLength(1)
    expect(await house.sent(other.appId)).toHaveLength(1)
    expect((await house.newsroom.deliveries.ofArticle(ref)).length).toBe(2)
  })
}
