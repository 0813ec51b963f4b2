import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

const SUBMIT = '/cgi-bin/freepublish/submit'
const SENDALL = '/cgi-bin/message/mass/sendall'
const BATCHGET = '/cgi-bin/freepublish/batchget'
const DRAFTS = '/cgi-bin/draft/batchget'
const TOTALS = '/datacube/getarticletotaldetail'

/** WeChat's answers as nobody expects them: one odd part stops no more than itself, and nothing goes out twice. */
export const oddAnswerCases = (house: TestNewsroom) => {
  it('whose entries have no time still tells of a lost 发布, by its mark', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.fault({ path: BATCHGET, times: 99, fault: { field: 'update_time' } })
    for (const minutes of [0, 1, 1]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('with an entry that nobody can read makes nothing go out again: a person is asked', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id] })
    for (const minutes of [0, 1]) await house.pass(minutes)
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-before' })
    await house.fault({ path: BATCHGET, times: 99, fault: { field: 'content', value: 'unreadable', nth: 1 } })
    for (const minutes of [0, 1, 1, 2, 5, 10, 30, 60, 60, 60, 60, 60]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'unconfirmed',
      trouble: { asksPerson: true, reason: expect.stringContaining('读不懂') },
    })
    expect(await house.calls(SUBMIT)).toHaveLength(2)
  })

  it('with such an entry holds back nothing that nobody doubts', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id] })
    for (const minutes of [0, 1]) await house.pass(minutes)
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:30:00+08:00' })
    await house.pass()
    await house.fault({ path: BATCHGET, times: 99, fault: { field: 'content', value: 'unreadable', nth: 1 } })
    await house.at('2026-07-01T07:30:10+08:00')
    await house.another().tick()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it('whose drafts have no time still tells of the draft whose making was not answered', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/draft/add', fault: 'hang-up-after' })
    await house.fault({ path: DRAFTS, times: 99, fault: { field: 'update_time' } })
    for (const minutes of [0, 1, 1]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.calls('/cgi-bin/draft/add')).toHaveLength(1)
  })

  it('that does not say whether an article was pushed takes no 发布 of the same title for a lost 群发', async () => {
    const account = await house.account({ callbacks: false })
    const title = '主题党日'
    await house.report({ accounts: [account.id], title })
    for (const minutes of [0, 1]) await house.pass(minutes)
    await house.payload.update({ collection: 'accounts', id: account.id, data: { mode: 'mass' } })
    const ref = await house.report({ accounts: [account.id], title })
    await house.fault({ path: SENDALL, fault: 'hang-up-before' })
    await house.pass()
    // Somebody tidies up in the console.
    house.sandbox.state.drafts = {}
    await house.fault({ path: TOTALS, times: 99, fault: { field: 'publish_type' } })
    for (const minutes of [25 * 60, 2, 2, 5]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'unconfirmed' })
    expect(await house.calls(TOTALS)).not.toEqual([])
  })
}
