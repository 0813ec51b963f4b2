import { expect, it } from 'vitest'
import type { ArticleRef } from '../../src/publish/articles'
import type { TestNewsroom } from '../newsroom'

export const messageCases = (house: TestNewsroom, { claimsAreAtomic = true } = {}) => {
  const three = async () => {
    const account = await house.account({ callbacks: true })
    const articles: ArticleRef[] = []
    for (const title of ['第一篇', '第二篇', '第三篇']) {
      articles.push(await house.report({ title, accounts: [account.id] }))
    }
    const dueAt = new Date('2026-07-01T08:00:00+08:00')
    await house.newsroom.planMessage({ accountId: account.id, articles, dueAt, who: '王干事' })
    return { account, articles }
  }
  const titlesOf = async (appId: string) =>
    (await house.sent(appId)).map(({ title }: { title: string }) => title)

  it('goes out as one, in order, each article with its own address', async () => {
    const { account } = await three()

    await house.pass(60)
    await house.pass(1)

    expect(await titlesOf(account.appId)).toEqual(['第一篇', '第二篇', '第三篇'])
    const [message] = (await house.all()).filter(({ state }) => state === 'published')
    expect(message?.results.map(({ index, outcome }) => [index, outcome])).toEqual([
      [1, 'published'],
      [2, 'published'],
      [3, 'published'],
    ])
    expect(new Set(message?.results.map(({ url }) => url)).size).toBe(3)
    expect(await house.calls('/cgi-bin/draft/add')).toHaveLength(1)
  })

  it('takes no article that lies in another message, in whatever order', async () => {
    const { account, articles } = await three()
    const [first, second] = articles as [ArticleRef, ArticleRef]
    const other = await house.report({ title: '第四篇', accounts: [account.id] })
    const plan = (refs: ArticleRef[]) =>
      house.newsroom.planMessage({
        accountId: account.id,
        articles: refs,
        dueAt: new Date('2026-07-01T09:00:00+08:00'),
        who: '王干事',
      })

    await expect(plan([second, first])).rejects.toThrow('已在另一条多篇消息里')
    await expect(plan([first, other])).rejects.toThrow('已在另一条多篇消息里')
    await house.pass(60)
    await house.pass(1)
    await expect(plan([second, first])).rejects.toThrow('已在另一条多篇消息里')
    expect(await titlesOf(account.appId)).toEqual(['第四篇', '第一篇', '第二篇', '第三篇'])
  })

  it.skipIf(!claimsAreAtomic)(
    'planned twice at once over one article loses none and doubles none',
    async () => {
      const account = await house.account()
      const refs: ArticleRef[] = []
      for (const title of ['甲', '乙', '丙']) {
        refs.push(
          await house.report({ title, accounts: [account.id], publishAt: '2026-07-01T08:00:00+08:00' }),
        )
      }
      const [first, second, third] = refs as [ArticleRef, ArticleRef, ArticleRef]
      await house.pass()
      const dueAt = new Date('2026-07-01T08:00:00+08:00')
      const plan = (articles: ArticleRef[]) =>
        house.newsroom.planMessage({ accountId: account.id, articles, dueAt, who: '王干事' })

      const planned = await Promise.allSettled([plan([first, second]), plan([third, second])])

      expect(planned.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
      for (const minutes of [60, 1, 1]) await house.pass(minutes)
      expect((await titlesOf(account.appId)).sort()).toEqual(['丙', '乙', '甲'])
    },
  )

  it('keeps an article from going alone as well: by a button, or when its account is chosen again', async () => {
    const account = await house.account()
    const articles: ArticleRef[] = []
    for (const title of ['甲', '乙']) {
      articles.push(
        await house.report({ title, accounts: [account.id], publishAt: '2026-07-02T08:00:00+08:00' }),
      )
    }
    const [first, second] = articles as [ArticleRef, ArticleRef]
    await house.pass()
    await house.retarget(first, [])
    await house.approve(first)
    await house.pass(1)
    const dueAt = new Date('2026-07-01T08:00:00+08:00')
    await house.newsroom.planMessage({ accountId: account.id, articles, dueAt, who: '王干事' })
    await house.retarget(first, [account.id])
    await house.approve(first)
    await house.pass(1)

    const own = (await house.newsroom.deliveries.ofArticle(second)).find(({ slot }) => slot === 'once')
    await expect(house.newsroom.actions.sendNow({ id: String(own?.id), who: '王干事' })).rejects.toThrow(
      '免得重复推送',
    )
    for (const minutes of [60, 1, 1440, 60]) await house.pass(minutes)
    expect((await titlesOf(account.appId)).sort()).toEqual(['乙', '甲'])
  })

  it('is stopped by an edit of any of its articles, until that is approved again', async () => {
    const { account, articles } = await three()
    const last = articles[2] as ArticleRef
    await house.edit(last, { bodyMarkdown: '改过的正文' })

    await house.pass(60)
    expect(await titlesOf(account.appId)).toEqual([])

    await house.approve(last)
    await house.pass(1)
    expect(await titlesOf(account.appId)).toHaveLength(3)
  })
}
