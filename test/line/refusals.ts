import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

export const refusalCases = (house: TestNewsroom) => {
  it('for want of the comment privilege is met by sending without comments, and told', async () => {
    const account = await house.account({ platform: { comments: false } })
    const ref = await house.report({ accounts: [account.id], openComments: true })

    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'submitted',
      notices: expect.arrayContaining([expect.objectContaining({ code: 'comments-dropped' })]),
    })
  })

  it('nothing was refused, but what was left out or drawn is told in the story', async () => {
    const account = await house.account()
    const bodyMarkdown = '三十名党员清理河道。\n\n<script>alert(1)</script>'
    const ref = await house.report({ accounts: [account.id], bodyMarkdown })

    await house.pass()

    const { timeline } = await house.deliveryOf(ref)
    const told = timeline.find(({ to }) => to === 'prepared')?.why
    expect(told).toContain('没有封面，已按标题画了一张。')
    expect(told).toContain('<script>')
  })

  it('for want of certification leaves the draft to a person, with what to do', async () => {
    const account = await house.account({ platform: { certified: false } })
    const ref = await house.report({ accounts: [account.id] })

    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'drafted',
      trouble: { errcode: 48001, reason: expect.stringContaining('认证') },
    })
  })

  it('for want of certification is remembered: what follows is left to a person unasked, until a probe', async () => {
    const account = await house.account({ platform: { certified: false } })
    await house.report({ accounts: [account.id] })
    await house.report({ accounts: [account.id] })
    await house.pass()
    await house.pass()
    const third = await house.report({ accounts: [account.id] })
    await house.pass()
    const left = await house.deliveryOf(third)
    expect(left).toMatchObject({ state: 'drafted', trouble: { errcode: 48001 } })
    expect(left.timeline.map(({ to }) => to)).not.toContain('submitting')

    await house.control('accounts', { appId: account.appId, certified: true })
    await house.newsroom.probe(account.id)
    const fourth = await house.report({ accounts: [account.id] })
    await house.pass()
    expect((await house.deliveryOf(fourth)).state).toBe('submitted')
  })

  it('of this server pauses the account once, and it runs again by itself', async () => {
    const account = await house.account({ platform: { ipWhitelisted: false } })
    const refs = [
      await house.report({ accounts: [account.id] }),
      await house.report({ accounts: [account.id] }),
    ]

    const { paused } = await house.pass()
    expect(paused).toEqual([expect.stringContaining('IP 白名单')])
    for (const ref of refs) expect((await house.deliveryOf(ref)).state).toBe('scheduled')
    await house.pass()

    await house.control('accounts', { appId: account.appId, ipWhitelisted: true })
    const { resumed } = await house.pass(15)
    expect(resumed).toHaveLength(1)
    expect(await house.sent(account.appId)).toHaveLength(2)
  })

  it('of this server that is cured late is noticed within ten minutes', async () => {
    const account = await house.account({ platform: { ipWhitelisted: false } })
    const ref = await house.report({ accounts: [account.id] })
    for (let minute = 0; minute < 44; minute += 1) await house.pass(1)
    await house.control('accounts', { appId: account.appId, ipWhitelisted: true })
    for (let minute = 0; minute < 11; minute += 1) await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
  })

  it('that only sending meets, and no probe, is asked about less and less often', async () => {
    const account = await house.account({ lateAfterMinutes: 600 })
    for (let n = 0; n < 3; n += 1) await house.report({ accounts: [account.id] })
    const path = '/cgi-bin/freepublish/submit'
    await house.fault({ path, times: 99, fault: { errcode: 48004, errmsg: 'api forbidden' } })

    for (let minute = 0; minute < 90; minute += 1) await house.pass(1)

    // After 1, 2, 5, 10, 30 minutes, then hourly.
    expect(await house.calls(path)).toHaveLength(6)
    house.sandbox.state.faults = []
    for (let hour = 0; hour < 3; hour += 1) await house.pass(60)
    expect((await house.all()).map(({ state }) => state)).toEqual(Array(3).fill('published'))
  })

  it('that lasts too long makes what waited missed, not late', async () => {
    const account = await house.account({ platform: { ipWhitelisted: false } })
    const ref = await house.report({ accounts: [account.id] })

    await house.pass()
    await house.pass(61)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'missed' })
  })

  it('of a dead cover is met by uploading it once more', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode: 40007 } })

    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.calls('/cgi-bin/material/add_material')).toHaveLength(2)
  })

  it('of the article goes to the editor and stops no other delivery', async () => {
    const account = await house.account()
    const bad = await house.report({ accounts: [account.id], sourceUrl: 'https://example.cn/a' })
    const good = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode: 45166, errmsg: 'invalid content' } })

    await house.pass()

    const states = [(await house.deliveryOf(bad)).state, (await house.deliveryOf(good)).state].sort()
    expect(states).toEqual(['failed', 'submitted'])
  })

  it('for a minute is waited out', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/freepublish/submit', fault: { errcode: 42010 } })

    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared', trouble: { remedy: 'wait' } })

    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it('of a 发布 as too frequent (53501) waits a minute and is sent then', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/freepublish/submit', fault: { errcode: 53501 } })
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared', trouble: { errcode: 53501 } })
    for (const minutes of [1, 1, 1]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('of every 发布 (53500) holds the account and gives up no delivery', async () => {
    const account = await house.account({ lateAfterMinutes: 600 })
    const refs = [
      await house.report({ accounts: [account.id] }),
      await house.report({ accounts: [account.id] }),
    ]
    await house.fault({ path: '/cgi-bin/freepublish/submit', times: 99, fault: { errcode: 53500 } })
    await house.pass()

    expect((await house.newsroom.line.accounts.get(account.id))?.pause?.reason).toContain(
      '封禁了该公众号的发布功能',
    )
    for (const ref of refs) expect((await house.deliveryOf(ref)).state).not.toBe('failed')
  })

  it('of the number of a 发布 (53502) that was published is settled by the list', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/freepublish/get', times: 99, fault: { errcode: 53502 } })
    for (const minutes of [0, 1, 1, 1]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('of the number of a 发布 (53502) that WeChat has lost is settled by sending it once more', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/freepublish/get', times: 99, fault: { errcode: 53502 } })
    await house.pass()
    const [job] = house.sandbox.state.jobs.splice(0)
    if (!job) throw new Error('nothing was submitted')
    const { draftId: mediaId, appId, articles } = job
    house.sandbox.state.drafts[mediaId] = { mediaId, appId, articles, createdAt: 0, updatedAt: 0 }
    for (let minute = 0; minute < 20; minute += 1) await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })
}
