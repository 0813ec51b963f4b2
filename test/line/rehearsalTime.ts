import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

export const rehearsalTimeCases = (house: TestNewsroom) => {
  it('given to a pass reaches the line and the rehearsal WeChat alike', async () => {
    const account = await house.account({ dailyTime: '07:00' })
    await house.dailyPost({ month: 8, day: 1 })
    const now = new Date('2026-08-01T07:00:00+08:00')

    const { at } = await house.newsroom.tick({ now })

    expect(at).toBe(now.toISOString())
    expect((await house.control('')).now.slice(0, 16)).toBe('2026-07-31T23:00')
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('is not a matter of life and death: without a rehearsal WeChat the pass goes on and says so', async () => {
    await house.account({ apiBase: 'http://127.0.0.1:9' })

    const { troubles } = await house.newsroom.tick({ now: new Date('2026-08-01T07:00:00+08:00') })

    expect(troubles).toMatchObject([{ where: expect.stringContaining('演练微信') }])
  })
}
