import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'
import { gate } from './gate'

/** Passes of one worker beside each other. */
export const passCases = (house: TestNewsroom, { claimsAreAtomic = true } = {}) => {
  /**
   * The first pass hears WeChat's no to the old text only after the second one, which has claimed the corrected one, is about to
   * touch the draft box.
   */
  const overtaken = async (errcode: number) => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], bodyMarkdown: '旧的正文', openComments: true })
    await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode } })
    const [isHeard, mayHear, isClaimed, mayTouch] = [gate(), gate(), gate(), gate()]
    let adds = 0
    let touches = 0
    const worker = house.another({
      onStep: (when, name) => {
        if (`${when} ${name}` === 'after call:/cgi-bin/draft/add' && ++adds === 1) {
          isHeard.open()
          return mayHear.wait
        }
        if (`${when} ${name}` === 'before row:preparing→preparing' && adds === 1 && ++touches === 1) {
          isClaimed.open()
          return mayTouch.wait
        }
        return undefined
      },
    })
    const first = worker.tick()
    await isHeard.wait
    await house.edit(ref, { bodyMarkdown: '新的正文' })
    await house.approve(ref)
    await house.at(new Date(+house.now() + 10_000))
    const second = worker.tick()
    await isClaimed.wait
    mayHear.open()
    await first
    mayTouch.open()
    await second
    for (let n = 0; n < 3; n += 1) await house.pass(1)
    return { account, ref }
  }

  it.skipIf(!claimsAreAtomic)(
    'the one whose delivery another has claimed anew puts no old text under the new approval',
    async () => {
      const { account } = await overtaken(88000)

      expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('新的正文') }])
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'the one whose delivery another has claimed anew does not settle it by its own error',
    async () => {
      const { ref } = await overtaken(45003)

      expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    },
  )
}
