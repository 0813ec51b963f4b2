import { afterAll } from 'vitest'
import { approvingSuite } from './review/approvingSuite'
import { openDesk } from './review/desk'
import { limitsSuite } from './review/limitsSuite'
import { temporaryPayload } from './temporaryPayload'

const office = await temporaryPayload()
const desk = await openDesk(office)

approvingSuite(desk)
limitsSuite(desk)
afterAll(() => office.close())
