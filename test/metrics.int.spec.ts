import { metricsSuite } from './metricsSuite'
import { temporaryPayload } from './temporaryPayload'

metricsSuite(await temporaryPayload(), { days: 30 })
