/** The vocabulary of `reports/*.md` and the JSON files beside this one. */

export type SampleReview = 'approved' | 'draft' | 'pending' | 'returned'

/**
 * A time counted from the moment of seeding. `+1m` is that many minutes later (`+0m` at once);
 * `-2d 07:30` is that day before or after today, at that time in Asia/Shanghai.
 */
export type SampleTime = `${'+' | '-'}${number}m` | `${'+' | '-'}${number}d ${string}`

export type SampleReport = {
  /** Name of the Markdown file; the same file again is the same article. */
  file: string
  kind: 'activity-report'
  title: string
  summary: string
  author: string
  branch: string
  column: string
  accounts: string[]
  /** Relative to the sample folder, as every picture handed out by `loadSample`. */
  cover: string
  sampleReview: SampleReview
  /** Only for `returned`: what the reviewer wrote. */
  sampleReason?: string
  sampleAt?: SampleTime
  /** Markdown; its pictures are relative to the sample folder as well. */
  body: string
}

export type SampleEvent = { year: number; text: string; source: string }

export type SampleDailyPost = {
  month: number
  day: number
  headline: string
  /** 「党史今天」, date and headline; made by the loader. */
  title: string
  cover: string
  events: SampleEvent[]
}

export type SampleLivestream = {
  title: string
  summary: string
  author: string
  branch: string
  column: string
  accounts: string[]
  cover: string
  review: SampleReview
  announcement: { topic: string; speaker: string; venue: string; at: SampleTime; link: string; text: string }
  record: null | {
    start: SampleTime
    end: SampleTime
    peakViewers: number
    totalViewers: number
    inHall: number
    comments: number
    replayLink: string
    summary: string
    pictures: string[]
  }
}

export type SampleFooter = {
  name: string
  heading: string
  intro: string
  conditions: string[]
  conditionsSource: string
  /** In their order. */
  steps: string[]
  contact: string
  qr: string | null
  qrCaption: string | null
  /** The smallest number wins where several footers fit. */
  order: number
  /** An empty list and a null date fit everything; dates are `YYYY-MM-DD`. */
  rules: {
    kinds: ('activity-report' | 'daily-post' | 'livestream')[]
    columns: string[]
    accounts: string[]
    branches: string[]
    from: string | null
    to: string | null
  }
}

export type SampleNewsroom = {
  name: string
  note: string
  branches: { name: string; about: string }[]
  columns: { name: string; slug: string; about: string }[]
  accounts: {
    name: string
    kind: 'service' | 'subscription'
    certified: boolean
    mode: 'mass' | 'publish'
    /** Local time of the daily post, or null where the account carries none. */
    dailyAt: string | null
    columns: string[]
    about: string
  }[]
}

export type Sample = {
  reports: SampleReport[]
  daily: SampleDailyPost[]
  livestreams: SampleLivestream[]
  footers: SampleFooter[]
  newsroom: SampleNewsroom
}
