import { afterAll, beforeEach, describe } from 'vitest'
import { approvalCases } from './line/approval'
import { brokenAccountCases } from './line/brokenAccounts'
import { buttonCases } from './line/buttons'
import { callbackCases } from './line/callbacks'
import { conflictCases } from './line/conflicts'
import { dailyCases } from './line/daily'
import { doubtCases } from './line/doubts'
import { goingLiveCases } from './line/goingLive'
import { handedCases } from './line/handed'
import { holdAllCases } from './line/holdAll'
import { lostAnswerCases } from './line/lostAnswers'
import { lostPictureCases } from './line/lostPictures'
import { massCases } from './line/mass'
import { massResultCases } from './line/massResults'
import { messageCases } from './line/messages'
import { oddAnswerCases } from './line/oddAnswers'
import { passCases } from './line/passes'
import { pauseCases } from './line/pauses'
import { pictureCases } from './line/pictures'
import { proofCases, readBackCases } from './line/proofs'
import { publishCases } from './line/publish'
import { raceCases } from './line/races'
import { readCases } from './line/reads'
import { refusalCases } from './line/refusals'
import { rehearsalTimeCases } from './line/rehearsalTime'
import { restoreCases } from './line/restore'
import { trashedCases } from './line/trashed'
import { vanishedCases } from './line/vanished'
import { SEVEN, type TestNewsroom } from './newsroom'

/** Each test begins at seven in an empty house. */
export const beginAnew = (house: TestNewsroom) => {
  beforeEach(async () => {
    await house.control('reset', {})
    await house.at(SEVEN)
    await house.clear()
  })
  afterAll(() => house.close())
}

/** The line end to end, on whichever database the newsroom stands. */
export const lineSuite = (house: TestNewsroom, { claimsAreAtomic = true } = {}) => {
  beginAnew(house)

  describe('an account that publishes', () => publishCases(house, { claimsAreAtomic }))
  describe('an account that sends to its followers', () => massCases(house, { claimsAreAtomic }))
  describe('a time', () => conflictCases(house))
  describe('the daily post', () => dailyCases(house))
  describe('an answer that is lost', () => lostAnswerCases(house))
  describe('a doubt', () => doubtCases(house))
  describe('an approval', () => approvalCases(house))
  describe('what was given to a person', () => handedCases(house))
  describe('what WeChat pushes', () => callbackCases(house))
  describe('a message of several articles', () => messageCases(house, { claimsAreAtomic }))
  describe('a database that came back', () => restoreCases(house))
  describe('a picture', () => pictureCases(house))
  describe('an account that goes live', () => goingLiveCases(house))
  describe('a picture that WeChat did not keep', () => lostPictureCases(house))
  describe('a button', () => buttonCases(house))
  describe('全部暂停', () => holdAllCases(house))
  describe('an account', () => brokenAccountCases(house))
  describe('a pretended time', () => rehearsalTimeCases(house))
  describe('the proofreader', () => proofCases(house))
  describe('a stored draft', () => readBackCases(house))
  describe('of two passes,', () => passCases(house, { claimsAreAtomic }))
  describe('of two at once,', () => raceCases(house, { claimsAreAtomic }))
  describe('a reading', () => readCases(house))
  describe('an account that stands still', () => pauseCases(house))
  describe('an account in the trash', () => trashedCases(house))
  describe('a refusal', () => refusalCases(house))
  describe('an answer', () => oddAnswerCases(house))
  describe('a 群发 that fails', () => massResultCases(house))
  describe('what has vanished', () => vanishedCases(house))
}
