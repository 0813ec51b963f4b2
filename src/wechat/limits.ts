/** A limit of the platform, with the page that states it. `unit`: 字 = characters, a Chinese one counts 1. */
export type Limit = { max: number; unit: 'characters' | 'bytes' | 'pieces' | 'seconds'; source: string }

const DRAFT = 'https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html'
const IMAGE = 'https://developers.weixin.qq.com/doc/subscription/api/material/permanent/api_uploadimage.html'
const MATERIAL =
  'https://developers.weixin.qq.com/doc/subscription/api/material/permanent/api_addmaterial.html'
const MASS = 'https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html'
const CALLS = 'https://developers.weixin.qq.com/doc/subscription/guide/dev/api/limit.html'
const PUSH = 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/message-push.html'
/** The pages no longer give a maximum; the console and 45008 still do. */
const CUSTOM = 'https://developers.weixin.qq.com/doc/oplatform/developers/errCode/'

const KB = 1024
const MB = 1024 * 1024

/** The limits that WeChat decided. `max` is the largest value allowed, also where the page says "less than". */
export const LIMITS = {
  /** 32 字 since 2025-12-19; 45003 when over. */
  title: { max: 32, unit: 'characters', source: DRAFT },
  author: { max: 16, unit: 'characters', source: DRAFT },
  /** The page says 128, readings of 2026 say 120; the smaller one always passes. */
  digest: { max: 120, unit: 'characters', source: DRAFT },
  /** Under 20 000, counted over the whole HTML with its styles. */
  contentCharacters: { max: 19_999, unit: 'characters', source: DRAFT },
  contentBytes: { max: MB - 1, unit: 'bytes', source: DRAFT },
  sourceUrl: { max: KB, unit: 'bytes', source: DRAFT },
  articlesPerDraft: { max: 8, unit: 'pieces', source: CUSTOM },
  picturesPerPictureArticle: { max: 20, unit: 'pieces', source: DRAFT },
  /** JPG or PNG, under 1 MB. */
  bodyPicture: { max: MB - 1, unit: 'bytes', source: IMAGE },
  /** bmp, png, jpg, gif. */
  materialPicture: { max: 10 * MB, unit: 'bytes', source: MATERIAL },
  /** jpg. */
  materialThumb: { max: 64 * KB, unit: 'bytes', source: MATERIAL },
  clientMsgId: { max: 32, unit: 'bytes', source: MASS },
  /** Repeats of one clientmsgid are recognised this long. */
  clientMsgIdWindow: { max: 24 * 3600, unit: 'seconds', source: MASS },
  publishSubmitsPerDay: { max: 100, unit: 'pieces', source: CALLS },
  publishGetsPerDay: { max: 100, unit: 'pieces', source: CALLS },
  draftGetsPerDay: { max: 500, unit: 'pieces', source: CALLS },
  draftAddsPerDay: { max: 1000, unit: 'pieces', source: CALLS },
  previewsByNamePerDay: { max: 100, unit: 'pieces', source: CALLS },
  massPerDaySubscription: { max: 1, unit: 'pieces', source: MASS },
  massPerMonthService: { max: 4, unit: 'pieces', source: MASS },
  callbackAnswer: { max: 5, unit: 'seconds', source: PUSH },
} as const satisfies Record<string, Limit>

/** Counts 字 as WeChat does: every character 1, an emoji outside the basic plane 1 as well. */
export const countCharacters = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** The size of a text on the wire, in UTF-8. */
export const countBytes = (text: string): number => new TextEncoder().encode(text).length
