import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

const BATCHGET = '/cgi-bin/freepublish/batchget'

/** WeChat answers a hundred questions a day about what was published. */
export const readCases = (house: TestNewsroom) => {
  it('of the list serves every delivery that is older than the process', async () => {
    const account = await house.account()
    const times = Array.from({ length: 12 }, (_, n) => new Date(+house.now() + (n + 1) * 8 * 60_000))
    for (const at of times) await house.report({ accounts: [account.id], publishAt: at.toISOString() })
    await house.pass()
    await house.pass(5)
    const successor = house.another()
    for (const at of times) {
      await house.at(at)
      await successor.tick()
    }

    expect(await house.sent(account.appId)).toHaveLength(12)
    // Once in the ten minutes in which WeChat may still be at work for somebody else, once after them.
    expect(await house.calls(BATCHGET)).toHaveLength(2)
  })

  it('of the list serves a whole burst that is overdue', async () => {
    const account = await house.account()
    for (let n = 0; n < 10; n += 1)
      await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:01:00+08:00' })
    await house.pass()
    await house.pass(6)

    expect(await house.sent(account.appId)).toHaveLength(10)
    expect(await house.calls(BATCHGET)).toHaveLength(1)
  })

  it('that WeChat refuses for the rest of the day holds back nothing that nobody doubts', async () => {
    const account = await house.account()
    const at = '2026-07-01T07:30:00+08:00'
    const refs = [
      await house.report({ accounts: [account.id], publishAt: at }),
      await house.report({ accounts: [account.id], publishAt: at }),
    ]
    await house.pass()
    await house.fault({ path: BATCHGET, times: 999, fault: { errcode: 45009 } })
    await house.at('2026-07-01T07:30:10+08:00')
    await house.another().tick()

    for (const ref of refs) expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect((await house.newsroom.line.accounts.get(account.id))?.pause).toBeNull()
  })
}
