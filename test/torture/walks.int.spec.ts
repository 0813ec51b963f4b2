import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWalkingGround, type WalkingGround } from './walkingGround'
import { walk } from './walkMoves'
import { takeWalk } from './walks'

/** Fixed, so that a failure here is a failure everywhere; `npm run torture` walks with others. */
const SEED = 19210701
const WALKS = 60

let ground: WalkingGround
beforeAll(async () => {
  ground = await openWalkingGround()
})
afterAll(() => ground.close())

it('walked at random, sends nothing unapproved, nothing twice, loses nothing and gets stuck nowhere', async () => {
  const seen = new Set<string>()
  const property = fc.asyncProperty(walk, async (wish) => {
    const { faults, states, asked } = await takeWalk(ground, wish)
    for (const state of states) seen.add(state)
    expect(faults, JSON.stringify(wish)).toEqual([])
    expect(asked, `asked a person: ${JSON.stringify(wish)}`).toEqual([])
  })
  await fc.assert(property, { seed: SEED, numRuns: WALKS })

  expect([...seen].sort()).toEqual([
    'cancelled',
    'drafted',
    'failed',
    'handed-over',
    'missed',
    'prepared',
    'preparing',
    'published',
    'scheduled',
    'submitted',
    'submitting',
    'unconfirmed',
  ])
})
