import { writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it, vi } from 'vitest'
import { UNREVIEWED } from '../../src/articles/approval'
import { createStandingStore } from '../../src/articles/standingStore'
import { createReviewStore } from '../../src/desk/reviewStore'
import { createGuardedStore } from '../../src/store/guardedStore'
import type { TestNewsroom } from '../newsroom'

export const approvalCases = (house: TestNewsroom) => {
  const planned = async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:10:00+08:00' })
    await house.pass()
    return { account, ref }
  }

  const stores = async () => ({
    standings: createStandingStore(createGuardedStore({ payload: house.payload, onStep: () => {} })),
    reviews: createReviewStore(house.payload, { mediaDir: house.mediaDir }),
  })

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

  it('is taken away before the words are stored: who dies in between costs a new approval and nothing more', async () => {
    const { account, ref } = await planned()
    const { db } = house.payload
    const { updateOne } = db
    // The words are written by id; the copy of the review, by a condition.
    db.updateOne = (async (given: { collection: string; id?: unknown }) => {
      if (given.collection === 'activity-reports' && given.id)
        throw new Error('SQLITE_BUSY: database is locked')
      return updateOne.call(db, given as never)
    }) as never
    await expect(house.edit(ref, { bodyMarkdown: '改过的正文' })).rejects.toThrow('SQLITE_BUSY')
    db.updateOne = updateOne
    await house.pass(10)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled', approvedHash: null })
    expect(await house.sent(account.appId)).toEqual([])

    await house.approve(ref)
    await house.pass(1)
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('清理河道') }])
  })

  it('that was taken away stops the deliveries in the next pass, when who took it away died before', async () => {
    const { account, ref } = await planned()
    const { standings } = await stores()
    const standing = await standings.of(ref)
    if (!standing) throw new Error('it stands nowhere')
    await standings.change(standing, { review: UNREVIEWED, approved: null, todo: 'stop' })
    await house.pass(10)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled', approvedHash: null })
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('leaves with the names of branch and column that were approved', async () => {
    const account = await house.account()
    const [branch, column] = [
      await house.payload.create({ collection: 'branches', data: { name: `社区支部 ${account.appId}` } }),
      await house.payload.create({ collection: 'columns', data: { name: `党建活动 ${account.appId}` } }),
    ]
    const publishAt = '2026-07-01T07:10:00+08:00'
    await house.report({ accounts: [account.id], publishAt, branch: branch.id, column: column.id })
    await house.pass()
    await house.payload.update({
      collection: 'branches',
      id: branch.id,
      data: { name: `改名 ${account.appId}` },
    })
    await house.payload.update({
      collection: 'columns',
      id: column.id,
      data: { name: `换栏 ${account.appId}` },
    })
    await house.pass(10)

    const [sent] = await house.sent(account.appId)
    expect(sent.html).toContain(`社区支部 ${account.appId}`)
    expect(sent.html).not.toContain('改名')
    expect(sent.html).not.toContain('换栏')
  })

  it('stands while the same words are saved again, and comes not back with older words', async () => {
    const { account, ref } = await planned()
    await house.edit(ref, { bodyMarkdown: '三十名党员清理河道。' })
    expect(await house.deliveryOf(ref)).toMatchObject({ approvedHash: expect.any(String) })
    await house.edit(ref, { bodyMarkdown: '别的话' })
    await house.edit(ref, { bodyMarkdown: '三十名党员清理河道。' })
    await house.pass(10)

    expect(await house.deliveryOf(ref)).toMatchObject({ approvedHash: null })
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('approves the edition that was submitted, not what was written since', async () => {
    const account = await house.account()
    const publishAt = '2026-07-01T07:10:00+08:00'
    const ref = await house.report({ accounts: [account.id], publishAt, approved: false })
    const { reviews } = await stores()
    const actor = { name: '终审同志', mayApprove: true }
    await reviews.submit({ ref, actor, at: house.now() })
    const { hash } = await reviews.look(ref)
    await house.edit(ref, { bodyMarkdown: '送审后又写的' })
    expect(await reviews.look(ref)).toMatchObject({ hash, edition: 1, changed: ['正文'] })
    await reviews.approve({ ref, actor, at: house.now(), seen: hash })
    await house.pass(10)

    const [sent] = await house.sent(account.appId)
    expect(sent.html).toContain('清理河道')
    expect(sent.html).not.toContain('送审后又写的')
  })

  it('follows accounts and time in one statement, whoever is cut off', async () => {
    const { account, ref } = await planned()
    const { standings } = await stores()
    await house.payload.update({
      collection: 'activity-reports',
      id: ref.id,
      data: { accounts: [], publishAt: '2026-07-01T18:00:00+08:00' } as never,
    })
    expect((await standings.of(ref))?.wishes).toEqual({ accounts: [], at: '2026-07-01T10:00:00.000Z' })
    await house.pass(10)
    expect(await house.sent(account.appId)).toEqual([])
    expect((await house.deliveryOf(ref)).state).toBe('cancelled')
  })

  it('holds a picture whose file is another one than was approved', async () => {
    const account = await house.account()
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a00' } })
      .png()
      .toBuffer()
    const file = { data: bytes, name: `${account.appId}.png`, mimetype: 'image/png', size: bytes.length }
    const media = await house.payload.create({ collection: 'media', data: {}, file })
    const bodyMarkdown = `三十名党员清理河道。\n\n![河道](media:${media.id})`
    const ref = await house.report({
      accounts: [account.id],
      publishAt: '2026-07-01T07:10:00+08:00',
      bodyMarkdown,
    })
    await house.pass()
    const other = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#00a' } })
      .png()
      .toBuffer()
    writeFileSync(path.join(house.mediaDir, String(media.filename)), other)
    await house.pass(10)

    expect(await house.sent(account.appId)).toEqual([])
    expect(JSON.stringify((await house.deliveryOf(ref)).trouble)).toContain('没有发出')
  })

  it('leaves as it was approved while a save empties the lists of the document', async () => {
    const account = await house.account({ dailyTime: '07:10' })
    const { id } = await house.dailyPost({ month: 7, day: 1 })
    await house.pass()
    const data = { events: [], updatedAt: null }
    await house.payload.db.updateOne({ collection: 'daily-posts', id, data })
    await house.pass(10)

    expect((await house.all())[0]).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toMatchObject([
      { html: expect.stringContaining('中国共产党成立') },
    ])
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
      data: { bodyMarkdown: '改正过的正文' } as never,
    })
    for (let press = 0; press < 2; press += 1) await house.approve(ref).catch(() => {})
    await house.pass(6)

    for (const { html } of await house.sent(account.appId)) expect(html).toContain('改正过的正文')
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
