import { afterAll, beforeAll, expect, it } from 'vitest'
import { startMongo } from '../mongo/startMongo'
import { coldCalls } from './crowd'
import { type Lane, openLane } from './lane'
import { crowdOf } from './torments'

/** FerretDB's compare-and-set is not atomic, so a crowd proves nothing there: docs/decisions/mongodb-in-tests.md. */
const mongo = await startMongo()
const isReal = 'kind' in mongo && mongo.kind !== 'ferretdb'

let lane: Lane
beforeAll(async () => {
  lane = await openLane()
})
afterAll(async () => {
  await lane.close()
  if ('close' in mongo) await mongo.close()
})

it('sends each of a hundred deliveries once, however many workers wake for them, with one token an account', async () => {
  const result = await crowdOf(lane, { workers: 4, accounts: 10, deliveries: 100 })

  expect(result.notes).toEqual([])
  expect(result.runs).toBe(100)
})

it.runIf(isReal)('does the same on a real MongoDB', async () => {
  const databaseUrl = 'url' in mongo ? mongo.url('crowd') : ''
  const there = await openLane({ databaseUrl })
  const result = await crowdOf(there, { workers: 4, accounts: 10, deliveries: 100 }).finally(there.close)

  expect(result.notes).toEqual([])
  expect(result.runs).toBe(100)
})

it('fetches one token for fifty cold calls over four processes', async () => {
  expect(await coldCalls(lane, { calls: 50, processes: 4 })).toEqual({ answered: 50, tokensFetched: 1 })
})
