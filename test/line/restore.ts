import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

type Row = Record<string, unknown> & { id: string }
const KEPT = ['deliveries', 'activity-reports', 'article-standings'] as const

/** Takes deliveries and reports back to what they were, as a backup does that is older than what WeChat has seen. */
const backupOf = async ({ payload }: TestNewsroom) => {
  const rowsOf = async (collection: (typeof KEPT)[number]) =>
    (await payload.db.find({ collection, where: {}, pagination: false })).docs as unknown as Row[]
  const kept = await Promise.all(KEPT.map(async (collection) => structuredClone(await rowsOf(collection))))
  return async () => {
    for (const [index, collection] of KEPT.entries()) {
      const before = kept[index] ?? []
      for (const { id, ...now } of await rowsOf(collection)) {
        const { id: _, ...then } = before.find((one) => one.id === id) ?? { id: '' }
        // A field that did not exist then is no part of a document there.
        const data = { ...Object.fromEntries(Object.keys(now).map((name) => [name, null])), ...then }
        if (Object.keys(then).length > 0) await payload.db.updateOne({ collection, id, data })
        else await payload.db.deleteMany({ collection, where: { id: { equals: id } } })
      }
    }
  }
}

/** The whole data folder came back, not the database alone: nothing of this machine remembers. */
const forgetAll = ({ mediaDir }: TestNewsroom) =>
  rmSync(path.join(path.dirname(mediaDir), 'last-sending.json'), { force: true })

export const restoreCases = (house: TestNewsroom) => {
  for (const mode of ['publish', 'mass']) {
    it(`from half an hour ago sends nothing again (${mode})`, async () => {
      const account = await house.account({ mode })
      await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
      await house.pass()
      const restore = await backupOf(house)
      await house.pass(5)
      await house.pass(1)
      expect(await house.sent(account.appId)).toHaveLength(1)

      await restore()
      await house.pass(30)
      await house.pass(1)

      expect(await house.sent(account.appId)).toHaveLength(1)
      expect((await house.all())[0]?.state).toMatch(/published|submitted/)
    })
  }

  it('from days ago sends nothing old: it is missed', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
    await house.pass()
    const restore = await backupOf(house)
    await house.pass(5)

    await restore()
    await house.pass(3 * 1440)

    expect(await house.sent(account.appId)).toHaveLength(1)
    expect(await house.all()).toMatchObject([{ state: 'missed' }])
  })

  for (const { what, planned } of [
    { what: 'laid out', planned: true },
    { what: 'not even laid out', planned: false },
  ]) {
    it(`from a moment ago, when it was ${what}, waits for WeChat to be through, and finds it published`, async () => {
      const account = await house.account({ platform: { finishAfterSeconds: 240 } })
      const given = planned ? { publishAt: '2026-07-01T07:05:00+08:00' } : {}
      const ref = await house.report({ accounts: [account.id], ...given })
      if (planned) await house.pass()
      const restore = await backupOf(house)
      await house.pass(planned ? 5 : 0)
      expect(await house.sent(account.appId)).toHaveLength(1)

      await restore()
      await house.pass(1)
      const waiting = await house.deliveryOf(ref)
      expect(waiting.state).toBe('scheduled')
      expect(waiting.timeline.at(-1)?.why).toContain('恢复')
      for (const minutes of [3, 3, 4]) await house.pass(minutes)

      expect(await house.deliveryOf(ref)).toMatchObject({
        state: 'published',
        articleUrl: expect.any(String),
      })
      expect(await house.calls('/cgi-bin/freepublish/submit')).toHaveLength(1)
    })

    it(`with everything this machine knew, when it was ${what}, is asked about before anything is sent`, async () => {
      const account = await house.account()
      const given = planned ? { publishAt: '2026-07-01T07:05:00+08:00' } : {}
      const ref = await house.report({ accounts: [account.id], ...given })
      if (planned) await house.pass()
      const restore = await backupOf(house)
      await house.pass(planned ? 5 : 0)
      await house.at(new Date(+house.now() + 60_000))

      await restore()
      forgetAll(house)
      await house.another().tick()

      expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
      expect(await house.calls('/cgi-bin/freepublish/submit')).toHaveLength(1)
    })
  }

  it('with everything this machine knew leaves a draft alone that WeChat may be publishing', async () => {
    const account = await house.account({ platform: { finishAfterSeconds: 240 } })
    const ref = await house.report({ accounts: [account.id] })
    const restore = await backupOf(house)
    await house.pass()
    await house.at(new Date(+house.now() + 60_000))

    await restore()
    forgetAll(house)
    const after = house.another()
    await after.tick()
    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'scheduled',
      trouble: { reason: expect.stringContaining('草稿箱里已有') },
    })
    for (const minutes of [4, 6]) {
      await house.at(new Date(+house.now() + minutes * 60_000))
      await after.tick()
    }

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.calls('/cgi-bin/freepublish/submit')).toHaveLength(1)
  })

  for (const mode of ['publish', 'mass']) {
    it(`does not send at its old time what had been sent earlier than planned (${mode})`, async () => {
      const account = await house.account({ mode, certified: true })
      const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-03T07:00:00+08:00' })
      await house.pass()
      const restore = await backupOf(house)
      const { id } = await house.deliveryOf(ref)
      await house.newsroom.actions.sendNow({ id, who: '编辑' })
      await house.pass(1)
      await house.pass(1)
      expect(await house.sent(account.appId)).toHaveLength(1)

      await restore()
      await house.pass(60)
      await house.at('2026-07-03T06:58:00+08:00')
      await house.pass()
      await house.pass(1)
      await house.pass(1)

      expect(await house.deliveryOf(ref)).toMatchObject({
        state: 'published',
        articleUrl: expect.any(String),
      })
      expect(await house.sent(account.appId)).toHaveLength(1)
    })
  }

  it('sends what was never sent, after the wait', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id] })
    const later = await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:03:00+08:00' })
    const restore = await backupOf(house)
    await house.pass()

    await restore()
    await house.pass(4)
    expect(await house.deliveryOf(later)).toMatchObject({ state: 'scheduled' })
    await house.pass(6)

    expect(await house.deliveryOf(later)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toHaveLength(2)
  })

  it('a few minutes old, on a machine that knew the list of before, sends nothing again', async () => {
    await house.at('2026-07-01T06:55:00+08:00')
    const account = await house.account()
    await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:20:00+08:00' })
    const publishAt = '2026-07-01T08:00:00+08:00'
    await house.report({ title: '乙', accounts: [account.id], publishAt })
    await house.pass()
    await house.at('2026-07-01T07:00:00+08:00')
    // Two machines, each with a memory of its own beside the database; the second has read the list at twenty past.
    const [first, second] = [house.another(), house.another()]
    for (let minute = 0; minute < 55; minute += 5) {
      await house.at(new Date(+house.now() + 5 * 60_000))
      await second.tick()
      forgetAll(house)
    }
    const restore = await backupOf(house)
    await house.at(publishAt)
    await first.tick()
    expect(await house.sent(account.appId)).toHaveLength(2)
    await house.at(new Date(+house.now() + 5 * 60_000))
    forgetAll(house)
    await restore()
    await second.tick()

    expect(await house.sent(account.appId)).toHaveLength(2)
  })

  it('from before a morning does not say that nothing went out that morning, and looks before it is sent again', async () => {
    await house.at('2026-06-30T20:00:00+08:00')
    const account = await house.account({ dailyTime: '07:00', mode: 'mass' })
    await house.bornAt(account.id, '2026-06-01T00:00:00+08:00')
    await house.dailyPost({ month: 7, day: 1 })
    await house.pass()
    const restore = await backupOf(house)
    for (const at of ['07:00', '07:01', '09:30']) {
      await house.at(`2026-07-01T${at}:00+08:00`)
      await house.pass()
    }
    expect(await house.sent(account.appId)).toHaveLength(1)
    await restore()
    await house.payload.db.deleteMany({ collection: 'deliveries', where: {} })
    forgetAll(house)
    const dailyAt = { at: '2026-06-30T12:00:00.000Z', dailyAt: '2026-06-30T12:00:00.000Z' }
    await house.newsroom.line.leases.write('last-tick', dailyAt)
    await house.at('2026-07-03T12:00:00+08:00')
    const successor = house.another()
    await successor.tick()
    const [told] = await house.all()
    expect(told).toMatchObject({ state: 'missed', slot: '2026-07-01' })
    expect(told?.trouble?.reason).toMatch(/没有推送过的记录.*先到公众号后台/)

    await successor.actions.sendNow({ id: String(told?.id), who: '王干事' })
    await successor.tick()
    expect(await house.sent(account.appId)).toHaveLength(1)
  })
}
