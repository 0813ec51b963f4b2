import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lane, openLane } from './lane'
import { freezeEverywhere, isClean, killWorkers } from './torments'

let lane: Lane
beforeAll(async () => {
  lane = await openLane()
})
afterAll(() => lane.close())

describe('a worker that dies', () => {
  it.each([
    ['publish', 'once'],
    ['publish', 'never'],
    ['mass', 'never'],
    ['draft', 'once'],
  ] as const)(
    'at any step of %s with callbacks %s leaves nothing doubled, lost or stuck',
    async (mode, callbacks) => {
      const result = await freezeEverywhere(lane, { mode, callbacks, accounts: 1, articles: 1 })

      expect(result.notes).toEqual([])
      expect(result.runs).toBeGreaterThan(12)
    },
  )

  it('at any step, while WeChat works for minutes with the draft still in the box, doubles nothing', async () => {
    const result = await freezeEverywhere(lane, {
      mode: 'publish',
      callbacks: 'never',
      accounts: 1,
      articles: 1,
      finishAfterSeconds: 400,
    })

    expect(result.notes).toEqual([])
  })

  it('by SIGKILL, as a process of its own, leaves nothing doubled, lost or stuck', async () => {
    const scenario = { mode: 'publish', callbacks: 'never', accounts: 2, articles: 2 } as const
    const result = await killWorkers(lane, { scenario, runs: 8 })

    expect(result).toSatisfy(isClean, result.notes.join('\n'))
  })

  it('and whose successor dies as well leaves nothing doubled, lost or stuck', async () => {
    const scenario = { mode: 'publish', callbacks: 'twice', accounts: 1, articles: 2 } as const
    const result = await killWorkers(lane, { scenario, runs: 16, deaths: 2, how: 'freeze' })

    expect(result.notes).toEqual([])
  })
})
