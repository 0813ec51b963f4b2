/**
 * One article (or two to eight in one message) on its way to one account, once. The words of the whole line: states, their
 * Chinese names, and which of them still want the worker's attention.
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

/** The four things an account receives. A livestream record is two articles: what is announced and what happened. */
export const ARTICLE_KINDS = {
  'activity-report': '活动报道',
  'daily-post': '党史今天',
  'livestream-announcement': '党课直播·预告',
  'livestream-record': '党课直播·回顾',
} as const
export type ArticleKind = keyof typeof ARTICLE_KINDS

/** How an account sends: push to followers, publish without push, leave in the draft box, or a page to copy by hand. */
export const ACCOUNT_MODES = {
  mass: '群发（推送给粉丝）',
  publish: '发布（不推送）',
  draft: '只送草稿箱',
  hand: '手工复制',
} as const
export type AccountMode = keyof typeof ACCOUNT_MODES
