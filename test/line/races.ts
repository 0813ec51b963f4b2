import { expect, it } from 'vitest'
import type { ArticleRef } from '../../src/articles/articles'
import type { TestNewsroom } from '../newsroom'
import { gate } from './gate'
import { mortal } from './mortal'

const publishAt = '2026-07-01T08:00:00+08:00'
const dueAt = new Date(publishAt)
const WHO = '王干事'

/** Two at once, each stopped where it hurts most. */
export const raceCases = (house: TestNewsroom, { claimsAreAtomic = true } = {}) => {
  const titlesOf = async (appId: string) =>
    (await house.sent(appId)).map(({ title }: { title: string }) => title)
  const ownOf = async (ref: ArticleRef): Promise<string> =>
    String((await house.newsroom.deliveries.ofArticle(ref)).find(({ slot }) => slot === 'once')?.id)
  /** Another process, which does something else once before it goes on at that step. */
  const interrupted = (step: string, work: () => Promise<unknown>) => {
    let isFirst = true
    return house.another({
      onStep: async (when, name) => {
        if (!isFirst || `${when} ${name}` !== step) return
        isFirst = false
        await work()
      },
    })
  }
  /** Laid out to go alone at eight, each. */
  const laidOut = async (...titles: string[]) => {
    const account = await house.account()
    const articles: ArticleRef[] = []
    for (const title of titles)
      articles.push(await house.report({ title, accounts: [account.id], publishAt }))
    await house.pass()
    return { account, articles, wish: { accountId: account.id, articles, dueAt, who: WHO } }
  }
  const passes = async (...minutes: number[]) => {
    for (const one of minutes) await house.pass(one)
  }

  const failedMessage = async () => {
    const { account, articles, wish } = await laidOut('甲', '乙')
    await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode: 45003 } })
    const { id } = await house.newsroom.planMessage(wish)
    await house.pass(60)
    expect(await house.newsroom.deliveries.get(id)).toMatchObject({ state: 'failed' })
    const own = { id: await ownOf(articles[0] as ArticleRef), who: '李干事' }
    return { account, own, again: () => house.newsroom.actions.retry({ id, who: WHO }), id }
  }

  it.skipIf(!claimsAreAtomic)(
    'a failed message that is retried, and one of its articles that is sent alone while it is announced: it goes once',
    async () => {
      const { account, own, id } = await failedMessage()
      const other = interrupted('before row:failed→scheduled', () => house.newsroom.actions.sendNow(own))
      await other.actions.retry({ id, who: WHO }).catch(() => {})
      await passes(0, 1, 1, 1)

      expect((await titlesOf(account.appId)).filter((title: string) => title === '甲')).toHaveLength(1)
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'one of the articles of a failed message that is sent alone, and the message that is retried meanwhile: it goes once',
    async () => {
      const { account, own, again } = await failedMessage()
      const other = interrupted('before row:cancelled→scheduled', again)
      await other.actions.sendNow(own).catch(() => {})
      await passes(0, 1, 1, 1)

      expect((await titlesOf(account.appId)).filter((title: string) => title === '甲')).toHaveLength(1)
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'one of the articles of a given-up message that is sent alone, and the message that is made again: it goes once',
    async () => {
      const { account, articles, wish } = await laidOut('甲', '乙')
      const { id } = await house.newsroom.planMessage(wish)
      await house.newsroom.actions.drop({ id, who: WHO })
      const own = { id: await ownOf(articles[0] as ArticleRef), who: '李干事' }
      const other = interrupted('before row:cancelled→scheduled', () => house.newsroom.planMessage(wish))
      await other.actions.sendNow(own).catch(() => {})
      await passes(0, 1, 60, 1, 1)

      expect((await titlesOf(account.appId)).filter((title: string) => title === '甲')).toHaveLength(1)
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'a maker that fails after another has finished its message frees none of the articles',
    async () => {
      const { account, wish } = await laidOut('甲', '乙')
      let takes = 0
      const maker = house.another({
        onStep: async (when, name) => {
          if (`${when} ${name}` !== 'before row:scheduled→cancelled') return
          takes += 1
          if (takes !== 2) return
          await house.pass(2)
          throw new Error('disk I/O error')
        },
      })
      await expect(maker.planMessage(wish)).rejects.toThrow('disk I/O error')
      await passes(58, 1, 1)

      expect(await titlesOf(account.appId)).toEqual(['甲', '乙'])
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'an article whose account or time changes while a message that does not come about holds it follows the change',
    async () => {
      const account = await house.account()
      const mk = (title: string) => house.report({ title, accounts: [account.id], publishAt })
      const first = await mk('甲')
      const second = await mk('丁')
      const last = await house.report({
        title: '乙',
        accounts: [account.id],
        publishAt: '2026-07-01T07:00:30+08:00',
      })
      await house.pass()
      let n = 0
      const maker = house.another({
        onStep: async (when, name) => {
          if (`${when} ${name}` !== 'after row:scheduled→cancelled') return
          n += 1
          if (n !== 2) return
          await house.retarget(first, [])
          await house.payload.update({
            collection: 'activity-reports',
            id: second.id,
            data: { publishAt: '2026-07-05T08:00:00+08:00' } as never,
          })
          await house.pass(0.5)
        },
      })
      await expect(
        maker.planMessage({ accountId: account.id, articles: [first, second, last], dueAt, who: '王干事' }),
      ).rejects.toThrow('没有合并')
      for (const m of [1, 1, 58, 1, 1]) await house.pass(m)
      expect(await titlesOf(account.appId)).toEqual(['乙'])
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'a message laid out again loses none of its articles to whoever is still giving it up',
    async () => {
      const account = await house.account()
      const mk = (title: string) => house.report({ title, accounts: [account.id], publishAt })
      const refs = [await mk('甲'), await mk('乙'), await mk('丙')]
      await house.pass()
      const wish = { accountId: account.id, articles: refs, dueAt, who: '王干事' }
      // An error of the database gives the message up; another worker takes part in giving it up and stands still.
      let failed = false
      let stopped = false
      const [reached, go] = [gate(), gate()]
      let giving: Promise<unknown> = Promise.resolve()
      const frozen = house.another({
        onStep: (when, name) => {
          if (stopped || `${when} ${name}` !== 'before row:cancelled→scheduled') return undefined
          stopped = true
          reached.open()
          return go.wait
        },
      })
      let isFirst = true
      const maker = house.another({
        onStep: async (when, name) => {
          if (!failed && `${when} ${name}` === 'after row:scheduled→scheduled') {
            return
          }
          if (!failed && `${when} ${name}` === 'before row:scheduled→scheduled') {
            failed = true
            throw new Error('disk I/O error')
          }
          if (isFirst && `${when} ${name}` === 'before row:cancelled→scheduled') {
            isFirst = false
            giving = frozen.tick()
            await reached.wait
          }
        },
      })
      await expect(maker.planMessage(wish)).rejects.toThrow('disk I/O error')
      await house.newsroom.planMessage(wish)
      go.open()
      await giving
      for (const m of [1, 59, 1, 1]) await house.pass(m)
      expect((await titlesOf(account.appId)).sort()).toEqual(['丙', '乙', '甲'])
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'an article that the planner meets while a message that does not come about holds it goes its own way',
    async () => {
      const account = await house.account()
      const first = await house.report({ title: '甲', accounts: [account.id], publishAt })
      const soon = '2026-07-01T07:00:30+08:00'
      const last = await house.report({ title: '乙', accounts: [account.id], publishAt: soon })
      await house.pass()
      const fresh = await house.report({ title: '丙', accounts: [account.id], publishAt })
      let plans = 0
      const maker = house.another({
        onStep: async (when, name) => {
          if (`${when} ${name}` !== 'after row:plan') return
          plans += 1
          if (plans === 2) await house.pass(0.5)
        },
      })
      const wish = { accountId: account.id, articles: [first, fresh, last], dueAt, who: '王干事' }
      await expect(maker.planMessage(wish)).rejects.toThrow('没有合并')
      for (const minutes of [1, 1, 58, 1, 1]) await house.pass(minutes)

      expect((await titlesOf(account.appId)).sort()).toEqual(['丙', '乙', '甲'])
    },
  )

  it('a message whose maker died, and of which an article was edited meanwhile, is missed in the end, not forgotten', async () => {
    const account = await house.account()
    const articles: ArticleRef[] = []
    for (const title of ['甲', '乙'])
      articles.push(await house.report({ title, accounts: [account.id], publishAt }))
    await house.pass()
    const maker = mortal(2)
    const making = house.another(maker).planMessage({ accountId: account.id, articles, dueAt, who: '王干事' })
    await Promise.race([making, maker.death])
    await house.edit(articles[1] as ArticleRef, { bodyMarkdown: '改过的正文' })
    for (const minutes of [2, 58, 1, 61, 1]) await house.pass(minutes)

    const message = (await house.all()).find(({ alsoCarries }) => alsoCarries.length > 0)
    expect(message).toMatchObject({ state: 'missed' })
    expect(await titlesOf(account.appId)).toEqual(['甲'])
  })
}
