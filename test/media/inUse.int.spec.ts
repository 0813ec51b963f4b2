import { afterAll } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { decidedSuite } from './decidedSuite'
import { inUseSuite } from './inUseSuite'
import { openPictureDesk } from './pictureDesk'

const office = await temporaryPayload()
afterAll(office.close)

const desk = await openPictureDesk(office)
inUseSuite(desk)
decidedSuite(desk)
