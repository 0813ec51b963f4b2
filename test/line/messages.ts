import { expect, it } from 'vitest'
import type { ArticleRef } from '../../src/articles/articles'
import { SEVEN, type TestNewsroom } from '../newsroom'
import { mortal } from './mortal'

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

  it('leaves out the digests that WeChat would drop, and says so once', async () => {
    const account = await house.account()
    const articles = [
      await house.report({ title: '第一篇', accounts: [account.id], summary: '第一篇的摘要' }),
      await house.report({ title: '第二篇', accounts: [account.id] }),
      await house.report({ title: '第三篇', accounts: [account.id], summary: '第三篇的摘要' }),
    ]
    const dueAt = new Date('2026-07-01T08:00:00+08:00')
    await house.newsroom.planMessage({ accountId: account.id, articles, dueAt, who: '王干事' })
    await house.pass(60)

    const drafted = Object.values(house.sandbox.state.jobs.at(-1)?.articles ?? [])
    expect(drafted.map(({ digest }) => digest)).toEqual(['', '', ''])
    const [message] = await house.newsroom.deliveries.byState(['submitted'])
    expect(message?.notices.filter(({ code }) => code === 'digests-left-out')).toEqual([
      { code: 'digests-left-out', message: '多篇合发时微信不显示摘要：第 1、3 篇写好的摘要没有送出。' },
    ])
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
    // Which of the two deliveries of a pass comes first is nobody's business.
    const titles = await titlesOf(account.appId)
    expect(titles.filter((title: string) => title !== '第四篇')).toEqual(['第一篇', '第二篇', '第三篇'])
    expect(titles).toHaveLength(4)
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

  /** One laid out, one taken off its account, one not yet seen by the planner. */
  const threeApart = async () => {
    await house.at(SEVEN)
    const account = await house.account()
    const publishAt = '2026-07-01T08:00:00+08:00'
    const articles: ArticleRef[] = []
    for (const title of ['甲', '乙', '丙']) {
      articles.push(await house.report({ title, accounts: [account.id], publishAt }))
      if (title === '乙') await house.pass()
      if (title === '乙') await house.retarget(articles[1] as ArticleRef, [])
      if (title === '乙') await house.pass()
    }
    return {
      account,
      wish: { accountId: account.id, articles, dueAt: new Date('2026-07-01T08:00:00+08:00'), who: '王干事' },
    }
  }
  const untilNoon = async () => {
    for (const minutes of [2, 58, 1, 3]) await house.pass(minutes)
  }

  it('whose maker dies at any step is finished by the next pass: each article goes once', async () => {
    const { onStep, steps } = mortal(Number.POSITIVE_INFINITY)
    await house.another({ onStep }).planMessage((await threeApart()).wish)
    await house.clear()
    expect(steps.length).toBeGreaterThan(8)

    for (let n = 1; n <= steps.length; n += 1) {
      const { account, wish } = await threeApart()
      const maker = mortal(n)
      await Promise.race([house.another(maker).planMessage(wish), maker.death])
      await untilNoon()
      const titles = await titlesOf(account.appId)
      // Before its first statement nothing has been wished for: they go alone, but for the one without an account.
      const expected = n === 1 ? ['丙', '甲'] : ['丙', '乙', '甲']
      expect([n, steps[n - 1], [...titles].sort()]).toEqual([n, steps[n - 1], expected])
      await house.clear()
    }
  })

  it.skipIf(!claimsAreAtomic)(
    'that is refused, its maker dying at any step of that, gives its articles back',
    async () => {
      // One of its articles is sent by itself while the message is being made.
      const overtaken = async (n: number) => {
        const { account, wish } = await threeApart()
        await house.pass()
        const { id } = await house.deliveryOf(wish.articles[2] as ArticleRef)
        const maker = mortal(n)
        const onStep = async (when: 'before' | 'after', name: string) => {
          if (`${when} ${name}` === 'before row:plan') {
            await house.newsroom.actions.sendNow({ id, who: '李干事' })
            await house.pass()
          }
          return maker.onStep(when, name)
        }
        return { ...maker, account, making: house.another({ onStep }).planMessage(wish) }
      }
      const { making, steps } = await overtaken(Number.POSITIVE_INFINITY)
      await expect(making).rejects.toThrow('已经单独推送或正在推送')
      await house.clear()
      expect(steps.length).toBeGreaterThan(8)

      for (let n = 1; n <= steps.length; n += 1) {
        const { account, making, death } = await overtaken(n)
        await Promise.race([making, death])
        await untilNoon()
        const titles = [...(await titlesOf(account.appId))].sort()
        expect([n, steps[n - 1], titles]).toEqual([n, steps[n - 1], ['丙', '甲']])
        await house.clear()
      }
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'that cannot be made for an error of the database leaves no article behind and sends none twice',
    async () => {
      const { onStep, steps } = mortal(Number.POSITIVE_INFINITY)
      await house.another({ onStep }).planMessage((await threeApart()).wish)
      await house.clear()

      for (let n = 1; n <= steps.length; n += 1) {
        const { account, wish } = await threeApart()
        let count = 0
        const fails = () => {
          count += 1
          if (count === n) throw new Error('disk I/O error')
        }
        await expect(house.another({ onStep: fails }).planMessage(wish)).rejects.toThrow('disk I/O error')
        await untilNoon()
        const titles = [...(await titlesOf(account.appId))].sort()
        // After its first statement it is there for the next pass to finish, after its last one it is finished.
        const expected = [2, steps.length].includes(n) ? ['丙', '乙', '甲'] : ['丙', '甲']
        expect([n, steps[n - 1], titles]).toEqual([n, steps[n - 1], expected])
        await house.clear()
      }
    },
  )

  for (const [what, order] of [
    ['an earlier message', [0, 2]],
    ['the same message before', [0, 1, 2]],
  ] as const)
    it(`that is refused leaves given up what was given up with ${what}`, async () => {
      const { account, wish } = await threeApart()
      const [first, , third] = wish.articles as [ArticleRef, ArticleRef, ArticleRef]
      const { id } = await house.newsroom.planMessage(wish)
      await house.newsroom.actions.drop({ id, who: '王干事' })
      await house.pass(1)
      const own = async (ref: ArticleRef) =>
        (await house.newsroom.deliveries.ofArticle(ref)).find(({ slot }) => slot === 'once')
      const overtaken = house.another({
        onStep: async (when, name) => {
          if (`${when} ${name}` !== 'before row:plan') return
          await house.newsroom.actions.sendNow({ id: String((await own(third))?.id), who: '李干事' })
          await house.pass()
        },
      })

      const again = overtaken.planMessage({
        ...wish,
        articles: order.map((at) => wish.articles[at] as ArticleRef),
      })
      await expect(again).rejects.toThrow('已经单独推送或正在推送')
      await untilNoon()

      expect(await own(first)).toMatchObject({ state: 'cancelled' })
      expect(await titlesOf(account.appId)).toEqual(['丙'])
    })

  it('that was given up can be made again in the same order, at another time', async () => {
    const { account, wish } = await threeApart()
    const { id } = await house.newsroom.planMessage(wish)
    await house.newsroom.actions.drop({ id, who: '王干事' })
    const dueAt = new Date('2026-07-01T09:00:00+08:00')

    const again = await house.newsroom.planMessage({ ...wish, dueAt })

    expect(again).toMatchObject({ id, state: 'scheduled', dueAt })
    await house.pass(60)
    expect(await titlesOf(account.appId)).toEqual([])
    for (const minutes of [60, 1]) await house.pass(minutes)
    expect(await titlesOf(account.appId)).toEqual(['甲', '乙', '丙'])
  })

  it.skipIf(!claimsAreAtomic)(
    'that failed and one of its articles are not both sent by buttons pressed at once',
    async () => {
      const { account, wish } = await threeApart()
      await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode: 45003 } })
      const { id } = await house.newsroom.planMessage(wish)
      await house.pass(60)
      expect(await house.newsroom.deliveries.get(id)).toMatchObject({ state: 'failed' })
      const own = await house.deliveryOf(wish.articles[0] as ArticleRef)
      const alone = (await house.newsroom.deliveries.ofArticle(wish.articles[0] as ArticleRef)).find(
        ({ slot }) => slot === 'once',
      )
      expect(own).toBeDefined()

      await Promise.allSettled([
        house.newsroom.actions.retry({ id, who: '王干事' }),
        house.newsroom.actions.sendNow({ id: String(alone?.id), who: '李干事' }),
      ])
      for (const minutes of [0, 1, 1]) await house.pass(minutes)

      const titles = await titlesOf(account.appId)
      expect(titles.filter((title: string) => title === '甲').length).toBeLessThanOrEqual(1)
      expect(titles.length).toBeGreaterThan(0)
    },
  )
}
