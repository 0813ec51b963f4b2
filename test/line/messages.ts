import { expect, it } from 'vitest'
import type { ArticleRef } from '../../src/publish/articles'
import type { TestNewsroom } from '../newsroom'

export const messageCases = (house: TestNewsroom) => {
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
