import { beforeAll, expect, it } from 'vitest'
import type { ArticleRef } from '../../src/articles/articles'
import type { TestNewsroom } from '../newsroom'

/** Buttons go by the real clock, wherever the house's own stands. */
const EIGHT = '2099-07-01T08:00:00+08:00'

export const joiningCases = (house: TestNewsroom) => {
  const tokens = { publisher: '', reviewer: '' }
  beforeAll(async () => {
    tokens.publisher = await house.signIn('publisher')
    tokens.reviewer = await house.signIn('reviewer')
  })

  const join = (body: unknown, as = tokens.publisher) =>
    house.call('/api/deliveries/message', { method: 'POST', as, body })
  const reports = async (count: number, accounts: string[]) => {
    const refs: ArticleRef[] = []
    for (let n = 1; n <= count; n++) refs.push(await house.report({ title: `第 ${n} 篇`, accounts }))
    return refs
  }

  it('lays out one delivery, under the name of who asked for it', async () => {
    const account = await house.account()
    const articles = await reports(2, [account.id])

    const { status, body } = await join({ account: account.id, articles, at: EIGHT })

    expect([status, body.message]).toEqual([200, '已合并 2 篇，按时推送。'])
    expect(body.delivery.timeline[0].why).toMatch(
      /由publisher 同志合并 2 篇.*「第 1 篇」「第 2 篇」.*7月1日 08:00/,
    )
    await house.at(EIGHT)
    await house.pass(1)
    expect((await house.sent(account.appId)).map(({ title }: { title: string }) => title)).toEqual([
      '第 1 篇',
      '第 2 篇',
    ])
  })

  it('is for those who may send, and needs an account and a time to come', async () => {
    const account = await house.account()
    const articles = await reports(2, [account.id])

    expect(await join({ account: account.id, articles, at: EIGHT }, tokens.reviewer)).toMatchObject({
      status: 403,
    })
    expect(await join({ account: 'nobody', articles, at: EIGHT })).toMatchObject({ status: 400 })
    const late = await join({ account: account.id, articles, at: '2026-06-01T00:00:00Z' })
    expect([late.status, late.body.errors[0].message]).toEqual([409, '推送时间要在现在之后，没有合并。'])
    expect(await join({ account: account.id, articles: articles.slice(1), at: EIGHT })).toMatchObject({
      status: 409,
    })
    const twice = await join({ account: account.id, articles: [articles[0], articles[0]], at: EIGHT })
    expect(twice.body.errors[0].message).toContain('选了两次')
  })

  it('that is refused because one is on its way leaves the others as they were', async () => {
    const account = await house.account()
    const gone = await house.report({ accounts: [account.id] })
    await house.pass()
    const waiting = await house.report({ accounts: [account.id], publishAt: '2026-07-02T09:00:00+08:00' })
    await house.pass()

    const answer = await join({ account: account.id, articles: [waiting, gone], at: EIGHT })

    expect(answer.body.errors[0].message).toContain('已经单独推送或正在推送')
    expect(await house.deliveryOf(waiting)).toMatchObject({ state: 'scheduled' })
  })
}
