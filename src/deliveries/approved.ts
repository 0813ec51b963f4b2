import type { ArticleRef, ArticleStore, LoadedArticle } from '../articles/articles'
import type { Standing } from '../articles/standing'
import type { Delivery } from './delivery'
import { articlesOf } from './deliveryRow'
import { ArticleGone, NotApproved } from './held'

/** One hash for all articles of a message, in order. */
export const joinHashes = (hashes: readonly string[]): string => hashes.join('+')

/**
 * The last look before the articles of a delivery leave: one statement each.
 * @throws ArticleGone; NotApproved when one is not approved, or another edition than this delivery was approved for
 * @returns how each of them stands
 */
export const assertApproved = async (
  delivery: Delivery,
  { standing }: Pick<ArticleStore, 'standing'>,
): Promise<Standing[]> => {
  const found: Standing[] = []
  for (const ref of articlesOf(delivery)) {
    const article = await standing(ref)
    if (!article) throw new ArticleGone()
    if (!article.approved) throw new NotApproved(article.title)
    found.push(article)
  }
  const hash = joinHashes(found.map(({ approved }) => approved?.hash ?? ''))
  if (hash !== delivery.approvedHash) throw new NotApproved(delivery.title)
  return found
}

const loadOne = async (ref: ArticleRef, { load, standing }: ArticleStore): Promise<LoadedArticle> => {
  const article = await load(ref)
  if (article) return article
  const stands = await standing(ref)
  throw stands ? new NotApproved(stands.title) : new ArticleGone()
}

/**
 * The articles of a delivery, each as it was approved.
 * @throws as `assertApproved`
 */
export const loadApproved = async (delivery: Delivery, articles: ArticleStore): Promise<LoadedArticle[]> => {
  const found: LoadedArticle[] = []
  for (const ref of articlesOf(delivery)) found.push(await loadOne(ref, articles))
  if (joinHashes(found.map(({ contentHash }) => contentHash)) !== delivery.approvedHash) {
    throw new NotApproved(delivery.title)
  }
  return found
}
