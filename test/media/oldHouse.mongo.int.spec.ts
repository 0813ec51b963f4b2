import { afterAll, describe } from 'vitest'
import { startMongo } from '../mongo/startMongo'
import { temporaryPayload } from '../temporaryPayload'
import { oldHouseCases } from './oldHouse'

const mongo = await startMongo()
const office = 'skipped' in mongo ? null : await temporaryPayload({ databaseUrl: mongo.url('media') })

describe.skipIf(!office)('on MongoDB, a folder of pictures of the first version', () => {
  if (!office) return
  oldHouseCases(office)
  afterAll(async () => {
    await office.close()
    if (!('skipped' in mongo)) await mongo.close()
  })
})
