import { afterAll, describe } from 'vitest'
import { startMongo } from '../mongo/startMongo'
import { temporaryPayload } from '../temporaryPayload'
import { decidedSuite } from './decidedSuite'
import { inUseSuite } from './inUseSuite'
import { openPictureDesk } from './pictureDesk'

const mongo = await startMongo()
const office = 'skipped' in mongo ? null : await temporaryPayload({ databaseUrl: mongo.url('use') })
const desk = office && (await openPictureDesk(office))

describe.skipIf(!desk)('on MongoDB', () => {
  if (!desk) return
  inUseSuite(desk)
  decidedSuite(desk)
  afterAll(async () => {
    await office?.close()
    if (!('skipped' in mongo)) await mongo.close()
  })
})
