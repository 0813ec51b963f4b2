import { z } from 'zod'
import { itemsOf, type Odd } from './items'
import { Count, Id, PerhapsSeconds, Text } from './replies'

/** An article as WeChat gives it back, in drafts and in published lists. */
export type StoredArticle = {
  title: string
  author: string
  digest: string
  content: string
  sourceUrl: string
  coverMediaId: string
  /** For drafts a temporary preview link. */
  url: string
  isDeleted: boolean
}

const WireArticle = z.object({
  title: Text,
  author: Text,
  digest: Text,
  // Never taken for empty: by its text an article is known to be ours.
  content: z.string().optional(),
  content_source_url: Text,
  thumb_media_id: Text,
  url: Text,
  is_deleted: z.unknown().optional(),
})

/** One entry of `news_item`. */
const Stored = WireArticle.transform(
  (wire): StoredArticle => ({
    title: wire.title,
    author: wire.author,
    digest: wire.digest,
    content: wire.content ?? '',
    sourceUrl: wire.content_source_url,
    coverMediaId: wire.thumb_media_id,
    url: wire.url,
    isDeleted: [true, 1, '1', 'true'].includes(wire.is_deleted as never),
  }),
)

/** What stands in the place of an article that cannot be read. */
const UNREAD: StoredArticle = {
  title: '',
  author: '',
  digest: '',
  content: '',
  sourceUrl: '',
  coverMediaId: '',
  url: '',
  isDeleted: false,
}

const NewsItem = itemsOf(Stored, UNREAD)

/** The articles of a draft or of what was published, in their order; one that cannot be read is empty and told in `odd`. */
export const Got = z
  .object({ news_item: NewsItem })
  .transform(({ news_item: { items: articles, odd } }) => ({ articles, odd }))

/** One entry of a list of messages. `isRead`: its articles were given, and could be read. */
type Listed = { id: string; updatedAt: Date | null; articles: StoredArticle[]; isRead: boolean }

const BLANK: Listed & { odd: Odd[] } = { id: '', updatedAt: null, articles: [], isRead: false, odd: [] }

const Content = z.object({ news_item: NewsItem }).nullish()

/**
 * A page of drafts or of what was published, newest first; `name` is WeChat's name of the id. Every entry keeps its place, so that
 * the next page begins where this one ends: one that cannot be read has no id, and is told in `odd`.
 */
export const pageOf = (name: 'media_id' | 'article_id') => {
  const Entry = z.looseObject({ update_time: PerhapsSeconds, content: Content }).transform((entry) => {
    const { items: articles, odd } = entry.content?.news_item ?? { items: [], odd: [] }
    const isRead = articles.length > 0 && odd.every(({ isKept }) => isKept)
    return { id: Id.safeParse(entry[name]).data ?? '', updatedAt: entry.update_time, articles, isRead, odd }
  })
  return z
    .object({ total_count: Count.nullish().catch(null), item: itemsOf(Entry, BLANK) })
    .transform(({ total_count: total, item: { items, odd } }) => ({
      total: total ?? items.length,
      entries: items.map(({ odd: _, ...entry }): Listed => entry),
      odd: [...odd, ...items.flatMap((entry) => entry.odd)],
    }))
}
