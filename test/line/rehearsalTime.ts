import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { markRunning } from '../../src/sandbox/mark'
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

  it('is not a matter of life and death: where the rehearsal WeChat does not answer, the pass goes on and says so', async () => {
    onTestFinished(markRunning(9))
    await house.account({ apiBase: 'http://127.0.0.1:9' })

    const { troubles } = await house.newsroom.tick({ now: new Date('2026-08-01T07:00:00+08:00') })

    expect(troubles).toMatchObject([{ where: expect.stringContaining('演练微信') }])
  })

  it('is told to no other stand-in for WeChat, though it is on this machine', async () => {
    let asked = 0
    const standIn = createServer((_, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void standIn.close())
    const { port } = standIn.address() as AddressInfo
    await house.account({ apiBase: `http://127.0.0.1:${port}` })

    const { troubles } = await house.newsroom.tick({ now: new Date('2026-08-01T07:00:00+08:00') })

    expect({ asked, troubles }).toEqual({ asked: 0, troubles: [] })
  })
}
