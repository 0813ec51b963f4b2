/** The four things an account receives. A livestream record is two articles: what is announced and what happened. */
export const ARTICLE_KINDS = {
  'activity-report': '活动报道',
  'daily-post': '党史今天',
  'livestream-announcement': '党课直播·预告',
  'livestream-record': '党课直播·回顾',
} as const

export type ArticleKind = keyof typeof ARTICLE_KINDS
