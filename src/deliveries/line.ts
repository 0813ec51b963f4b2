import type { AccountStore, LineAccount } from '../accounts/accountStore'
import type { CallCountStore } from '../accounts/callCountStore'
import type { ArticleStore, FooterStore } from '../articles/articles'
import type { NameStore } from '../articles/nameStore'
import type { PicturePlacer } from '../images'
import type { Log } from '../log'
import type { LeaseStore } from '../store/leaseStore'
import type { Clock } from '../time/clock'
import type { WechatClient } from '../wechat'
import type { DeliveryStore } from './deliveryStore'
import type { EventStore } from './eventStore'
import type { PublishedLists } from './publishedLists'
import type { Rollback, Witness } from './witness'

/** What every part of the line is handed, chosen once in createNewsroom. */
export type Line = {
  clock: Clock
  /** The clock shows a time that somebody asked for, not the present. */
  pretends: boolean
  /** When this process, or this pretended present, began, or was set upon an older database. */
  since: Date
  witness: Witness
  log: Log
  /** Names this process in leases. */
  owner: string
  accounts: AccountStore
  articles: ArticleStore
  counts: CallCountStore
  deliveries: DeliveryStore
  events: EventStore
  footers: FooterStore
  leases: LeaseStore
  names: NameStore
  /** The one placer of this line, with the account's client at hand. */
  placerFor: (account: LineAccount) => PicturePlacer
  clientFor: (account: LineAccount) => WechatClient
  /** Once aborted, nothing new is begun and nothing more is submitted. */
  stopping: AbortSignal
  /** Accounts that came to a standstill in this pass, so that their other deliveries need not try. */
  standing: Set<string>
  /** Ways of sending that WeChat refused an account in this pass, so that its other deliveries need not ask. */
  unable: Set<string>
  /** What each AppID had published when this process came to its database (findPublished.ts). */
  published: PublishedLists
  /** Forgets what was remembered for the length of a pass; what stands still only once no other pass is under way. */
  beginPass: () => void
  endPass: () => void
  /** Runs work under one name, such as an account's id, one after the other within this process. */
  oneByOne: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>
}

/**
 * A delivery's account and the line: what nearly every step needs. `looksFirst`: nobody has worked here for a while;
 * `rollback`: the database is an older one than WeChat saw.
 */
export type OnAccount = Line & { account: LineAccount; looksFirst?: boolean; rollback?: Rollback | null }
