import { afterAll, describe } from 'vitest'
import { startMongo } from './mongo/startMongo'
import { reviewSuite } from './reviewSuite'
import { temporaryPayload } from './temporaryPayload'

const mongo = await startMongo()
const office = 'skipped' in mongo ? null : await temporaryPayload({ databaseUrl: mongo.url('review') })

describe.skipIf(!office)('on MongoDB', () => {
  if (!office) return
  reviewSuite(office)
  afterAll(async () => {
    if (!('skipped' in mongo)) await mongo.close()
  })
})
