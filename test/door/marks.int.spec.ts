import { afterAll, describe } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { marksSuite } from './marksSuite'

const office = await temporaryPayload()
afterAll(() => office.close())

describe('on SQLite', async () => {
  await marksSuite(office, { isAtomic: true })
})
