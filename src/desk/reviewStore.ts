import type { Payload } from 'payload'
import { type Review, UNREVIEWED } from '../articles/approval'
import type { ArticleRef } from '../articles/articles'
import { contentHash } from '../articles/contentHash'
import { type Edition, editionHash } from '../articles/edition'
import { MOVES } from '../articles/reviewMoves'
import type { Standing } from '../articles/standing'
import {
  assertMay,
  assertWhole,
  BUSY,
  CHANGED,
  type Deed,
  type Found,
  find,
  freeze,
  inReview,
  type Look,
  look,
  moving,
  openStanding,
  refuse,
  reviewIn,
  type Stores,
  storesOf,
} from './articleUnderReviewStore'
import { mirrorReview } from './mirrorStore'
import { withdraw } from './withdrawStore'

export type { Deed, Look } from './articleUnderReviewStore'

const submit = (stores: Stores, { ref, actor, at }: Deed) =>
  moving(async () => {
    const found = await find(stores, ref)
    // A new submission replaces the edition that waits for review.
    const isNewer = reviewIn(found).state === 'pending' && found.standing?.edition?.words !== found.words
    if (!isNewer) assertMay('submit', { found, actor })
    assertWhole({ ref, found, what: '送审' })
    const drawn = await stores.documents.draw(ref.kind, found.doc)
    const edition = await freeze(stores, { ref, drawn, by: actor.name, at })
    const standing = found.standing ?? (await openStanding(stores, { ref, drawn }))
    const review: Review = { ...UNREVIEWED, state: MOVES.submit.to }
    const { title, wishes } = drawn
    return stores.standings.change(standing, { review, edition, title, wishes })
  })

type Approving = Deed & { seen?: string | undefined }

/** The edition to be approved: the one under review, or for an approver's own unsubmitted text a new one. */
const editionFor = async (stores: Stores, { found, ref, actor, at, seen }: Approving & { found: Found }) => {
  const known = inReview(found)
  if (known) {
    if (seen && seen !== known.hash) refuse({ status: 409, message: CHANGED })
    const edition = await stores.editions.get(known.id)
    return {
      edition: edition ?? refuse({ status: 409, message: BUSY }),
      standing: found.standing as Standing,
    }
  }
  const drawn = await stores.documents.draw(ref.kind, found.doc)
  if (seen && seen !== editionHash(ref.kind, drawn.content)) refuse({ status: 409, message: CHANGED })
  assertWhole({ ref, found, what: '批准' })
  const edition = await freeze(stores, { ref, drawn, by: actor.name, at })
  const standing = found.standing ?? (await openStanding(stores, { ref, drawn }))
  // The wishes of what nobody submitted stand in the form alone.
  return { edition, standing: { ...standing, wishes: drawn.wishes } }
}

/** Somebody saved other words while they were approved: the approval goes, for nobody has seen them. */
const assertUnchanged = async (
  stores: Stores,
  { ref, edition, at }: { ref: ArticleRef; edition: Edition; at: Date },
) => {
  const { doc, standing } = await find(stores, ref)
  if (contentHash(ref.kind, doc) === edition.words) return
  if (standing?.approved?.id === edition.id)
    await withdraw(stores.payload, { standing, why: '批准时稿件又有改动', at })
  refuse({ status: 409, message: CHANGED })
}

const approve = (stores: Stores, { seen, ...deed }: Approving) => {
  const { ref, actor, at } = deed
  return moving(async () => {
    const found = await find(stores, ref)
    const isApproved =
      found.standing?.approved && found.standing.approved.hash === (seen ?? found.standing.approved.hash)
    // Pressed twice: it is approved already, and what is left to do is asked for once more.
    if (isApproved && actor.mayApprove && found.standing)
      return stores.standings.change(found.standing, { todo: todoOf(ref) })
    assertMay('approve', { found, actor })
    const wasSubmitted = inReview(found) !== null
    const { edition, standing } = await editionFor(stores, { found, seen, ...deed })
    const review: Review = {
      state: MOVES.approve.to,
      note: null,
      approvedBy: actor.name,
      approvedAt: at.toISOString(),
    }
    const { title } = edition.content
    const { wishes } = standing
    const isMoved = await stores.standings.change(standing, {
      review,
      title,
      edition,
      approved: edition,
      wishes,
      todo: todoOf(ref),
      isGone: false,
    })
    if (isMoved && !wasSubmitted) await assertUnchanged(stores, { ref, edition, at })
    return isMoved
  })
}

/** Daily posts are found by their day; everything else is laid out once it is approved. */
const todoOf = ({ kind }: ArticleRef) => (kind === 'daily-post' ? null : 'plan')

const giveBack = (stores: Stores, { ref, actor, at, reason }: Deed & { reason: string }) => {
  if (!reason.trim()) refuse({ status: 400, message: '请写明退回的理由，没有退回。' })
  return moving(async () => {
    const found = await find(stores, ref)
    assertMay('return', { found, actor })
    const note = `退回理由：${reason.trim()}（${actor.name}）`
    const review: Review = { ...UNREVIEWED, state: MOVES.return.to, note }
    return withdraw(stores.payload, { standing: found.standing as Standing, why: note, at, review })
  })
}

const takeBack = (stores: Stores, { ref, actor, at }: Deed) =>
  moving(async () => {
    const found = await find(stores, ref)
    assertMay('withdraw', { found, actor })
    const note = found.standing?.approved ? `批准已由${actor.name}撤回` : null
    const review: Review = { ...UNREVIEWED, note }
    return withdraw(stores.payload, {
      standing: found.standing as Standing,
      why: note ?? '送审已撤回',
      at,
      review,
    })
  })

/**
 * The moves of review, for endpoints, commands and the sample newsroom alike. Every refusal is an APIError with a Chinese
 * message: 400 something is missing, 403 no right, 404 no such article, 409 not in the state for it or changed since it was seen.
 * @param mediaDir where pictures lie: an edition takes their digests from the bytes
 */
export const createReviewStore = (payload: Payload, { mediaDir }: { mediaDir: string }) => {
  const stores = storesOf(payload, mediaDir)
  /** Moves, copies the outcome onto the document for lists, and tells how the article stands. */
  const carriedOut = async ({ ref }: Deed, move: Promise<void>): Promise<Look> => {
    await move
    const now = await look(stores, ref)
    await mirrorReview(payload, { ref, review: now.review })
    return now
  }
  return {
    look: (ref: ArticleRef): Promise<Look> => look(stores, ref),
    /** Freezes what is saved as the next edition, which waits for review from now on. */
    submit: (deed: Deed) => carriedOut(deed, submit(stores, deed)),
    /** Approves the edition under review. `seen`: the digest of what the approver looked at. */
    approve: (deed: Approving) => carriedOut(deed, approve(stores, deed)),
    /** Sends it back to its author with a reason; an approval goes, and its deliveries stop. */
    return: (deed: Deed & { reason: string }) => carriedOut(deed, giveBack(stores, deed)),
    /** Takes a submission or an approval back; deliveries that have not left stop. */
    withdraw: (deed: Deed) => carriedOut(deed, takeBack(stores, deed)),
  }
}
export type ReviewStore = ReturnType<typeof createReviewStore>
