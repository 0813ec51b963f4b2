import { expect, it } from 'vitest'
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
}
