import type { Block } from './tree'

/** The kinds of article a newsroom sends. One kind may have its own head: a calendar leaf, figure cards. */
export type ArticleKind = 'activity-report' | 'daily-post' | 'livestream-announcement' | 'livestream-record'

/**
 * What the editor wrote. `richtext.root` is the editor state as Payload stores it (`{ root: … }`, or its root itself);
 * it is checked while walked, so it arrives as `unknown`.
 */
export type Body =
  /** `breaks`: every line end of the text is one of the article. */
  | { format: 'markdown'; text: string; breaks?: boolean }
  | { format: 'richtext'; root: unknown }
  | { format: 'blocks'; blocks: Block[] }

/** One event of the day in party history. `text` is one paragraph of inline Markdown. */
export type DailyEvent = { year: number; text: string; picture?: string; source?: string }

export type Daily = { month: number; day: number; events: DailyEvent[] }

/** Facts of a livestream as they are to be read: times and numbers are shown as given. */
export type Livestream = {
  topic?: string
  speaker?: string
  venue?: string
  start?: string
  end?: string
  link?: string
  peakViewers?: number
  totalViewers?: number
  hallCount?: number
  comments?: number
  replayLink?: string
  /** Markdown. */
  summary?: string
  pictures?: string[]
}

/** 动员文案: what follows an article so that a reader may become an applicant. Texts are Markdown. */
export type Footer = {
  title?: string
  conditions?: string
  steps?: string[] | string
  contact?: string
  qrPicture?: string
}

export type Article = {
  kind: ArticleKind
  /** WeChat shows title and author above the body by itself; neither is repeated there. */
  title: string
  author?: string
  branch?: string
  source?: string
  column?: string
  /** YYYY-MM-DD, for the date card. */
  date?: string
  /** YYYY-MM-DD: when the activity took place, for the by-line. */
  activityDate?: string
  body: Body
  daily?: Daily
  livestream?: Livestream
  footer?: Footer
}

/** A picture at the address it will be read from. Width and height in pixels, where known. */
export type PlacedPicture = { url: string; width?: number; height?: number }

/**
 * Where a picture named in the article now lives: `media:<id>` for uploads, else the address or path as written.
 * Several answers are the slices, top to bottom, of one tall picture. No answer stops the rendering.
 */
export type PictureResolver = (src: string) => PlacedPicture | readonly PlacedPicture[] | undefined

export type NoticeLevel = 'info' | 'warning' | 'error'

/** Something the editor should know about: what was changed on the way to WeChat, and where. */
export type Notice = { level: NoticeLevel; code: string; message: string; where?: string }

/** Unicode characters and UTF-8 bytes of the HTML, which is how WeChat counts. */
export type Size = { characters: number; bytes: number }

export type Rendered = { html: string; notices: Notice[]; size: Size }
