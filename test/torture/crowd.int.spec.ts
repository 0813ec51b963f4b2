import { afterAll, beforeAll, expect, it } from 'vitest'
import { coldCalls } from './crowd'
import { type Lane, openLane } from './lane'
import { crowdOf } from './torments'

let lane: Lane
beforeAll(async () => {
  lane = await openLane()
})
afterAll(() => lane.close())

it('sends each of a hundred deliveries once, however many workers wake for them, with one token an account', async () => {
  const result = await crowdOf(lane, { workers: 4, accounts: 10, deliveries: 100 })

  expect(result.notes).toEqual([])
  expect(result.runs).toBe(100)
})

it('fetches one token for fifty cold calls over four processes', async () => {
  expect(await coldCalls(lane, { calls: 50, processes: 4 })).toEqual({ answered: 50, tokensFetched: 1 })
})
