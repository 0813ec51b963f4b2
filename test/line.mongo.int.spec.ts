import { afterAll, describe } from 'vitest'
import { lineSuite } from './lineSuite'
import { startMongo } from './mongo/startMongo'
import { aNewsroom } from './newsroom'

const mongo = await startMongo()
const house = 'skipped' in mongo ? null : await aNewsroom({ databaseUrl: mongo.url('line') })

describe.skipIf(!house)('on MongoDB', () => {
  if (!house) return
  lineSuite(house, { claimsAreAtomic: !('skipped' in mongo) && mongo.kind !== 'ferretdb' })
  afterAll(async () => {
    if (!('skipped' in mongo)) await mongo.close()
  })
})
