import { z } from 'zod'
import type { Ask } from '../road'
import { type DraftArticle, toWire } from './article'
import { Count, Id, Nothing } from './replies'
import { Got, pageOf } from './stored'

const Added = z
  .object({ media_id: Id.pipe(z.string().min(1)) })
  .transform(({ media_id: draftId }) => ({ draftId }))
const Counted = z.object({ total_count: Count }).transform(({ total_count: total }) => ({ total }))
const Drafts = pageOf('media_id').transform(({ entries, ...page }) => ({
  ...page,
  drafts: entries.map(({ id: draftId, ...entry }) => ({ draftId, ...entry })),
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
      Drafts,
    ),
})
