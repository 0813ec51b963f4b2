import { reviewSuite } from './reviewSuite'
import { temporaryPayload } from './temporaryPayload'

reviewSuite(await temporaryPayload())
