import type { AccountMode } from '../../src/accounts/account'
import type { ArticleKind } from '../../src/articles/kinds'

/** An account to be set up at the rehearsal WeChat and in the newsroom, with articles approved for it. */
export type Arrangement = {
  appId: string
  mode: AccountMode
  kind?: 'subscription' | 'service'
  titles: string[]
  /** ISO time of the approval. */
  at: string
  /** ISO time at which they are to go out; without it, at once. */
  publishAt?: string
  lateAfterMinutes?: number
  dailyTime?: string
  dailyPosts?: { month: number; day: number; title: string }[]
  withPicture?: boolean
}

/** `text`: the words that were approved. */
export type ApprovedArticle = { title: string; id: string; text: string }
export type Arranged = { accountId: string; appId: string; articles: ApprovedArticle[] }

/** When a worker is to die, counted in steps from the beginning of the order. */
export type Death = { atStep: number; how: 'kill' | 'freeze' }

/** What a process of the torture chamber can be told. */
export type Order =
  | { do: 'arrange'; arrangements: Arrangement[] }
  /** More approved articles for an account that is there. */
  | { do: 'add'; accountId: string; arrangement: Arrangement }
  /** Ticks from `from` on, moving the clock to whatever is due next, until nothing is. */
  | { do: 'live'; from: string; death?: Death; ticks?: number; accountIds?: string[] }
  /** One tick, as a worker among others runs it. */
  | { do: 'tick'; now: string }
  /** One tick, and what it cost. */
  | { do: 'measure'; now: string }
  | { do: 'grow-old'; count: number }
  | { do: 'cold-calls'; accountId: string; calls: number }
  | { do: 'retire'; accountIds: string[] }
  | { do: 'rows'; accountIds?: string[] }
  | { do: 'close' }

export type Step = { when: 'before' | 'after'; name: string }

/** What became of a `live` order. */
export type Lived = {
  /** ISO time of the last tick. */
  now: string
  ticks: number
  steps: Step[]
  died: boolean
  /** True when everything has ended or waits for a person. */
  quiet: boolean
  troubles: string[]
}

/** What one row of the deliveries tells about itself. */
export type Told = {
  id: string
  key: string
  title: string
  kind: ArticleKind
  /** Ids of what it carries, in order; several for a message. */
  articles: string[]
  accountId: string
  state: string
  /** Nothing may leave while it is false. */
  isApproved: boolean
  remedy: string | null
  /** The key of the message that goes instead. */
  takenBy: string | null
  wakeAt: string | null
  asksPerson: boolean
  reason: string | null
  articleUrl: string | null
  submittedAt: string | null
  timeline: { at: string; from: string | null; to: string; why: string }[]
}
