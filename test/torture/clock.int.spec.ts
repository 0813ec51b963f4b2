import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asleep, dailyPosts, midnight, setBack } from './clock'
import { type Lane, openLane } from './lane'

const ELSEWHERE = 'America/New_York'

let lane: Lane
beforeAll(async () => {
  lane = await openLane()
})
afterAll(() => lane.close())

describe('the clock', () => {
  it('of Shanghai ends the day and the month, wherever the server stands', async () => {
    expect((await midnight(lane, ELSEWHERE)).notes).toEqual([])
  })

  it('of Shanghai rings for the daily posts, also at midnight and in a leap February', async () => {
    expect((await dailyPosts(lane, ELSEWHERE)).notes).toEqual([])
  })

  it('may be set back ten minutes', async () => {
    expect((await setBack(lane)).notes).toEqual([])
  })

  it('may have gone on for an hour without a worker', async () => {
    expect((await asleep(lane)).notes).toEqual([])
  })
})
