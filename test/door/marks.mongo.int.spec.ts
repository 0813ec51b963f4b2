import { afterAll, describe } from 'vitest'
import { startMongo } from '../mongo/startMongo'
import { temporaryPayload } from '../temporaryPayload'
import { marksSuite } from './marksSuite'

const mongo = await startMongo()
const office = 'skipped' in mongo ? null : await temporaryPayload({ databaseUrl: mongo.url('marks') })

describe.skipIf(!office)('on MongoDB', async () => {
  if (!office || 'skipped' in mongo) return
  // FerretDB looks a row up and changes it by its id: docs/decisions/mongodb-in-tests.md.
  await marksSuite(office, { isAtomic: mongo.kind !== 'ferretdb' })
  afterAll(async () => {
    await office.close()
    await mongo.close()
  })
})
