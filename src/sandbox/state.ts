/** A picture as it was uploaded; its bytes lie in the picture store under `id`. */
export type Picture = {
  id: string
  appId: string
  format: 'jpeg' | 'png' | 'gif' | 'bmp'
  kind: 'content' | 'image' | 'thumb'
  /** Only permanent material has one; a picture for the body is known by its address alone. */
  mediaId?: string
  name: string
  bytes: number
  at: number
  isDeleted?: boolean
}

/** What the platform took out of a body before storing it. */
export type Filtered = { what: string; text: string }

/** One article as the platform stores it: after its filters, before any reader. */
export type StoredArticle = {
  type: 'news' | 'newspic'
  title: string
  author: string
  digest: string
  content: string
  contentSourceUrl: string
  thumbMediaId: string
  needOpenComment: 0 | 1
  onlyFansCanComment: 0 | 1
  picCrop235: string
  picCrop11: string
  imageMediaIds: string[]
  filtered: Filtered[]
}

export type Draft = {
  mediaId: string
  appId: string
  articles: StoredArticle[]
  createdAt: number
  updatedAt: number
}

/** An accepted 发布 or 群发. It is taken at once and ends when the clock passes `finishAt`. */
export type Job = {
  id: string
  appId: string
  how: 'publish' | 'mass'
  /** Digits. Larger than 2^53, so that whoever reads it as a number loses the end of it. */
  msgDataId: string
  msgId?: string
  publishId?: string
  articleId?: string
  clientMsgId?: string
  lastTriedAt: number
  draftId: string
  toAll: boolean
  submittedAt: number
  finishAt: number
  finishedAt?: number
  /** `sending` until the end; then what the event said: publish_status or the Status of 群发. */
  outcome: 'sending' | 'done' | 'failed'
  publishStatus: number
  massStatus?: string
  waitsForAdmin: boolean
  counts: { total: number; filtered: number; sent: number; failed: number }
  articles: (StoredArticle & { sn: string; isDeleted: boolean })[]
}

export type AccessToken = {
  value: string
  appId: string
  family: 'token' | 'stable'
  issuedAt: number
  expiresAt: number
  isForced?: boolean
  isDead: boolean
  /** Dead, yet still handed out in normal mode, until someone forces a new one. */
  isSticky?: boolean
}

export type Account = {
  appId: string
  secret: string | null
  name: string
  originalId: string
  kind: 'subscription' | 'service'
  certified: boolean
  comments: boolean
  ipWhitelisted: boolean
  frozen: boolean
  secretFrozen: boolean
  followers: number
  callback: { url: string; token: string; aesKey?: string } | null
  callbackMode: 'once' | 'early' | 'twice' | 'reversed' | 'never'
  /** 群发保护: what the administrator does with a to-all job, and after how long. */
  adminConfirm: 'off' | 'approves' | 'refuses' | 'silent'
  adminAfterSeconds: number
  finishAfterSeconds: number
  publishOutcome: 0 | 2 | 3 | 4
  massOutcome: string
  createdAt: number
}

/** One line of the ledger. Holds no token, no secret and no article text. */
export type LedgerCall = {
  n: number
  at: number
  appId: string | null
  method: string
  path: string
  request: string
  errcode: number
  errmsg: string
  rid: string
  fault?: string
  /** Whether the platform did what was asked, whatever the caller got to hear. */
  acted: boolean
  ms: number
}

export type CallbackRecord = {
  at: number
  appId: string
  event: string
  id: string
  url: string
  tries: number
  answer: string
}

/** In an answer, the fields of this name are missing, or say something else; with `nth` (from 1) only that one of them. */
export type OddField = { field: string; value?: unknown; nth?: number }

export type Fault = {
  path: string
  appId?: string
  fault:
    | 'hang-up-before'
    | 'hang-up-after'
    | 'slow-drip'
    | 'truncated-json'
    | 'html-502'
    | 'delay'
    | { errcode: number; errmsg?: string }
    | OddField
  times: number
  skip: number
  delayMs: number
  acts?: boolean
}

/** All that the rehearsal platform remembers. Plain JSON: what is written down is what is here. */
export type State = {
  accounts: Record<string, Account>
  callbacks: CallbackRecord[]
  calls: LedgerCall[]
  clockOffset: number
  counters: Record<string, Record<string, { calls: number; refused: number }>>
  drafts: Record<string, Draft>
  faults: Fault[]
  jobs: Job[]
  next: Record<string, number>
  /** Every origin this platform has ever had: pictures given out under an old port stay ours. */
  origins: string[]
  /** Jobs whose event has still to be pushed; one entry a push. */
  outbox: { jobId: string }[]
  pictures: Record<string, Picture>
  tokens: Record<string, AccessToken>
  used: Record<string, { period: string; count: number }>
}

/** A platform on its first day. */
export const emptyState = (): State => ({
  accounts: {},
  callbacks: [],
  calls: [],
  clockOffset: 0,
  counters: {},
  drafts: {},
  faults: [],
  jobs: [],
  next: {},
  origins: [],
  outbox: [],
  pictures: {},
  tokens: {},
  used: {},
})
