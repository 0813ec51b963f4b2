import { expect, it } from 'vitest'
import { viewOf } from '../../src/deliveries/view'
import type { TestNewsroom } from '../newsroom'

/** What was given to a person, who publishes it in WeChat's console. */
export const handedCases = (house: TestNewsroom) => {
  const given = async (mode: 'draft' | 'hand') => {
    const account = await house.account({ mode })
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:00:00+08:00' })
    await house.pass()
    return { account, ref, id: (await house.deliveryOf(ref)).id }
  }
  const drafts = ({ appId }: { appId: string }) =>
    Object.entries(house.sandbox.state.drafts)
      .filter(([, draft]) => draft.appId === appId)
      .map(([, { articles }]) => articles.map(({ content }) => content).join(''))
  const seen = async (ref: Awaited<ReturnType<typeof given>>['ref']) =>
    viewOf(await house.deliveryOf(ref), house.now())
  const storyOf = async (ref: Awaited<ReturnType<typeof given>>['ref']) =>
    (await house.deliveryOf(ref)).timeline.map(({ why }) => why).join('\n')

  it('and edited afterwards is not to be published, and says so; approved again, the draft is brought up to date', async () => {
    const { account, ref } = await given('draft')

    await house.edit(ref, { bodyMarkdown: '改正了错误的正文' })
    expect(await storyOf(ref)).toMatch(/批准后内容有改动.*先不要发表/)
    expect(await seen(ref)).toMatchObject({
      label: '等待批准',
      next: expect.stringContaining('先不要发表'),
      buttons: ['confirm-published', 'drop'],
    })
    // Even hours later: the time that has passed was kept.
    await house.pass(180)
    expect(drafts(account)).toEqual([expect.not.stringContaining('改正了')])

    await house.approve(ref)
    await house.pass(1)
    expect(drafts(account)).toEqual([expect.stringContaining('改正了')])
    expect(await seen(ref)).toMatchObject({
      label: '已入草稿箱',
      next: expect.stringContaining('请到后台发表'),
    })
    expect(await storyOf(ref)).toContain('草稿箱里的草稿已换成新批准的内容')
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('and edited back to what it was is good again without being touched', async () => {
    const { account, ref } = await given('draft')
    await house.edit(ref, { bodyMarkdown: '改错了' })
    await house.edit(ref, { bodyMarkdown: '三十名党员清理河道。' })

    await house.approve(ref)
    await house.pass(1)

    expect(await seen(ref)).toMatchObject({ label: '已入草稿箱' })
    expect(await house.calls('/cgi-bin/draft/update')).toEqual([])
    expect(drafts(account)).toHaveLength(1)
  })

  it('is put into the box no second time when it has left it: perhaps it was published, and only a person knows', async () => {
    const { account, ref, id } = await given('draft')
    const client = await house.newsroom.clientFor(account.id)
    await client.draft.delete(String((await house.deliveryOf(ref)).draftId))

    for (const text of ['第二版', '第三版']) {
      await house.edit(ref, { bodyMarkdown: text })
      await house.approve(ref)
      await house.pass(1)
      expect(drafts(account)).toEqual([])
    }
    const { buttons, next } = await seen(ref)
    expect(buttons).toEqual(['confirm-published', 'retry', 'drop'])
    expect(next).toMatch(/已不在公众号的草稿箱里.*没有再放一份/)

    await house.newsroom.actions.retry({ id, who: '王干事' })
    await house.pass()
    expect(drafts(account)).toEqual([expect.stringContaining('第三版')])
  })

  it('of an account that may publish by itself by now stays with the person', async () => {
    const { account, ref } = await given('draft')
    await house.payload.update({ collection: 'accounts', id: account.id, data: { mode: 'publish' } as never })

    await house.edit(ref, { bodyMarkdown: '改正了错误的正文' })
    await house.approve(ref)
    await house.pass(1)

    expect(await house.sent(account.appId)).toEqual([])
    const { buttons, next } = await seen(ref)
    expect(buttons).toEqual(['retry', 'confirm-published', 'drop'])
    expect(next).toContain('还是改动之前的内容')
  })

  it('to be pasted is not handed out while it is not approved, then in its new words', async () => {
    const { ref, id } = await given('hand')
    await house.edit(ref, { bodyMarkdown: '没有人批准过的正文' })

    const as = await house.signIn('editor')
    const refused = await house.call(`/api/deliveries/${id}/copy?upload=no`, { as })
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ message: expect.stringMatching(/还没有批准.*先不要复制/) }] },
    })
    expect(await seen(ref)).toMatchObject({ label: '等待批准', next: expect.stringContaining('先不要发表') })

    await house.approve(ref)
    expect((await house.newsroom.copyPages(id))[0]?.html).toContain('没有人批准过的正文')
    await house.pass(1)
    expect(await seen(ref)).toMatchObject({ label: '待手工发布', next: expect.stringContaining('复制页') })
  })

  it('as a message of several articles is brought up to date once each of them is approved', async () => {
    const account = await house.account({ mode: 'draft' })
    const publishAt = '2026-07-01T08:00:00+08:00'
    const refs = [
      await house.report({ title: '甲', accounts: [account.id], publishAt }),
      await house.report({ title: '乙', accounts: [account.id], publishAt }),
    ] as const
    await house.pass()
    const wish = { accountId: account.id, articles: [...refs], dueAt: new Date(publishAt), who: '王干事' }
    const { id } = await house.newsroom.planMessage(wish)
    await house.pass(60)
    for (const ref of refs) await house.edit(ref, { bodyMarkdown: '第二版' })

    await house.approve(refs[0])
    await house.pass(1)
    expect(await house.newsroom.deliveries.get(id)).toMatchObject({ state: 'drafted', approvedHash: null })
    await house.approve(refs[1])
    await house.pass(1)

    expect(await house.newsroom.deliveries.get(id)).toMatchObject({ state: 'drafted' })
    expect(drafts(account)).toEqual([expect.stringMatching(/第二版[\s\S]*第二版/)])
  })

  it('to be pasted, of an account that may publish by itself by now, can be prepared anew', async () => {
    const account = await house.account({ mode: 'hand' })
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()
    await house.payload.update({ collection: 'accounts', id: account.id, data: { mode: 'publish' } })
    await house.edit(ref, { bodyMarkdown: '第二版' })
    await house.approve(ref)
    await house.pass(1)
    const told = await house.deliveryOf(ref)
    const { next, buttons } = viewOf(told, house.now())
    expect(next).not.toContain('草稿箱')
    expect(buttons).toContain('retry')

    await house.newsroom.actions.retry({ id: told.id, who: '王干事' })
    await house.pass(1)
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('第二版') }])
  })
}
