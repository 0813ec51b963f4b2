import { afterAll, describe } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { oldHouseCases } from './oldHouse'

const office = await temporaryPayload()
afterAll(office.close)

describe('a folder of pictures of the first version', () => oldHouseCases(office))
