import { afterAll, describe } from 'vitest'
import { startMongo } from '../mongo/startMongo'
import { temporaryPayload } from '../temporaryPayload'
import { inUseSuite } from './inUseSuite'

const mongo = await startMongo()
const office = 'skipped' in mongo ? null : await temporaryPayload({ databaseUrl: mongo.url('use') })

describe.skipIf(!office)('on MongoDB', () => {
  if (!office) return
  inUseSuite(office)
  afterAll(async () => {
    await office.close()
    if (!('skipped' in mongo)) await mongo.close()
  })
})
