import { setTimeout } from 'node:timers/promises'
import type { ArticleRef, ArticleStore, LoadedArticle, Standing } from '../articles/articles'
import type { Delivery } from './delivery'
import { articlesOf } from './deliveryRow'
import { ArticleGone, BeingSaved, NotApproved } from './held'

/** One hash for all articles of a message, in order. */
export const joinHashes = (hashes: readonly string[]): string => hashes.join('+')

/** A save takes milliseconds: what is half written is read again before anybody is told. Ours to decide. */
const LOOKS = { most: 4, everyMs: 50 } as const

const isHalfWritten = (article: Standing | null): boolean =>
  article !== null && article.approvedHash !== null && article.contentHash !== article.approvedHash

const readWhole = async <Read extends Standing>(read: () => Promise<Read | null>): Promise<Read | null> => {
  let article = await read()
  for (let look = 1; look < LOOKS.most && isHalfWritten(article); look += 1) {
    await setTimeout(LOOKS.everyMs)
    article = await read()
  }
  return article
}

const approvedOnes = async <Read extends Standing>(
  delivery: Delivery,
  read: (ref: ArticleRef) => Promise<Read | null>,
): Promise<Read[]> => {
  const found: Read[] = []
  for (const ref of articlesOf(delivery)) {
    const article = await readWhole(() => read(ref))
    if (!article) throw new ArticleGone()
    if (article.approvedHash === null) throw new NotApproved(article.title)
    // An edit takes the approval off the row; where it is still there, the row and its lists are just being written.
    if (isHalfWritten(article)) throw new BeingSaved(article.title)
    found.push(article)
  }
  if (joinHashes(found.map(({ contentHash }) => contentHash)) !== delivery.approvedHash) {
    throw new NotApproved(delivery.title)
  }
  return found
}

/**
 * The articles of a delivery, read fresh, each as it was approved.
 * @throws ArticleGone; BeingSaved; NotApproved when one was edited since or differs from what this delivery was approved for
 */
export const loadApproved = (delivery: Delivery, { load }: ArticleStore): Promise<LoadedArticle[]> =>
  approvedOnes(delivery, load)

/**
 * The same question without the articles themselves: the last look before they leave. Throws as `loadApproved` does.
 * @returns how each of them stands
 */
export const assertApproved = (delivery: Delivery, { standing }: ArticleStore): Promise<Standing[]> =>
  approvedOnes(delivery, standing)
