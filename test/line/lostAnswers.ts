import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

const SUBMIT = '/cgi-bin/freepublish/submit'
const ADD = '/cgi-bin/draft/add'

export const lostAnswerCases = (house: TestNewsroom) => {
  for (const fault of ['hang-up-after', 'slow-drip', 'truncated-json', 'html-502']) {
    it(`to a submission that was carried out (${fault}) is found by reading, and nothing is sent again`, async () => {
      const account = await house.account()
      const ref = await house.report({ accounts: [account.id] })
      await house.fault({ path: SUBMIT, fault, ...(fault === 'html-502' && { acts: true }) })

      await house.pass()
      expect(await house.deliveryOf(ref)).toMatchObject({ state: 'unconfirmed' })
      for (const minutes of [1, 1, 2, 5]) await house.pass(minutes)

      expect(await house.deliveryOf(ref)).toMatchObject({
        state: 'published',
        articleUrl: expect.any(String),
      })
      expect(await house.sent(account.appId)).toHaveLength(1)
      expect(await house.calls(SUBMIT)).toHaveLength(1)
    })
  }

  it('to a submission that never arrived is found by reading for ten minutes, and it is submitted again', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-before' })

    await house.pass()
    await house.pass(1)
    await house.pass(4)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'unconfirmed' })
    await house.pass(6)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('to "system busy" is not taken for a refusal', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: { errcode: -1, errmsg: 'system error' } })

    await house.pass()

    const reason = expect.stringContaining('请不要另外手工推送')
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'unconfirmed', trouble: { reason } })
  })

  it('to a submission of a text that was corrected and approved meanwhile: the corrected one goes out', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-before' })
    await house.pass()
    await house.edit(ref, { bodyMarkdown: '改过错字的正文' })
    await house.approve(ref)
    for (const minutes of [1, 4, 6, 1, 1]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('改过错字') }])
  })

  it('to a submission whose account was taken off meanwhile goes nowhere, should nothing have gone out', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-before' })
    await house.pass()
    await house.retarget(ref, [])
    for (const minutes of [1, 4, 6, 1, 1]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'cancelled' })
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('to draft/add leaves no litter: the orphan is found and used', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: ADD, fault: 'hang-up-after' })

    await house.pass()
    await house.pass(1)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.calls(ADD)).toHaveLength(1)
  })

  it('to draft/add leaves a draft that is written over, whatever came between', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id] })
    await house.fault({ path: ADD, fault: 'hang-up-after' })
    await house.pass()
    const [draft] = Object.values(house.sandbox.state.drafts)
    const [article] = draft?.articles ?? []
    if (!article) throw new Error('no draft lies in the box')
    article.content = article.content.replace('</section>', '改成了别的话</section>')

    await house.pass(1)
    await house.pass(1)

    const [sent] = await house.sent(account.appId)
    expect(sent.html).not.toContain('改成了别的话')
    expect(await house.calls(ADD)).toHaveLength(1)
  })

  it('to draft/add does not make a draft ours that somebody else wrote under the same title', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: ADD, fault: 'hang-up-before' })
    await house.pass()
    const { title } = await house.deliveryOf(ref)
    const article = { title, content: '<p>没有人批准过的话</p>', thumbMediaId: 'x' }
    const theirs = { mediaId: 'theirs', appId: account.appId, updatedAt: +house.now(), articles: [article] }
    house.sandbox.state.drafts.theirs = theirs as never

    await house.pass(1)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    const [sent] = await house.sent(account.appId)
    expect(JSON.stringify(sent)).not.toContain('没有人批准过')
    expect(Object.keys(house.sandbox.state.drafts)).toEqual(['theirs'])
  })

  it('to draft/add that never arrived is simply asked again', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: ADD, fault: 'hang-up-before' })

    await house.pass()
    const reason = expect.stringContaining('还没有推送给读者')
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled', trouble: { reason } })
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it('asks a person when a draft is gone and nothing more can be read, and does as he says', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-before' })
    await house.pass()
    const { draftId } = await house.deliveryOf(ref)
    const client = await house.newsroom.clientFor(account.id)
    await client.draft.delete(String(draftId))

    for (const minutes of [1, 1, 2, 5, 10, 30, 60, 60, 60, 60, 60]) await house.pass(minutes)
    const asked = await house.deliveryOf(ref)
    expect(asked).toMatchObject({ state: 'unconfirmed', trouble: { asksPerson: true } })

    await house.newsroom.actions.confirmNotSent({ id: asked.id, who: '王干事' })
    await house.pass()
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })
}
