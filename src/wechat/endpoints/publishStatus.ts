import { z } from 'zod'
import { itemsOf } from './items'
import { Id, Url, Whole } from './replies'

/**
 * WeChat counts from 0; the rest of the project speaks words.
 * @see https://developers.weixin.qq.com/doc/offiaccount/Publish/Get_status.html
 */
export const PUBLISH_OUTCOMES = [
  'published',
  'in-progress',
  'not-original',
  'failed',
  'rejected',
  'deleted',
  'banned',
] as const
export type PublishOutcome = (typeof PUBLISH_OUTCOMES)[number]

/** The address of one article of a message; `index` counts from 1. */
export type ArticleUrl = { index: number; url: string }

/** What became of a submission. `failedIndexes` (from 1) speak only for `not-original` and `rejected`. */
export type PublishResult = {
  publishId: string
  outcome: PublishOutcome
  articleId?: string
  urls: ArticleUrl[]
  failedIndexes: number[]
}

const Item = z.object({ idx: Whole, article_url: Url })

/** The same shape comes as an answer (JSON) and as an event (XML, all texts). */
export const PublishStatus = z
  .object({
    publish_id: Id,
    publish_status: Whole.pipe(
      z
        .number()
        .min(0)
        .max(PUBLISH_OUTCOMES.length - 1),
    ),
    article_id: Id.nullish().catch(null),
    // Addresses may also be learnt later: an odd one does not hide that it was published.
    article_detail: z
      .object({ item: itemsOf(Item) })
      .nullish()
      .catch(null),
    fail_idx: itemsOf(Whole),
  })
  .transform((wire): PublishResult => {
    const outcome = PUBLISH_OUTCOMES[wire.publish_status] ?? 'failed'
    const hasFailedOnes = outcome === 'not-original' || outcome === 'rejected'
    return {
      publishId: wire.publish_id,
      outcome,
      ...(wire.article_id && { articleId: wire.article_id }),
      urls: (wire.article_detail?.item.items ?? []).map(({ idx: index, article_url: url }) => ({
        index,
        url,
      })),
      failedIndexes: hasFailedOnes ? wire.fail_idx.items : [],
    }
  })
