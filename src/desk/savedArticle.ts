import type { Payload } from 'payload'
import { type Review, UNREVIEWED } from '../articles/approval'
import type { ArticleRef } from '../articles/articles'
import type { Doc } from '../articles/canonical'
import { contentHash } from '../articles/contentHash'
import { wishesIn } from '../articles/documentStore'
import { isSameWish, type Standing } from '../articles/standing'
import { createStandingStore, type StandingStore } from '../articles/standingStore'
import { createGuardedStore } from '../store/guardedStore'
import { withdraw } from './withdrawStore'

/** One save of one article. */
export type Save = {
  ref: ArticleRef
  /** The whole document as it is saved. */
  doc: Doc
  /** Set when the save takes the approval away whatever the content says: trash, an old version. */
  because?: string | undefined
  /** Whether this person may change accounts and time of what is approved. */
  mayWish: boolean
  /** Who saves, when, and the time as it is to be read. */
  by: string
  at: Date
  atInWords: string
}

/** How often a save looks again after another person moved the same article. */
const TRIES = 5

const standingsOf = (payload: Payload): StandingStore =>
  createStandingStore(createGuardedStore({ payload, onStep: () => {} }))

/** Why this save takes the approval away; null when it does not. */
const reasonOf = (
  { approved, wishes, isGone }: Standing,
  { ref, doc, because, mayWish }: Save,
): string | null => {
  if (!approved || isGone) return null
  if (because) return because
  if (contentHash(ref.kind, doc) !== approved.words) return '批准后内容有改动'
  return mayWish || isSameWish(wishes, wishesIn(ref, doc)) ? null : '批准后推送安排有改动'
}

const takeAway = async (payload: Payload, save: Save): Promise<Standing | null> => {
  const standings = standingsOf(payload)
  for (let left = TRIES; left > 0; left -= 1) {
    const standing = await standings.of(save.ref)
    const reason = standing && reasonOf(standing, save)
    if (!standing || !reason) return standing
    const why = `${reason}，批准已自动撤回，请重新送审（${save.by}，${save.atInWords}）`
    if (await withdraw(payload, { standing, why, at: save.at })) return standings.of(save.ref)
  }
  throw new Error('别人刚刚也在处理这篇稿件，没有保存。请再保存一次。')
}

/** Whether this save would take an approval away. */
export const takesApprovalAway = async (payload: Payload, save: Save): Promise<boolean> => {
  const standing = await standingsOf(payload).of(save.ref)
  return standing !== null && reasonOf(standing, save) !== null
}

/**
 * Before the words are stored: other words than were approved take the approval away in one statement. A process that dies
 * here costs a new approval, never an unapproved post.
 * @returns the review that the document shows in lists
 */
export const beforeSave = async (payload: Payload, save: Save): Promise<Review> =>
  (await takeAway(payload, save))?.review ?? UNREVIEWED

/**
 * After the words are stored: accounts and time count at once, in one statement; an approval that came in between while
 * other words were saved goes.
 */
export const afterSave = async (payload: Payload, save: Save): Promise<Review> => {
  const standings = standingsOf(payload)
  const wishes = wishesIn(save.ref, save.doc)
  const isGone = Boolean(save.doc.deletedAt)
  for (let left = TRIES; left > 0; left -= 1) {
    const standing = await takeAway(payload, save)
    if (!standing) return UNREVIEWED
    const isOtherWish = !isSameWish(standing.wishes, wishes)
    if (!isOtherWish && standing.isGone === isGone) return standing.review
    const rings = isOtherWish && standing.approved && save.ref.kind !== 'daily-post'
    const change = {
      wishes,
      isGone,
      ...(isOtherWish && { wishedAt: save.at }),
      ...(rings && { todo: 'plan' as const }),
    }
    if (await standings.change(standing, change)) return standing.review
  }
  throw new Error('推送安排没有保存：别人刚刚也在处理这篇稿件。请刷新页面，再保存一次。')
}

/** An article that is gone for good goes to nobody. */
export const afterDelete = async (
  payload: Payload,
  { ref, at }: { ref: ArticleRef; at: Date },
): Promise<void> => {
  const standings = standingsOf(payload)
  const standing = await standings.of(ref)
  if (standing?.approved) await withdraw(payload, { standing, why: '稿件已被永久删除', at })
  if (standing) await standings.remove(ref)
}
