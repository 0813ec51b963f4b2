import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Lane, openLane } from './lane'
import { QUICK_FAULTS } from './lostAnswers'
import { lostAnswers } from './torments'

let lane: Lane
beforeAll(async () => {
  lane = await openLane()
})
afterAll(() => lane.close())

it('is patient with a platform that works for minutes while the draft still lies in the box', async () => {
  const scenario = { mode: 'publish', callbacks: 'never', articles: 1, finishAfterSeconds: 400 } as const
  const result = await lostAnswers(lane, { scenario, faults: ['hang-up-after'] })

  expect(result.notes).toEqual([])
})

it.each([
  ['publish', 'never', 1],
  ['mass', 'never', 1],
  ['draft', 'never', 1],
] as const)(
  'any answer lost on the way of %s (callbacks %s, %i in a row) is found out by reading',
  async (mode, callbacks, times) => {
    const result = await lostAnswers(lane, {
      scenario: { mode, callbacks, articles: 1 },
      faults: QUICK_FAULTS,
      times,
    })

    expect(result.notes).toEqual([])
    expect(result.runs).toBeGreaterThan(30)
  },
)
