import type { ArticleRef } from '../articles/articles'

/** The wish of an article without a time. */
export const ASAP = 'asap'

/** A person gave a time to what had none: it stays, whatever becomes of the approval, until the article gets one of its own. */
export const BY_HAND = 'by-hand'

/** The slot of whatever does not come back each day. */
export const ONCE = 'once'

/** (account, kind, article, slot): whoever plans the same again meets the unique key. */
export const keyOf = ({
  accountId,
  ref,
  slot,
}: {
  accountId: string
  ref: ArticleRef
  slot: string
}): string =>
  // A daily post is one a day and account, whichever article it turns out to be.
  ref.kind === 'daily-post'
    ? `${accountId}:${ref.kind}:${slot}`
    : `${accountId}:${ref.kind}:${ref.id}:${slot}`
