import type { LineAccount } from '../accounts/accountStore'
import { isRehearsal, partsOf } from '../accounts/identity'
import { type Delivery, NOT_YET_SENT } from './delivery'

/** Whose a delivery is at WeChat, as far as anything was made there; a row from before this was remembered is its account's. */
export const identityOfDelivery = (
  { identity }: Pick<Delivery, 'identity'>,
  account: Pick<LineAccount, 'identity'>,
): string => identity ?? account.identity

/** Begun under another AppID or address than its account has now: nothing can be read of it, and its draft lies elsewhere. */
export const isOfFormer = (
  delivery: Pick<Delivery, 'identity'>,
  account: Pick<LineAccount, 'identity'>,
): boolean => identityOfDelivery(delivery, account) !== account.identity

/**
 * Whether a delivery reaches no reader. What has left stays what it was; what waits goes wherever its account leads now.
 * `accountIdentity`: unknown where the row was read without its account.
 */
export const isOnlyRehearsed = (
  { state, identity }: Pick<Delivery, 'state' | 'identity'>,
  accountIdentity: string | undefined,
): boolean => {
  const isOpen = NOT_YET_SENT.includes(state) || ['failed', 'missed', 'cancelled'].includes(state)
  return isRehearsal((isOpen ? accountIdentity : (identity ?? accountIdentity)) ?? '')
}

/** The facts of a delivery of which nothing lies in the draft box of its account. */
export const NOTHING_MADE = {
  draftId: null,
  draftingAt: null,
  htmlHash: null,
  preparedHash: null,
  publishId: null,
  msgId: null,
  msgDataId: null,
} as const

/** Where it was begun, for a sentence. */
export const formerInWords = (identity: string): string => {
  const { appId } = partsOf(identity)
  return isRehearsal(identity) ? `原来连接的演练微信（AppID ${appId}）` : `原来的公众号（AppID ${appId}）`
}
