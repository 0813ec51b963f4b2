import { afterAll } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { inUseSuite } from './inUseSuite'

const office = await temporaryPayload()
afterAll(office.close)

inUseSuite(office)
