import type { AccountMode } from '../accounts/account'
import type { ArticleRef } from '../articles/articles'
import type { ArticleKind } from '../articles/kinds'

/**
 * One article (or two to eight in one message) on its way to one account, once. The words of the whole line: states, their
 * Chinese names, and what a delivery has earned in each of them.
 */
export const DELIVERY_STATES = {
  scheduled: '待推送',
  preparing: '准备中',
  prepared: '已备好',
  submitting: '提交中',
  unconfirmed: '待核实',
  submitted: '已提交',
  published: '已发布',
  drafted: '已入草稿箱',
  'handed-over': '待手工发布',
  failed: '失败',
  missed: '错过时间',
  cancelled: '已取消',
} as const
export type DeliveryState = keyof typeof DELIVERY_STATES

/** One line of a delivery's story. Same states: something was learnt or put off, nothing moved. */
export type TimelineEntry = {
  /** ISO time. */
  at: string
  from: DeliveryState | null
  to: DeliveryState
  /** `系统`, or the name of the person who pressed a button. */
  who: string
  /** What happened, in Chinese, whole sentence. */
  why: string
  /** The call of WeChat's it came from. */
  call?: string
  rid?: string
}

/** What stands in the way, in words that can be shown. */
export type Trouble = {
  during: 'planning' | 'preparing' | 'submitting' | 'confirming' | 'reconciling'
  reason: string
  remedy: string
  field?: string
  errcode?: number
  rid?: string
  /** A person must decide; the line does nothing more by itself. */
  asksPerson?: boolean
  /**
   * A message of several articles goes instead: its key, when it was laid out (ISO time; the same may be laid out again), and
   * where this delivery goes back to should it not come about.
   */
  taken?: {
    by: string
    layingOut: string
    former: { state: 'scheduled' | 'cancelled'; trouble: Trouble | null }
  }
}

/** What became of one article of the message; `index` counts from 1. */
export type ArticleResult = { index: number; outcome: 'published' | 'failed' | 'unknown'; url?: string }

/** Something to know that stops nothing: a quota conflict ahead, comments that were left out. */
export type DeliveryNotice = { code: string; message: string }

type Common = {
  id: string
  key: string
  title: string
  accountId: string
  articleKind: ArticleKind
  articleId: string
  slot: string
  alsoCarries: ArticleRef[]
  plannedFor: string
  dueAt: Date
  wakeAt: Date | null
  revision: number
  /** The content that may leave; null while nothing is approved. */
  approvedHash: string | null
  attempts: number
  attemptGroup: number
  notices: DeliveryNotice[]
  timeline: TimelineEntry[]
  results: ArticleResult[]
  trouble: Trouble | null
  /** When it was laid out. */
  createdAt?: Date
  /** The AppID on the platform where its draft was made and it was sent (src/accounts/identity.ts). */
  identity?: string
  /** Facts that outlive the state that earned them. */
  draftId?: string
  draftingAt?: Date
  htmlHash?: string
  mode?: AccountMode
  startedAt?: Date
  submittedAt?: Date
  clientMsgId?: string
  publishId?: string
  msgId?: string
  msgDataId?: string
  wechatArticleId?: string
  articleUrl?: string
  footerId?: string
  footerVersion?: string
  leaseOwner?: string
  leaseUntil?: Date
}

type InDraftBox = { draftId: string; preparedHash: string; mode: AccountMode }
type Sent = InDraftBox & { startedAt: Date; submittedAt: Date; clientMsgId: string }
/** WeChat's number of the job: 发布 gives one kind, 群发 the other. */
type Accepted = { publishId: string } | { msgId: string }

/** What each state has earned, beyond what every delivery has. */
export type Earned = {
  scheduled: object
  preparing: { leaseOwner: string; leaseUntil: Date; startedAt: Date }
  prepared: InDraftBox
  submitting: Sent & { leaseOwner: string; leaseUntil: Date }
  unconfirmed: Sent
  submitted: { mode: AccountMode; submittedAt: Date } & Accepted
  published: { publishedAt: Date }
  drafted: { draftId: string }
  'handed-over': object
  failed: { trouble: Trouble }
  missed: { trouble: Trouble }
  cancelled: object
}

export type Delivery = { [State in DeliveryState]: Common & { state: State } & Earned[State] }[DeliveryState]
/** A delivery known to be in a state, or in one of several. */
export type DeliveryIn<State extends DeliveryState> = Extract<Delivery, { state: State }>

/** Nothing happens to these any more unless a person acts. */
export const ENDED: readonly DeliveryState[] = [
  'published',
  'drafted',
  'handed-over',
  'failed',
  'missed',
  'cancelled',
]

/** Given to a person, who publishes it in WeChat's console: of these an edit is told to him. */
export const IN_HANDS: readonly DeliveryState[] = ['drafted', 'handed-over']

/** WeChat has not been asked to show it to anyone: an edit, a change of time or a cancellation still reaches these. */
export const NOT_YET_SENT: readonly DeliveryState[] = ['scheduled', 'preparing', 'prepared']

export const RETARGET = 'retarget'

/** The draft that a person was to publish is gone: only he knows whether it went out. */
export const DRAFT_GONE = 'draft-gone'

/** WeChat may or may not have it: nothing of its plan can be changed until that is known. */
export const isInDoubt = ({ state }: Delivery): boolean => state === 'submitting' || state === 'unconfirmed'
