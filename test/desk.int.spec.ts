import { describe } from 'vitest'
import { accountFormCases } from './line/accountForm'
import { copyingCases } from './line/copying'
import { inUseCases } from './line/inUse'
import { joiningCases } from './line/joining'
import { zoneCases } from './line/zones'
import { beginAnew } from './lineSuite'
import { aNewsroom } from './newsroom'

const house = await aNewsroom()
beginAnew(house)

describe('a copy for publishing by hand', () => copyingCases(house))
describe('several articles joined at the desk', () => joiningCases(house))
describe('an account’s form', () => accountFormCases(house))
describe('what is in use', () => inUseCases(house))
describe('times', () => zoneCases(house))
