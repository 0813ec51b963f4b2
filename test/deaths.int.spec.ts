import { describe } from 'vitest'
import { deathCases } from './line/deaths'
import { beginAnew } from './lineSuite'
import { aNewsroom } from './newsroom'

const house = await aNewsroom()
beginAnew(house)
describe('a death', () => deathCases(house))
