import { describe } from 'vitest'
import { absenceSuite } from './metrics/absenceSuite'
import { oddRowsSuite } from './metrics/oddRowsSuite'
import { metricsSuite } from './metricsSuite'
import { temporaryPayload } from './temporaryPayload'

const office = await temporaryPayload()
describe('after an absence', () => absenceSuite(office))
describe('in an odd answer', () => oddRowsSuite(office))
describe('in a month', () => metricsSuite(office, { days: 30 }))
