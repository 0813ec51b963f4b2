/**
 * One entry of what an account has published, without its text; `urls` from 1, and temporary. What WeChat did not tell, or told in a
 * way that nobody can read, is empty; `isUnread`: it cannot be said what was published there.
 */
export type Published = {
  articleId: string
  updatedAt: Date | null
  isUnread?: boolean
  mark?: string | undefined
  title?: string | undefined
  urls: { index: number; url: string }[]
}

/** What an account has published, as far as it was read, newest first; `isWhole`: there is no more. */
export type PublishedList = { readAt: Date; entries: Published[]; isWhole: boolean }

/**
 * What each account had published; `since`: another may have sent before this without the database's knowing. `foreign`: what
 * was read and found not to be about a delivery.
 */
export type PublishedLists = { since: Date; of: Map<string, PublishedList>; foreign: Set<string> }
