import type { PicturePlacer } from '../images'
import type { WechatClient } from '../wechat'
import type { AccountStore, LineAccount } from './accountStore'
import type { ArticleStore, FooterStore } from './articles'
import type { CallCountStore } from './callCountStore'
import type { DeliveryStore } from './deliveryStore'
import type { EventStore } from './eventStore'
import type { PublishedLists } from './findPublished'
import type { LeaseStore } from './leaseStore'
import type { NameStore } from './nameStore'
import type { Clock } from './steps'
import type { Rollback, Witness } from './witness'

/** What every part of the line is handed, chosen once in createNewsroom. */
export type Line = {
  clock: Clock
  /** The clock shows a time that somebody asked for, not the present. */
  pretends: boolean
  /** When this process, or this pretended present, began, or was set upon an older database. */
  since: Date
  witness: Witness
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
  /** What each account had published when this process came to its database (findPublished.ts). */
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

/** How long a claim lasts unless a later move renews it; a worker that died is found after this. */
export const LEASE_MS = 120_000

/** Passes begin every minute: by then a planner has seen a row before anybody works on it. */
export const NEXT_PASS_MS = 60_000

/** The facts of a claim. */
export const leaseOf = ({ owner, clock }: Pick<Line, 'owner' | 'clock'>) => {
  const leaseUntil = new Date(+clock() + LEASE_MS)
  return { leaseUntil, facts: { leaseOwner: owner, leaseUntil: leaseUntil.toISOString() } }
}

/** Empties a claim. */
export const NO_LEASE = { leaseOwner: null, leaseUntil: null } as const

/** Waits that grow: the n-th, the last one for all further. In minutes; ours to decide. */
export const backoff = (attempts: number, minutes: readonly number[] = [1, 2, 5, 10, 30, 60]): number =>
  (minutes[Math.min(attempts, minutes.length - 1)] ?? 1) * 60_000
