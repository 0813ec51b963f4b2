import type { ArticleStore, LoadedArticle } from './articles'
import type { Delivery } from './delivery'
import { articlesOf } from './deliveryRow'
import { ArticleGone, NotApproved } from './held'

/** One hash for all articles of a message, in order. */
export const joinHashes = (hashes: readonly string[]): string => hashes.join('+')

/**
 * The articles of a delivery, read fresh, each as it was approved.
 * @throws ArticleGone, or NotApproved when one was edited since or differs from what this delivery was approved for
 */
export const loadApproved = async (delivery: Delivery, articles: ArticleStore): Promise<LoadedArticle[]> => {
  const loaded: LoadedArticle[] = []
  for (const ref of articlesOf(delivery)) {
    const article = await articles.load(ref)
    if (!article) throw new ArticleGone()
    if (article.contentHash !== article.approvedHash) throw new NotApproved(article.title)
    loaded.push(article)
  }
  if (joinHashes(loaded.map(({ contentHash }) => contentHash)) !== delivery.approvedHash) {
    throw new NotApproved(delivery.title)
  }
  return loaded
}
