import { afterAll, describe } from 'vitest'
import { absenceSuite } from './metrics/absenceSuite'
import { oddRowsSuite } from './metrics/oddRowsSuite'
import { metricsSuite } from './metricsSuite'
import { startMongo } from './mongo/startMongo'
import { temporaryPayload } from './temporaryPayload'

const mongo = await startMongo()
const office = 'skipped' in mongo ? null : await temporaryPayload({ databaseUrl: mongo.url('metrics') })

describe.skipIf(!office)('on MongoDB', () => {
  if (!office) return
  describe('after an absence', () => absenceSuite(office))
  describe('in an odd answer', () => oddRowsSuite(office))
  describe('in a month', () => metricsSuite(office, { days: 8 }))
  afterAll(async () => {
    if (!('skipped' in mongo)) await mongo.close()
  })
})
