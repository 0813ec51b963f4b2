import { z } from 'zod'
import type { Ask } from '../road'
import type { Page } from './draft'
import { PublishStatus } from './publishStatus'
import { Id, Nothing } from './replies'
import { Got, pageOf } from './stored'

const Submitted = z
  .object({ publish_id: Id.pipe(z.string().min(1)), msg_data_id: Id.nullish() })
  .transform(({ publish_id: publishId, msg_data_id: msgDataId }) => ({
    publishId,
    ...(msgDataId && { msgDataId }),
  }))
const Published = pageOf('article_id').transform(({ entries, ...page }) => ({
  ...page,
  published: entries.map(({ id: articleId, ...entry }) => ({ articleId, ...entry })),
}))

/** 发布: a permanent link without a push. Certified accounts only since July 2025, else 48001. */
export const bindFreepublish = (ask: Ask) => ({
  /**
   * Asks WeChat to publish a draft; 100 a day. Success means accepted, not published: wait for
   * `publish-finished` or ask `get`. `msgDataId` is given where WeChat gives it: store it at once.
   * @see https://developers.weixin.qq.com/doc/subscription/api/public/api_freepublish_submit.html
   */
  submit: (draftId: string): Promise<{ publishId: string; msgDataId?: string }> =>
    ask({ path: '/cgi-bin/freepublish/submit', body: { media_id: draftId } }, Submitted),

  /**
   * What became of a submission; 100 a day for the whole account, so ask sparingly.
   * @see https://developers.weixin.qq.com/doc/subscription/api/public/api_freepublish_get.html
   */
  get: (publishId: string) =>
    ask({ path: '/cgi-bin/freepublish/get', body: { publish_id: publishId } }, PublishStatus),

  /**
   * What was 发布-ed, newest first; what was 群发-ed is not in this list. Where `odd` is not empty, what is not found may be there.
   * @see https://developers.weixin.qq.com/doc/subscription/api/public/api_freepublish_batchget.html
   */
  batchget: ({ offset = 0, count = 20, withContent = false }: Page = {}) =>
    ask(
      { path: '/cgi-bin/freepublish/batchget', body: { offset, count, no_content: withContent ? 0 : 1 } },
      Published,
    ),

  /**
   * The articles behind an `articleId`; 53600 when it is gone.
   * @see https://developers.weixin.qq.com/doc/subscription/api/public/api_freepublishgetarticle.html
   */
  getarticle: (articleId: string) =>
    ask({ path: '/cgi-bin/freepublish/getarticle', body: { article_id: articleId } }, Got),

  /**
   * Takes an article off, for good. `index` counts from 1; without it all articles of the message go.
   * @see https://developers.weixin.qq.com/doc/subscription/api/public/api_freepublishdelete.html
   */
  delete: ({ articleId, index }: { articleId: string; index?: number }) =>
    ask(
      {
        path: '/cgi-bin/freepublish/delete',
        body: { article_id: articleId, ...(index !== undefined && { index }) },
      },
      Nothing,
    ),
})
