import type { Clock } from '../time/clock'
import type { WechatClient } from '../wechat'
import type { AccountStore, LineAccount } from './accountStore'

/** What pausing and checking an account need. The line hands itself over in this shape. */
export type AccountsAtWork = {
  clock: Clock
  accounts: AccountStore
  clientFor: (account: LineAccount) => WechatClient
  /** Ids of the accounts that were paused in this pass: their other deliveries need not meet the same refusal. */
  standing: Set<string>
}
