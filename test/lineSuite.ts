import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { SEVEN, type TestNewsroom } from './newsroom'

/** The line end to end, on whichever database the newsroom stands. */
export const lineSuite = (house: TestNewsroom) => {
  afterAll(() => house.close())
  beforeEach(() => house.at(SEVEN))

  describe('a day on the line', () => {
    it('publishes an approved report by draft and 发布, and learns its address by asking', async () => {
      const account = await house.account()
      const ref = await house.report({ title: '清理河道', accounts: [account.id] })

      const first = await house.pass()
      await house.pass(1)
      console.log(first, await house.deliveryOf(ref))

      expect(first.troubles).toEqual([])
      expect(await house.deliveryOf(ref)).toMatchObject({
        state: 'published',
        articleUrl: expect.stringContaining('/s?'),
      })
      expect(await house.sent(account.appId)).toMatchObject([{ title: '清理河道', how: 'publish' }])
    })
  })
}
