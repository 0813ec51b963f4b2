import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

const SENDING = {
  publish: '/cgi-bin/freepublish/submit',
  mass: '/cgi-bin/message/mass/sendall',
} as const
const BATCHGET = '/cgi-bin/freepublish/batchget'

/** A sending that never arrived, whose draft a person then deletes in WeChat's console. */
export const vanishedCases = (house: TestNewsroom) => {
  const vanished = async (mode: keyof typeof SENDING) => {
    const account = await house.account({ mode })
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SENDING[mode], fault: 'hang-up-before' })
    await house.pass()
    house.sandbox.state.drafts = {}
    return { account, ref }
  }
  const passUntil = async (minute: number) => {
    const end = +house.now() + minute * 60_000
    while (+house.now() < end) await house.pass(1)
  }

  for (const mode of ['publish', 'mass'] as const)
    it(`by ${mode} is put before a person after an hour, and not before`, async () => {
      const { account, ref } = await vanished(mode)
      await passUntil(59)
      expect((await house.deliveryOf(ref)).trouble?.asksPerson).toBeUndefined()
      await passUntil(2)

      expect(await house.deliveryOf(ref)).toMatchObject({
        state: 'unconfirmed',
        trouble: { asksPerson: true, reason: expect.stringMatching(/草稿已不在草稿箱里.*没有发出就点/) },
      })
      expect(await house.sent(account.appId)).toEqual([])
    })

  it('is put before a person after an hour though WeChat may not be asked again today', async () => {
    const { ref } = await vanished('publish')
    await house.fault({ path: BATCHGET, times: 999, fault: { errcode: 45009 } })
    await house.pass(1)
    await house.pass(17 * 60)

    const asked = await house.deliveryOf(ref)
    expect(asked).toMatchObject({ state: 'unconfirmed', trouble: { asksPerson: true } })
    expect(asked.wakeAt).not.toBeNull()
  })
}
