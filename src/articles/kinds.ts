/**
 * The kinds of article, in one table. A livestream record is two articles: what is announced and what happened.
 * - `label`, `short`: as an editor calls it, in both languages; `short` names the tab on its page
 * - `collection`, `group`: where the document lies, and which of its groups shows the review
 * - `wish`: the field with the time it is to be sent; null where the day of the year decides
 * - `theme`: the field of an account that dresses it, and what an account begins with
 */
export const KINDS = {
  'activity-report': {
    label: ['活动报道', 'Activity report'],
    short: ['正文', 'Article'],
    collection: 'activity-reports',
    group: 'review',
    wish: 'publishAt',
    theme: { field: 'themeReport', usual: 'solemn-red' },
  },
  'daily-post': {
    label: ['党史今天', 'Daily post'],
    short: ['正文', 'Article'],
    collection: 'daily-posts',
    group: 'review',
    wish: null,
    theme: { field: 'themeDaily', usual: 'calendar-leaf' },
  },
  'livestream-announcement': {
    label: ['党课直播·预告', 'Livestream: announcement'],
    short: ['预告', 'Announcement'],
    collection: 'livestreams',
    group: 'announcementReview',
    wish: 'announceAt',
    theme: { field: 'themeLivestream', usual: 'livestream' },
  },
  'livestream-record': {
    label: ['党课直播·回顾', 'Livestream: record'],
    short: ['回顾', 'Record'],
    collection: 'livestreams',
    group: 'recordReview',
    wish: 'recordAt',
    theme: { field: 'themeLivestream', usual: 'livestream' },
  },
} as const

export type ArticleKind = keyof typeof KINDS

const ALL = Object.keys(KINDS) as ArticleKind[]

const ofEach = <Value>(value: (kind: ArticleKind) => Value): Record<ArticleKind, Value> =>
  Object.fromEntries(ALL.map((kind) => [kind, value(kind)])) as Record<ArticleKind, Value>

/** The Chinese name of each kind. */
export const ARTICLE_KINDS: Record<ArticleKind, string> = ofEach((kind) => KINDS[kind].label[0])

/** The theme of each kind on an account, whose fields are read by `read`. */
export const themesOf = (read: (field: string) => string | undefined): Record<ArticleKind, string> =>
  ofEach((kind) => read(KINDS[kind].theme.field) || KINDS[kind].theme.usual)

export type ArticleCollection = (typeof KINDS)[ArticleKind]['collection']
export type ReviewGroup = (typeof KINDS)[ArticleKind]['group']
/** Which of the two articles of a livestream record. */
export type Part = 'announcement' | 'record'

/** The articles that one document of a collection stands for. */
export const kindsIn = (collection: string): ArticleKind[] =>
  ALL.filter((kind) => KINDS[kind].collection === collection)

/** Which of the two articles of one document this is; empty where a document is one article. */
export const partOf = (kind: ArticleKind): Part | '' =>
  kindsIn(KINDS[kind].collection).length > 1 ? (kind.split('-').at(-1) as Part) : ''

/** The article meant by a collection and, for a livestream, by its part. Nothing when the part is missing or unknown. */
export const kindOf = (collection: string, part?: unknown): ArticleKind | undefined => {
  const kinds = kindsIn(collection)
  return kinds.length === 1 ? kinds[0] : kinds.find((kind) => partOf(kind) === part)
}
