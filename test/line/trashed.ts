import { expect, it } from 'vitest'
import { viewOf } from '../../src/deliveries/view'
import type { TestNewsroom } from '../newsroom'

const LATER = '2026-07-01T08:00:00+08:00'

/** An account that an administrator has put into the trash, and takes out again. */
export const trashedCases = (house: TestNewsroom) => {
  const trash = (id: string, deletedAt: string | null = house.now().toISOString()) =>
    house.payload.update({ collection: 'accounts', id, data: { deletedAt } as never, trash: true })
  const seen = async (id: string) => {
    const row = await house.payload.findByID({ collection: 'deliveries', id, depth: 1 })
    return viewOf(row as never, house.now()).next
  }

  it('is named by what waits for it, which goes out once it is back', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: LATER })
    await house.pass()
    const { id } = await house.deliveryOf(ref)

    await trash(account.id)
    expect(await seen(id)).toContain('公众号在回收站里')
    await house.at(LATER)
    await house.pass()
    expect(await seen(id)).toContain('公众号在回收站里')
    expect(await house.sent()).toEqual([])

    await trash(account.id, null)
    await house.pass(1)
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
  })

  it.each(['sendNow', 'retry', 'confirmNotSent'] as const)('refuses %s and says why', async (button) => {
    const account = await house.account()
    const state = { sendNow: 'scheduled', retry: 'failed', confirmNotSent: 'unconfirmed' }[button]
    const ref = await house.report({ accounts: [account.id], publishAt: LATER })
    await house.pass()
    const { id } = await house.deliveryOf(ref)
    const trouble = { during: 'reconciling', reason: '请看一眼。', remedy: 'decide', asksPerson: true }
    await house.payload.db.updateOne({ collection: 'deliveries', id, data: { state, trouble } })
    await trash(account.id)

    await expect(house.newsroom.actions[button]({ id, who: '王干事' })).rejects.toThrow(
      /在回收站里，没有执行。请管理员先恢复它/,
    )
  })

  it('makes what waits too long too late, and a person is told', async () => {
    const account = await house.account({ lateAfterMinutes: 60 })
    const ref = await house.report({ accounts: [account.id], publishAt: LATER })
    await house.pass()
    await trash(account.id)
    await house.at('2026-07-01T09:00:30+08:00')
    await house.pass()
    await house.pass(61)

    const missed = await house.deliveryOf(ref)
    expect(missed).toMatchObject({ state: 'missed', trouble: { asksPerson: true } })
    expect(missed.trouble?.reason).toContain('公众号在回收站里')
  })

  it('in which an answer was lost is looked up once it is back', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/freepublish/submit', fault: 'hang-up-after' })
    await house.pass()
    await trash(account.id)
    await house.pass(1)
    const { id } = await house.deliveryOf(ref)
    expect(await seen(id)).toContain('公众号在回收站里，暂时不能核实')

    await trash(account.id, null)
    await house.pass(60)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
  })

  it('joins no articles into a message', async () => {
    const account = await house.account()
    const articles = [await house.report(), await house.report()]
    await trash(account.id)

    const wish = { accountId: account.id, articles, dueAt: new Date(LATER), who: '王干事' }
    await expect(house.newsroom.planMessage(wish)).rejects.toThrow(/在回收站里，没有合并/)
  })
}
