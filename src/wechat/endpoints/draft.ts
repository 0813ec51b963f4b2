import { z } from 'zod'
import type { Ask } from '../road'
import { type DraftArticle, Stored, toWire } from './article'
import { Id, listOf, Nothing, Seconds } from './replies'

const Added = z
  .object({ media_id: Id.pipe(z.string().min(1)) })
  .transform(({ media_id: draftId }) => ({ draftId }))
const Got = z.object({ news_item: listOf(Stored) }).transform(({ news_item: articles }) => ({ articles }))
const Counted = z.object({ total_count: z.number().int() }).transform(({ total_count: total }) => ({ total }))
const Listed = z
  .object({
    total_count: z.number().int(),
    item: listOf(
      z.object({
        media_id: Id,
        update_time: Seconds,
        content: z.object({ news_item: listOf(Stored) }).nullish(),
      }),
    ),
  })
  .transform(({ total_count: total, item }) => ({
    total,
    drafts: item.map(({ media_id: draftId, update_time: updatedAt, content }) => ({
      draftId,
      updatedAt,
      articles: content?.news_item ?? [],
    })),
  }))

/** A page of a list; WeChat gives 1–20 at a time, newest first. */
export type Page = { offset?: number; count?: number; withContent?: boolean }

/** The draft box. @see https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html */
export const bindDraft = (ask: Ask) => ({
  /**
   * Puts 1–8 articles into the draft box as one draft. Success shows nothing to readers.
   * After a lost answer look for the orphan with `batchget`: the client does not repeat this call.
   */
  add: (articles: DraftArticle[]) =>
    ask({ path: '/cgi-bin/draft/add', body: { articles: articles.map(toWire) } }, Added),

  /** Replaces one article of a draft; `index` counts from 0. A draft cannot gain or lose articles this way. */
  update: ({ draftId, index = 0, article }: { draftId: string; index?: number; article: DraftArticle }) =>
    // One object, not a list: a list is answered with 47001.
    ask(
      { path: '/cgi-bin/draft/update', body: { media_id: draftId, index, articles: toWire(article) } },
      Nothing,
    ),

  /** The articles of a draft. 40007 means it is gone: deleted, or already published or sent. 500 calls a day. */
  get: (draftId: string) => ask({ path: '/cgi-bin/draft/get', body: { media_id: draftId } }, Got),

  /** Deletes a draft for good. */
  delete: (draftId: string) => ask({ path: '/cgi-bin/draft/delete', body: { media_id: draftId } }, Nothing),

  /** How many drafts there are. */
  count: () => ask({ path: '/cgi-bin/draft/count', method: 'GET' }, Counted),

  /** The latest drafts; without `withContent` the HTML is left out. */
  batchget: ({ offset = 0, count = 20, withContent = false }: Page = {}) =>
    ask(
      { path: '/cgi-bin/draft/batchget', body: { offset, count, no_content: withContent ? 0 : 1 } },
      Listed,
    ),
})
