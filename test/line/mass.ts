import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'
import { gate } from './gate'

const SENDALL = '/cgi-bin/message/mass/sendall'

export const massCases = (house: TestNewsroom, { claimsAreAtomic }: { claimsAreAtomic: boolean }) => {
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
    expect(await house.calls(SENDALL)).toHaveLength(1)
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
    await house.fault({ path: SENDALL, fault: 'hang-up-after' })

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
    await house.fault({ path: SENDALL, fault: 'hang-up-before' })

    await house.pass()
    await house.pass(1)
    await house.pass(2)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('that WeChat says it has taken, without its number, is known by the only event that nobody claims', async () => {
    const account = await massAccount()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SENDALL, fault: 'hang-up-after' })

    await house.pass()
    const fault = { errcode: 45065, errmsg: 'clientmsgid exist' }
    await house.fault({ path: SENDALL, times: 9, fault })
    await house.pass(1)
    await house.pass(2)

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'published',
      articleUrl: expect.stringContaining('/s?'),
      msgId: expect.any(String),
    })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('whose answer was lost a day ago is found among the figures of its day, and no person is asked', async () => {
    const account = await massAccount({ callbacks: false })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SENDALL, fault: 'hang-up-after' })

    await house.pass()
    await house.pass(25 * 60)
    await house.pass(2)

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'published',
      articleUrl: expect.stringContaining('/s?'),
      msgDataId: expect.stringMatching(/^\d+$/),
    })
    expect(await house.calls(SENDALL)).toHaveLength(1)
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('is sent under a title that another one had, also after a long silence', async () => {
    const account = await massAccount()
    const title = '主题党日'
    await house.report({ accounts: [account.id], title })
    await house.pass()
    await house.pass(1)
    const next = await house.report({
      accounts: [account.id],
      title,
      publishAt: '2026-07-03T09:00:00+08:00',
    })
    await house.pass()
    await house.at('2026-07-03T09:00:30+08:00')
    await house.another().tick()
    await house.pass(1)

    expect(await house.deliveryOf(next)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(2)
  })

  it('whose answer was lost a day ago and that the figures do not know is put before a person', async () => {
    const account = await massAccount({ callbacks: false })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SENDALL, fault: 'hang-up-before' })

    await house.pass()
    // Somebody tidies up in the console.
    house.sandbox.state.drafts = {}
    await house.pass(25 * 60)
    for (const minutes of [2, 2, 5, 10, 30, 60, 60, 60, 60, 60]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'unconfirmed',
      trouble: { asksPerson: true, reason: expect.stringContaining('图文数据') },
    })
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('does not repeat a lost 群发 that has become too late: it reads, and calls it missed', async () => {
    const account = await massAccount({ callbacks: false, lateAfterMinutes: 5 })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SENDALL, fault: 'hang-up-before' })

    await house.pass()
    await house.pass(10)
    await house.pass(40)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'missed' })
    expect(await house.sent(account.appId)).toEqual([])
    expect(await house.calls(SENDALL)).toHaveLength(1)
  })

  it('that WeChat finds repeated too fast waits a minute and asks with the same key', async () => {
    const account = await massAccount({ callbacks: false })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SENDALL, fault: 'hang-up-after' })
    await house.fault({ path: SENDALL, fault: { errcode: 45066, errmsg: 'same clientmsgid retry too fast' } })

    await house.pass()
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'unconfirmed',
      trouble: { remedy: 'reconcile' },
    })
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  const NO_ANSWER = {
    'the administrator has still to confirm it (89504)': { fault: { errcode: 89504 }, acts: false },
    'the administrator has still to confirm it (89505)': { fault: { errcode: 89505 }, acts: false },
    'WeChat gives no answer at all': { fault: 'html-502', acts: false },
  }
  for (const [what, fault] of Object.entries(NO_ANSWER)) {
    it(`is asked about again for half an hour while ${what}, and no person is`, async () => {
      const account = await massAccount({ callbacks: false })
      const ref = await house.report({ accounts: [account.id] })
      await house.fault({ path: SENDALL, times: 100, ...fault })

      await house.pass()
      for (let minute = 0; minute < 30; minute += 1) await house.pass(1)
      const waiting = await house.deliveryOf(ref)
      expect(waiting).toMatchObject({ state: 'unconfirmed', wakeAt: expect.any(Date) })
      expect(waiting.trouble?.asksPerson).toBeUndefined()
      house.sandbox.state.faults = []
      for (let minute = 0; minute < 25; minute += 5) await house.pass(5)

      expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted', trouble: null })
      expect(await house.sent(account.appId)).toHaveLength(1)
    })
  }

  for (const [adminConfirm, state, why] of [
    ['approves', 'published', '群发成功'],
    ['refuses', 'failed', '管理员拒绝'],
    ['silent', 'failed', '30 分钟内没有确认'],
  ] as const) {
    it(`for which the administrator ${adminConfirm} ends as ${state}, and the next one is planned with that in mind`, async () => {
      const platform = { adminConfirm, adminAfterSeconds: 600 }
      const account = await massAccount({ platform })
      const ref = await house.report({ accounts: [account.id] })

      await house.pass()
      await house.pass(1)
      expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
      await house.pass(31)
      expect(await house.deliveryOf(ref)).toMatchObject({ state })
      expect((await house.deliveryOf(ref)).timeline.at(-1)?.why).toContain(why)

      const next = await house.report({ accounts: [account.id], publishAt: '2026-07-02T07:00:00+08:00' })
      await house.pass()
      const codes = (await house.deliveryOf(next)).notices.map(({ code }) => code)
      expect(codes.includes('confirmation')).toBe(adminConfirm !== 'approves')
    })
  }

  it('of a 服务号 is told at planning and held on the day when the month has had its four', async () => {
    const account = await massAccount({
      kind: 'service',
      lateAfterMinutes: 1440,
      platform: { kind: 'service' },
    })
    const days = ['01', '02', '03', '04', '05']
    for (const day of days) {
      const publishAt = `2026-07-${day}T08:00:00+08:00`
      await house.report({ title: `七月${day}`, accounts: [account.id], publishAt })
      await house.pass()
    }
    const told = (await house.all()).filter(({ notices }) => notices.length > 0)
    expect(told).toMatchObject([{ title: '七月05', notices: [{ code: 'quota-month' }] }])

    for (const day of days) {
      await house.at(`2026-07-${day}T08:00:30+08:00`)
      await house.pass()
      await house.pass(1)
    }

    expect(await house.sent(account.appId)).toHaveLength(4)
    expect(await house.calls(SENDALL)).toHaveLength(4)
    const fifth = (await house.all()).find(({ title }) => title === '七月05')
    expect(fifth).toMatchObject({
      state: 'prepared',
      trouble: { reason: expect.stringContaining('每月 4 次') },
    })
  })

  it.skipIf(!claimsAreAtomic)(
    'is called once though two of an account are ready in two processes at the same moment',
    async () => {
      const account = await massAccount()
      await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
      await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:06:00+08:00' })
      await house.pass()
      const [held, go, ready] = [gate(), gate(), [gate(), gate()] as const]
      const submitting = 'row:prepared→submitting'
      // Each stands still right before its intent, until the other stands there as well or has turned away.
      const worker = (n: 0 | 1) =>
        house.another({
          onStep: (when, name) => {
            if (when !== 'before') return undefined
            if (n === 0 && name === 'call:/cgi-bin/draft/add') {
              held.open()
              return go.wait
            }
            if (name !== submitting) return undefined
            ready[n].open()
            return Promise.race([ready[1 - n]?.wait, turned.wait])
          },
        })
      const turned = gate()
      await house.at('2026-07-01T07:05:10+08:00')
      const first = worker(0).tick()
      await held.wait
      await house.at('2026-07-01T07:06:10+08:00')
      const second = worker(1).tick().finally(turned.open)
      await ready[1].wait
      go.open()
      await Promise.race([first, ready[0].wait])
      turned.open()
      await Promise.all([first, second])
      await house.pass(1)
      await house.pass(1)

      expect(await house.calls(SENDALL)).toHaveLength(1)
      expect((await house.newsroom.line.accounts.get(account.id))?.pause).toBeNull()
    },
  )

  it('that WeChat takes only after midnight counts on the new day', async () => {
    await house.at('2026-07-01T23:30:00+08:00')
    const account = await massAccount({ lateAfterMinutes: 120 })
    const late = await house.report({ accounts: [account.id], publishAt: '2026-07-01T23:58:00+08:00' })
    const next = await house.report({ accounts: [account.id], publishAt: '2026-07-02T07:00:00+08:00' })
    await house.pass()
    await house.fault({ path: SENDALL, fault: 'hang-up-before', times: 2 })
    await house.at('2026-07-01T23:58:10+08:00')
    for (const minutes of [0, 1, 3, 3, 10]) await house.pass(minutes)
    expect(await house.deliveryOf(late)).toMatchObject({ state: 'published' })
    await house.at('2026-07-02T07:00:10+08:00')
    await house.pass()

    expect(await house.deliveryOf(next)).toMatchObject({
      state: 'prepared',
      trouble: { reason: expect.stringContaining('群发次数') },
    })
    expect((await house.newsroom.line.accounts.get(account.id))?.pause).toBeNull()
  })

  for (const [what, isOfAccount] of [
    ['whose account is to push no more', true],
    ['whose article is not for that account any more', false],
  ] as const)
    it(`in doubt, ${what}, is pushed by no repeat`, async () => {
      const account = await massAccount({ callbacks: false, lateAfterMinutes: 600 })
      const ref = await house.report({ accounts: [account.id] })
      await house.fault({ path: SENDALL, fault: 'hang-up-before' })
      await house.pass()
      if (isOfAccount)
        await house.payload.update({ collection: 'accounts', id: account.id, data: { mode: 'publish' } })
      else
        await house.payload.update({
          collection: 'activity-reports',
          id: ref.id,
          draft: true,
          data: { accounts: [] } as never,
        })
      for (let minutes = 0; minutes < 60; minutes += 3) await house.pass(3)

      expect(await house.calls(SENDALL)).toHaveLength(1)
      expect((await house.deliveryOf(ref)).state).toBe(isOfAccount ? 'published' : 'cancelled')
    })
}
