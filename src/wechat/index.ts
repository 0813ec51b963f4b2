export type { CallRecord } from './calls'
export { type Capabilities, type Capability, type CapabilityName, capabilities } from './capabilities'
export { createWechatClient, WECHAT_API, type WechatClient, type WechatClientOptions } from './client'
export type {
  Comments,
  Crop,
  DraftArticle,
  NewsArticle,
  PictureArticle,
} from './endpoints/article'
export type { CommentedArticle, CommentRef } from './endpoints/comment'
export type { DaySpan } from './endpoints/datacube'
export type {
  AccountDay,
  ArticleReads,
  ArticleShares,
  ArticleTotals,
  FollowerChange,
  FollowerTotal,
} from './endpoints/figures'
export type { Odd } from './endpoints/items'
export { type Audience, acceptedMsgId, type MassJob, type MassStatus } from './endpoints/mass'
export type { Picture, PictureFormat } from './endpoints/media'
export type { ArticleUrl, PublishOutcome, PublishResult } from './endpoints/publishStatus'
export type { StoredArticle } from './endpoints/stored'
export {
  isRefusal,
  isUnreadable,
  isWechatError,
  type NotSentReason,
  type UnknownReason,
  type WechatError,
  WechatNotSent,
  WechatRefusal,
  WechatUnknown,
} from './errors'
export type { ErrorRow, Field, Remedy, Until } from './errorTable'
export { ERROR_TABLE } from './errorTable'
export { countBytes, countCharacters, LIMITS, type Limit } from './limits'
export { redact } from './redact'
export { resumesAt } from './remedies'
export { immediately, mayRepeat, patiently, REPEATABLE, type Repeatable, type Sleep } from './repeatable'
export { createMemoryTokenStore, type StoredToken, type TokenStore } from './tokenStore'
