import { expect, it, vi } from 'vitest'
import { type Planning, reviewOf } from '../../src/articles/approval'
import type { ArticleRef } from '../../src/articles/articles'
import { rowOf, writeReviewRow } from '../../src/articles/reviewRows'
import type { TestNewsroom } from '../newsroom'
import { gate } from './gate'

type Update = { collection: string; data: { review?: { planning?: string } } }

export const approvalCases = (house: TestNewsroom) => {
  const planned = async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:10:00+08:00' })
    await house.pass()
    return { account, ref }
  }

  /** The row as somebody left it who died in the middle. */
  const left = async (ref: ArticleRef, planning: Planning | null) => {
    const review = reviewOf((await rowOf(house.payload, ref))?.review)
    await writeReviewRow(house.payload, { ...ref, review: { ...review, planning } })
  }

  it('is taken away by an edit: nothing leaves until somebody approves again', async () => {
    const { account, ref } = await planned()
    await house.edit(ref, { bodyMarkdown: '改过的正文' })

    await house.pass(10)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled', approvedHash: null })
    expect(await house.sent(account.appId)).toEqual([])

    await house.approve(ref)
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('改过的正文') }])
  })

  /** Puts `around` about every row write until the returned function is called. */
  const aroundWrites = (around: (given: Update, write: () => Promise<unknown>) => Promise<unknown>) => {
    const { db } = house.payload
    const { updateOne } = db
    const write = updateOne.bind(db) as (given: Update) => Promise<unknown>
    db.updateOne = ((given: Update) => around(given, () => write(given))) as never
    return () => {
      db.updateOne = updateOne
    }
  }

  it('is gone once an edit is saved, also when whoever saved it died before he came to the deliveries', async () => {
    const { account, ref } = await planned()
    const restore = aroundWrites(async ({ collection, data }, write) => {
      if (collection === 'activity-reports' && data.review) throw new Error('SQLITE_BUSY: database is locked')
      return write()
    })
    const saving = house.payload.update({
      collection: 'activity-reports',
      id: ref.id,
      draft: true,
      data: { bodyMarkdown: '改过的正文' } as never,
    })
    await expect(saving).rejects.toThrow('SQLITE_BUSY')
    restore()

    await house.pass(10)
    await house.pass(1)
    expect(await house.sent(account.appId)).toEqual([])

    await house.edit(ref, { bodyMarkdown: '再改一次' })
    await house.approve(ref)
    await house.pass(1)
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('再改一次') }])
  })

  it('given anew is not taken away by a pass that still finishes the withdrawal before it', async () => {
    const { account, ref } = await planned()
    const { db } = house.payload
    const { find } = db
    const [read, go] = [gate(), gate()]
    const late = house.another()
    let ticking: Promise<unknown> | undefined
    db.find = (async (given: { collection: string; where?: unknown }) => {
      const found = await find.bind(db)(given as never)
      if (!JSON.stringify(given.where ?? {}).includes('"withdraw"') || found.docs.length === 0) return found
      read.open()
      await go.wait
      return found
    }) as never
    const restore = aroundWrites(async ({ data }, write) => {
      const written = await write()
      if (data.review?.planning !== 'withdraw' || ticking) return written
      ticking = late.tick()
      await read.wait
      return written
    })
    await house.edit(ref, { bodyMarkdown: '改过的正文' })
    restore()
    db.find = find
    await house.approve(ref)
    go.open()
    await ticking

    expect(await rowOf(house.payload, ref)).toMatchObject({ review: { state: 'approved' } })
    await house.pass(10)
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('改过的正文') }])
  })

  it('is not planned while its accounts are still being written', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T09:00:00+08:00' })
    await house.pass()
    await house.edit(ref, { bodyMarkdown: '改过的正文' })
    const { updateOne } = house.payload.db
    const row = await rowOf(house.payload, ref)
    const other = house.another()
    let isOff = false
    // As SQLite shows it between the row and its list.
    const restore = aroundWrites(async ({ collection, data }, write) => {
      const written = await write()
      if (isOff || collection !== 'activity-reports' || data.review?.planning !== 'saving') return written
      isOff = true
      await updateOne.call(house.payload.db, { collection, id: ref.id, data: { accounts: [] } } as never)
      await other.tick()
      await updateOne.call(house.payload.db, {
        collection,
        id: ref.id,
        data: { accounts: row?.accounts },
      } as never)
      return written
    })
    await house.approve(ref)
    restore()
    await house.pass(1)

    expect(isOff).toBe(true)
    const { state, timeline } = await house.deliveryOf(ref)
    expect(state).toBe('scheduled')
    expect(timeline.map(({ why }) => why).join('')).not.toContain('不再选择')
  })

  it('rings for the planner also when whoever gave it died before he had rung', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T09:00:00+08:00' })
    await left(ref, 'saving')
    const cut = { collection: 'activity-reports', where: { id: { equals: ref.id } } } as const
    await house.payload.db.updateOne({ ...cut, data: { accounts: [], updatedAt: null } })
    const ago = { updatedAt: '2026-06-30T00:00:00.000Z' }
    await house.payload.db.updateOne({ ...cut, data: ago, options: { atomic: true } })
    await house.pass()

    expect((await house.all()).map(({ accountId, state }) => ({ accountId, state }))).toEqual([
      { accountId: account.id, state: 'scheduled' },
    ])
  })

  it('does not bury what an editor saves in the same moment, and nothing goes out then', async () => {
    const account = await house.account()
    const publishAt = '2026-07-01T07:05:00+08:00'
    const ref = await house.report({ accounts: [account.id], publishAt })
    await house.edit(ref, { bodyMarkdown: '第二版' })
    const { createVersion } = house.payload.db
    let saves = 0
    // Right after the approval's own version, as if the editor's save had come a moment later.
    house.payload.db.createVersion = (async (given: never) => {
      const version = await createVersion.call(house.payload.db, given)
      saves += 1
      if (saves === 2)
        await house.payload.update({
          collection: 'activity-reports',
          id: ref.id,
          draft: true,
          data: { bodyMarkdown: '第三版' } as never,
        })
      return version
    }) as never
    await house.approve(ref).catch(() => {})
    house.payload.db.createVersion = createVersion
    expect(saves).toBeGreaterThanOrEqual(3)
    await house.pass(6)

    const newest = await house.payload.findByID({
      collection: 'activity-reports',
      id: ref.id,
      draft: true,
      depth: 0,
    })
    expect(newest.bodyMarkdown).toBe('第三版')
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('is not lost to a pass that meets the article while a save empties its lists and fills them again', async () => {
    const account = await house.account({ dailyTime: '07:10' })
    const { id } = await house.dailyPost({ month: 7, day: 1 })
    await house.pass()
    const { db } = house.payload
    const row = (await db.findOne({ collection: 'daily-posts', where: { id: { equals: id } } })) as never
    const { events } = row as { events: unknown[] }
    const write = (lists: unknown[]) =>
      db.updateOne({ collection: 'daily-posts', id, data: { events: lists, updatedAt: null } })
    await write([])
    await house.pass(10)
    expect((await house.all())[0]).toMatchObject({ state: 'scheduled', approvedHash: expect.any(String) })
    await write(events)
    await house.pass(1)

    expect((await house.all())[0]).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('given by a clock that was set back since the last edit counts all the same', async () => {
    const account = await house.account()
    const publishAt = '2026-07-01T07:05:00+08:00'
    const ref = await house.report({ accounts: [account.id], publishAt, approved: false })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_000 })
    await house.edit(ref, { bodyMarkdown: '第二版' }).finally(() => vi.useRealTimers())
    await house.approve(ref)
    await house.pass(6)

    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('第二版') }])
  })

  it('does not bury a change of the accounts alone that somebody saves before it is written', async () => {
    const account = await house.account()
    const publishAt = '2026-07-01T07:05:00+08:00'
    const ref = await house.report({ accounts: [account.id], publishAt })
    await house.edit(ref, { bodyMarkdown: '第二版' })
    let isSaved = false
    const restore = aroundWrites(async ({ collection, data }, write) => {
      if (isSaved || collection !== 'activity-reports' || data.review?.planning !== 'saving') return write()
      isSaved = true
      const emptied = { accounts: [] } as never
      await house.payload.update({ collection: 'activity-reports', id: ref.id, draft: true, data: emptied })
      return write()
    })
    await house.approve(ref).catch(() => {})
    restore()
    expect(isSaved).toBe(true)
    await house.pass(6)

    const { collection, id } = { collection: 'activity-reports', id: ref.id } as const
    const newest = await house.payload.findByID({ collection, id, draft: true, depth: 0 })
    expect(newest.accounts).toEqual([])
    expect(await house.sent(account.appId)).toEqual([])
  })

  /** A save of wishes that is cut off at the n-th row write; then the minute passes after which somebody else finishes it. */
  const cutOff = async (ref: ArticleRef, { wishes, at }: { wishes: object; at: number }) => {
    let writes = 0
    const restore = aroundWrites(async ({ collection }, write) => {
      if (collection !== 'activity-reports') return write()
      writes += 1
      if (writes >= at) throw new Error('SQLITE_BUSY: database is locked')
      return write()
    })
    const { collection, id } = { collection: 'activity-reports', id: ref.id } as const
    await house.payload.update({ collection, id, draft: true, data: wishes as never }).catch(() => {})
    restore()
    const ago = { updatedAt: '2026-06-30T00:00:00.000Z' }
    await house.payload.db.updateOne({
      collection,
      where: { id: { equals: id } },
      data: ago,
      options: { atomic: true },
    })
  }

  for (const at of [2, 3])
    it(`follows an editor who took the account off or gave another time, though his save died at its write ${at}`, async () => {
      const account = await house.account()
      const publishAt = '2026-07-01T07:10:00+08:00'
      const [off, later] = [
        await house.report({ accounts: [account.id], publishAt }),
        await house.report({ accounts: [account.id], publishAt }),
      ]
      await house.pass()
      await cutOff(off, { wishes: { accounts: [] }, at })
      await cutOff(later, { wishes: { publishAt: '2026-07-01T18:00:00+08:00' }, at })
      for (const minutes of [1, 9, 1]) await house.pass(minutes)

      expect(await house.sent(account.appId)).toEqual([])
      expect((await house.deliveryOf(off)).state).toBe('cancelled')
      expect((await house.deliveryOf(later)).dueAt).toEqual(new Date('2026-07-01T18:00:00+08:00'))
    })

  it('given twice at once is one approval, and nobody is told otherwise', async () => {
    const account = await house.account()
    const publishAt = '2026-07-01T08:00:00+08:00'
    const ref = await house.report({ accounts: [account.id], publishAt, approved: false })
    await Promise.all([house.approve(ref), house.approve(ref)])
    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'scheduled',
      approvedHash: expect.any(String),
    })
  })

  it('lets no older words go when the clock was set back before they were corrected', async () => {
    const account = await house.account()
    const publishAt = '2026-07-01T07:05:00+08:00'
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_000 })
    const ref = await house.report({ accounts: [account.id], publishAt }).finally(() => vi.useRealTimers())
    await house.payload.update({
      collection: 'activity-reports',
      id: ref.id,
      draft: true,
      data: { bodyMarkdown: '改正过的正文' } as never,
    })
    for (let press = 0; press < 2; press += 1) await house.approve(ref).catch(() => {})
    await house.pass(6)

    for (const { html } of await house.sent(account.appId)) expect(html).toContain('改正过的正文')
  })

  it('pressed once more rings once more', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T09:00:00+08:00' })
    await left(ref, null)
    await house.approve(ref)
    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled' })
  })

  it('that comes again leaves a time that a person has given meanwhile', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/draft/add', times: 9, fault: { errcode: 42010 } })
    await house.pass()
    await house.edit(ref, { bodyMarkdown: '改过的正文' })
    await house.newsroom.actions.moveTo({
      id: (await house.deliveryOf(ref)).id,
      at: new Date('2026-07-01T12:00:00+08:00'),
      who: '王干事',
    })
    await house.approve(ref)
    await house.pass(2)
    await house.edit(ref, { bodyMarkdown: '又改一次' })
    await house.approve(ref)
    await house.pass(2)

    const { state, dueAt } = await house.deliveryOf(ref)
    expect({ state, dueAt }).toEqual({ state: 'scheduled', dueAt: new Date('2026-07-01T12:00:00+08:00') })
  })

  it('outlives an account that is taken off and chosen again, and so does a time that a person has given', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T08:00:00+08:00' })
    await house.pass()
    const at = new Date('2026-07-01T20:00:00+08:00')
    await house.newsroom.actions.moveTo({ id: (await house.deliveryOf(ref)).id, at, who: '王干事' })
    for (const accounts of [[], [account.id]]) {
      const data = { accounts } as never
      await house.payload.update({ collection: 'activity-reports', id: ref.id, draft: true, data })
      await house.pass(1)
    }

    const { state, dueAt } = await house.deliveryOf(ref)
    expect({ state, dueAt }).toEqual({ state: 'scheduled', dueAt: at })
  })

  it('is not undone by a worker that was frozen: the draft of a newer approval stays as it is', async () => {
    const { account, ref } = await planned()
    const held = { path: '/cgi-bin/freepublish/submit', fault: { errcode: 42010 } }
    await house.fault(held)
    await house.pass(10)
    let thaw = () => {}
    const frozen = new Promise<void>((resolve) => {
      thaw = resolve
    })
    let reached = () => {}
    const stands = new Promise<void>((resolve) => {
      reached = resolve
    })
    const worker = house.another({
      onStep: (when, name) => {
        if (when !== 'before' || name !== 'call:/cgi-bin/freepublish/batchget') return undefined
        reached()
        return frozen
      },
    })
    await house.edit(ref, { bodyMarkdown: '第二版' })
    await house.approve(ref)
    const ticking = worker.tick()
    await stands

    await house.edit(ref, { bodyMarkdown: '第三版' })
    await house.approve(ref)
    await house.fault(held)
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared' })
    thaw()
    await ticking
    await house.pass(2)

    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('第三版') }])
  })

  it('that never comes back lets the delivery be missed, not forgotten', async () => {
    const { ref } = await planned()
    await house.edit(ref, { bodyMarkdown: '改过的正文' })

    await house.pass(10)
    await house.pass(61)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'missed' })
  })

  it('taken away between draft and submission stops it, and the draft is brought up to date', async () => {
    const { account, ref } = await planned()
    await house.fault({ path: '/cgi-bin/freepublish/submit', fault: { errcode: 42010 } })
    await house.pass(10)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared' })

    await house.edit(ref, { bodyMarkdown: '改过的正文' })
    await house.pass(2)
    expect(await house.sent(account.appId)).toEqual([])

    await house.approve(ref)
    await house.pass(1)
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('改过的正文') }])
    expect(await house.calls('/cgi-bin/draft/add')).toHaveLength(1)
  })

  it('of other words than lie in the draft lets nothing go, whatever has led there: it is missed and told', async () => {
    const { account, ref } = await planned()
    await house.fault({ path: '/cgi-bin/freepublish/submit', fault: { errcode: 42010 } })
    await house.pass(10)
    const { id } = await house.deliveryOf(ref)
    // No move leads here; the last statement before the call asks all the same.
    await house.payload.db.updateOne({ collection: 'deliveries', id, data: { preparedHash: 'other words' } })

    await house.pass(2)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared' })
    await house.pass(60)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'missed', trouble: { asksPerson: true } })
    expect(await house.sent(account.appId)).toEqual([])
  })
}
