import { idFrom } from './ids'
import type { Account, State } from './state'

/** A certified 订阅号 with comments and the IP whitelisted: the account that can do most with the least setting up. */
const defaultAccount = (appId: string, now: number): Account => ({
  appId,
  secret: null,
  name: `演练公众号 ${appId.slice(-6)}`,
  originalId: `gh_${idFrom(appId, 24)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')
    .slice(0, 12)}`,
  kind: 'subscription',
  certified: true,
  comments: true,
  ipWhitelisted: true,
  frozen: false,
  secretFrozen: false,
  followers: 2386,
  callback: null,
  callbackMode: 'once',
  adminConfirm: 'off',
  adminAfterSeconds: 600,
  finishAfterSeconds: 2,
  publishOutcome: 0,
  massOutcome: 'send success',
  createdAt: now,
})

/** The account of this AppID, made on the spot when it is new. */
export const accountFor = (state: State, { appId, now }: { appId: string; now: number }): Account => {
  state.accounts[appId] ??= defaultAccount(appId, now)
  return state.accounts[appId]
}

/** The openid of a reader or of the platform itself: 28 characters that follow from account and name. */
export const openIdOf = (account: Account, who: string): string => `o${idFrom(`${account.appId}/${who}`, 27)}`
