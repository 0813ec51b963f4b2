import { expect, it } from 'vitest'
import type { ArticleRef } from '../../src/articles/articles'
import { viewOf } from '../../src/deliveries/view'
import type { TestNewsroom } from '../newsroom'

/** What waits for an account that is paused. */
export const pauseCases = (house: TestNewsroom) => {
  /** A worker that dies at a call and leaves the row in its hands. */
  const dyingAt = async (path: string) => {
    let reached = () => {}
    const death = new Promise<void>((resolve) => {
      reached = resolve
    })
    const onStep = (when: 'before' | 'after', name: string) => {
      if (when !== 'before' || name !== `call:${path}`) return undefined
      reached()
      return new Promise<void>(() => {})
    }
    await Promise.race([house.another({ onStep }).tick(), death])
  }

  const leftBehind = async (path: string) => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await dyingAt(path)
    await house.control('accounts', { appId: account.appId, ipWhitelisted: false })
    await house.report({ accounts: [account.id] })
    await house.pass(0.5)
    return ref
  }

  it('lets what a dead worker was preparing go back and be missed, not stay in preparation', async () => {
    const ref = await leftBehind('/cgi-bin/draft/add')
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'preparing' })

    await house.pass(3)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled' })

    await house.pass(60)
    const { state, trouble } = await house.deliveryOf(ref)
    expect([state, trouble?.asksPerson, trouble?.reason]).toEqual([
      'missed',
      true,
      expect.stringContaining('已迟到'),
    ])
  })

  it('says of what a dead worker was submitting that nobody knows', async () => {
    const ref = await leftBehind('/cgi-bin/freepublish/submit')
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitting' })

    await house.pass(3)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'unconfirmed' })
  })

  /** As the page and the command line read it: with its account. */
  const read = async (ref: ArticleRef) => {
    const { id } = await house.deliveryOf(ref)
    return house.payload.findByID({ collection: 'deliveries', id, depth: 1 })
  }
  const nextOf = async (ref: ArticleRef) => viewOf((await read(ref)) as never, house.now()).next
  const sendNow = async (ref: ArticleRef) =>
    (await house.newsroom.actions.sendNow({ id: (await house.deliveryOf(ref)).id, who: '王干事' })).message

  it('says so at each of its deliveries that would go, and when it is tried again', async () => {
    const account = await house.account({ platform: { ipWhitelisted: false } })
    const met = await house.report({ accounts: [account.id] })
    await house.pass()
    const waits = await house.report({ accounts: [account.id] })
    const tomorrow = await house.report({ accounts: [account.id], publishAt: '2026-07-02T08:00:00+08:00' })
    await house.pass()

    for (const ref of [met, waits])
      expect(await nextOf(ref)).toMatch(/^公众号暂停推送：.*白名单.*7月1日 07:01 自动再试。$/s)
    expect(await nextOf(tomorrow)).toBe('7月2日 08:00 自动推送。')
  })

  it('promises nobody who presses 立即推送 that it goes at once', async () => {
    const account = await house.account({ platform: { ipWhitelisted: false } })
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()

    expect(await sendNow(ref)).toMatch(/^已安排，但现在还发不出去。.*白名单.*7月1日 07:01 自动再试。$/s)
    await house.control('accounts', { appId: account.appId, ipWhitelisted: true })
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it('for a day, its 群发 being used up, tells that what waits will be missed, whether WeChat said so or we counted', async () => {
    const refused = await house.account({ mode: 'mass' })
    await house.fault({ path: '/cgi-bin/message/mass/sendall', fault: { errcode: 45028 } })
    const met = await house.report({ accounts: [refused.id] })
    await house.pass()
    expect(await nextOf(met)).toMatch(
      /^公众号暂停推送：群发次数已用完.*到 7月1日 08:00 还不能推送，会标为「错过时间」/,
    )

    const counted = await house.account({ mode: 'mass' })
    await house.report({ accounts: [counted.id] })
    await house.pass()
    const second = await house.report({ accounts: [counted.id], publishAt: '2026-07-03T08:00:00+08:00' })
    await house.pass()
    const told = /每天 1 次.*到 7月1日 08:00 还不能推送，会标为「错过时间」；可以改时间或取消。$/
    expect(await sendNow(second)).toMatch(told)
    await house.pass()
    expect(await nextOf(second)).toMatch(/每天 1 次.*7月1日 08:00 标为「错过时间」。$/)
    await house.pass(61)
    expect(await house.deliveryOf(second)).toMatchObject({ state: 'missed' })
  })
}
