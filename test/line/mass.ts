import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

export const massCases = (house: TestNewsroom) => {
  const massAccount = (given = {}) => house.account({ mode: 'mass', callbacks: true, ...given })

  it('reaches the followers and learns the addresses from the event', async () => {
    const account = await massAccount()
    const ref = await house.report({ accounts: [account.id] })

    await house.pass()
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'published',
      articleUrl: expect.stringContaining('/s?'),
      msgDataId: expect.stringMatching(/^\d+$/),
    })
    expect(await house.sent(account.appId)).toMatchObject([{ how: 'mass', toAll: true }])
  })

  it('asks after two hours when no event comes', async () => {
    const account = await massAccount({ callbacks: false })
    const ref = await house.report({ accounts: [account.id] })

    await house.pass()
    await house.pass(119)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })

    await house.pass(2)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
  })

  it('tells a conflict with the quota when it is planned, and keeps to it', async () => {
    const account = await massAccount()
    const early = await house.report({ accounts: [account.id] })
    await house.pass()
    const late = await house.report({ accounts: [account.id], publishAt: '2026-07-01T08:00:00+08:00' })

    await house.pass()
    expect((await house.deliveryOf(late)).notices).toMatchObject([{ code: 'quota-day' }])

    await house.pass(60)
    await house.pass(30)
    await house.pass(31)
    expect(await house.deliveryOf(early)).toMatchObject({ state: 'published' })
    expect(await house.deliveryOf(late)).toMatchObject({
      state: 'missed',
      trouble: { reason: expect.stringContaining('群发次数') },
    })
    expect(await house.calls('/cgi-bin/message/mass/sendall')).toHaveLength(1)
  })

  it('says why the platform did not send it', async () => {
    const account = await massAccount({ platform: { massOutcome: 'err(30003)' } })
    const ref = await house.report({ accounts: [account.id] })

    await house.pass()
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'failed',
      attemptGroup: 1,
      trouble: { reason: expect.stringContaining('转载') },
    })
  })

  it('settles a lost answer by repeating its own key, which WeChat recognises', async () => {
    const account = await massAccount({ callbacks: false })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/message/mass/sendall', fault: 'hang-up-after' })

    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'unconfirmed' })
    await house.pass(1)
    await house.pass(2)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted', msgId: expect.any(String) })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('sends it after all when the platform had never heard of it', async () => {
    const account = await massAccount({ callbacks: false })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/message/mass/sendall', fault: 'hang-up-before' })

    await house.pass()
    await house.pass(1)
    await house.pass(2)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('does not repeat a lost 群发 that has become too late: it reads, and calls it missed', async () => {
    const account = await massAccount({ callbacks: false, lateAfterMinutes: 5 })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/message/mass/sendall', fault: 'hang-up-before' })

    await house.pass()
    await house.pass(10)
    await house.pass(40)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'missed' })
    expect(await house.sent(account.appId)).toEqual([])
    expect(await house.calls('/cgi-bin/message/mass/sendall')).toHaveLength(1)
  })
}
