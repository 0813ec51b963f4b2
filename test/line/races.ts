import { expect, it } from 'vitest'
import type { ArticleRef } from '../../src/publish/articles'
import type { TestNewsroom } from '../newsroom'
import { gate } from './gate'
import { mortal } from './mortal'

const publishAt = '2026-07-01T08:00:00+08:00'
const dueAt = new Date(publishAt)

/** Two at once, each stopped where it hurts most. */
export const raceCases = (house: TestNewsroom, { claimsAreAtomic = true } = {}) => {
  const titlesOf = async (appId: string) =>
    (await house.sent(appId)).map(({ title }: { title: string }) => title)

  it.skipIf(!claimsAreAtomic)(
    'retrying a failed message, and sending one of its articles alone while it is announced, send that article once',
    async () => {
      const account = await house.account()
      const refs: ArticleRef[] = []
      for (const title of ['甲', '乙'])
        refs.push(await house.report({ title, accounts: [account.id], publishAt }))
      await house.pass()
      await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode: 45003 } })
      const { id } = await house.newsroom.planMessage({
        accountId: account.id,
        articles: refs,
        dueAt,
        who: '王干事',
      })
      await house.pass(60)
      expect(await house.newsroom.deliveries.get(id)).toMatchObject({ state: 'failed' })
      const own = (await house.newsroom.deliveries.ofArticle(refs[0] as ArticleRef)).find(
        ({ slot }) => slot === 'once',
      )
      let done = false
      const other = house.another({
        onStep: async (when, name) => {
          if (done || `${when} ${name}` !== 'before row:failed→scheduled') return
          done = true
          await house.newsroom.actions.sendNow({ id: String(own?.id), who: '李干事' })
        },
      })
      await other.actions.retry({ id, who: '王干事' }).catch(() => {})
      for (const m of [0, 1, 1, 1]) await house.pass(m)
      expect((await titlesOf(account.appId)).filter((t: string) => t === '甲')).toHaveLength(1)
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'retrying a failed message while one of its articles is sent alone sends that article once',
    async () => {
      const account = await house.account()
      const refs: ArticleRef[] = []
      for (const title of ['甲', '乙'])
        refs.push(await house.report({ title, accounts: [account.id], publishAt }))
      await house.pass()
      await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode: 45003 } })
      const { id } = await house.newsroom.planMessage({
        accountId: account.id,
        articles: refs,
        dueAt,
        who: '王干事',
      })
      await house.pass(60)
      expect(await house.newsroom.deliveries.get(id)).toMatchObject({ state: 'failed' })
      const own = (await house.newsroom.deliveries.ofArticle(refs[0] as ArticleRef)).find(
        ({ slot }) => slot === 'once',
      )
      let done = false
      const other = house.another({
        onStep: async (when, name) => {
          if (done || `${when} ${name}` !== 'before row:cancelled→scheduled') return
          done = true
          await house.newsroom.actions.retry({ id, who: '王干事' })
        },
      })
      await other.actions.sendNow({ id: String(own?.id), who: '李干事' }).catch(() => {})
      for (const m of [0, 1, 1, 1]) await house.pass(m)
      expect((await titlesOf(account.appId)).filter((t: string) => t === '甲')).toHaveLength(1)
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'making a given-up message again while one of its articles is sent alone sends that article once',
    async () => {
      const account = await house.account()
      const refs: ArticleRef[] = []
      for (const title of ['甲', '乙'])
        refs.push(await house.report({ title, accounts: [account.id], publishAt }))
      await house.pass()
      const wish = { accountId: account.id, articles: refs, dueAt, who: '王干事' }
      const { id } = await house.newsroom.planMessage(wish)
      await house.newsroom.actions.drop({ id, who: '王干事' })
      const own = (await house.newsroom.deliveries.ofArticle(refs[0] as ArticleRef)).find(
        ({ slot }) => slot === 'once',
      )
      let done = false
      const other = house.another({
        onStep: async (when, name) => {
          if (done || `${when} ${name}` !== 'before row:cancelled→scheduled') return
          done = true
          await house.newsroom.planMessage(wish)
        },
      })
      await other.actions.sendNow({ id: String(own?.id), who: '李干事' }).catch(() => {})
      for (const m of [0, 1, 60, 1, 1]) await house.pass(m)
      expect((await titlesOf(account.appId)).filter((t: string) => t === '甲')).toHaveLength(1)
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
