import { afterAll, describe } from 'vitest'
import { startMongo } from './mongo/startMongo'
import { approvingSuite } from './review/approvingSuite'
import { openDesk } from './review/desk'
import { limitsSuite } from './review/limitsSuite'
import { temporaryPayload } from './temporaryPayload'

const mongo = await startMongo()
const office = 'skipped' in mongo ? null : await temporaryPayload({ databaseUrl: mongo.url('review') })
const desk = office && (await openDesk(office))

describe.skipIf(!desk)('on MongoDB', () => {
  if (!desk) return
  approvingSuite(desk)
  limitsSuite(desk)
  afterAll(async () => {
    await office?.close()
    if (!('skipped' in mongo)) await mongo.close()
  })
})
