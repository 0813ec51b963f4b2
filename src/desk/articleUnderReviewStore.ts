import { APIError, type Payload } from 'payload'
import { type Review, UNREVIEWED } from '../articles/approval'
import type { ArticleRef } from '../articles/articles'
import type { Doc } from '../articles/canonical'
import { changedParts } from '../articles/changedParts'
import { contentHash } from '../articles/contentHash'
import { createDocumentStore, type Drawn } from '../articles/documentStore'
import { type Edition, editionHash } from '../articles/edition'
import { createEditionStore } from '../articles/editionStore'
import { titleOf } from '../articles/renderable'
import { missingIn } from '../articles/required'
import { type Actor, type Refusal, type ReviewMove, refusalOf } from '../articles/reviewMoves'
import type { Standing } from '../articles/standing'
import { createStandingStore } from '../articles/standingStore'
import { createGuardedStore } from '../store/guardedStore'

/** Who does it, and when. */
export type Deed = { ref: ArticleRef; actor: Actor; at: Date }

/**
 * What a reviewer must know before he decides.
 * `hash`: the edition that `approve` approves, or the one that a submission would make now; it goes back as `seen`.
 * `changed`: the parts of the document that were changed since this edition was submitted.
 */
export type Look = {
  title: string
  hash: string
  review: Review
  missing: string[]
  edition: number | null
  changed: string[]
}

/** Refuses with a sentence for the person. @throws APIError */
export const refuse = ({ status, message }: Refusal): never => {
  throw new APIError(message, status, null, true)
}

/** Somebody saved other words than the approver saw. */
export const CHANGED = '稿件在您打开之后又有改动，没有批准。请刷新页面，看过最新内容后再批准。'
/** Another person moved the same article, again and again. */
export const BUSY = '别人刚刚也在处理这篇稿件，没有改动。请刷新页面，看过最新状态后再操作。'

/** How often a move is decided anew after another person moved the same article. */
const TRIES = 5

/** The stores that a move of review needs. */
export const storesOf = (payload: Payload, mediaDir: string) => {
  const store = createGuardedStore({ payload, onStep: () => {} })
  return {
    payload,
    documents: createDocumentStore({ payload, mediaDir }),
    editions: createEditionStore(store),
    standings: createStandingStore(store),
  }
}
export type Stores = ReturnType<typeof storesOf>

export type Found = { doc: Doc; standing: Standing | null; words: string }

/** The document and where it stands. @throws APIError 404 */
export const find = async ({ documents, standings }: Stores, ref: ArticleRef): Promise<Found> => {
  const doc = await documents.read(ref)
  if (!doc) throw new APIError('没有找到这篇稿件（可能已移入回收站），没有改动。', 404, null, true)
  return { doc, standing: await standings.of(ref), words: contentHash(ref.kind, doc) }
}

/** The review of an article; one that was never submitted is unreviewed. */
export const reviewIn = ({ standing }: Pick<Found, 'standing'>): Review => standing?.review ?? UNREVIEWED

/** The edition that is under review; one that was given back is none. */
export const inReview = ({ standing }: Found) =>
  standing && (standing.review.state === 'pending' || standing.review.state === 'approved')
    ? standing.edition
    : null

const changedSince = async (
  { documents, editions }: Stores,
  { ref, found, edition }: { ref: ArticleRef; found: Found; edition: NonNullable<Standing['edition']> },
): Promise<string[]> => {
  if (edition.words === found.words) return []
  const submitted = await editions.get(edition.id)
  const { content } = await documents.draw(ref.kind, found.doc)
  return submitted ? changedParts(submitted.content, content) : []
}

/** What a reviewer sees before he decides. */
export const look = async (stores: Stores, ref: ArticleRef): Promise<Look> => {
  const found = await find(stores, ref)
  const edition = inReview(found)
  const hash = async () => editionHash(ref.kind, (await stores.documents.draw(ref.kind, found.doc)).content)
  return {
    title: titleOf(ref.kind, found.doc),
    hash: edition?.hash ?? (await hash()),
    review: reviewIn(found),
    missing: missingIn(ref.kind, found.doc),
    edition: edition?.number ?? null,
    changed: edition ? await changedSince(stores, { ref, found, edition }) : [],
  }
}

/** @throws APIError when this person may not, or the article is not in the state for it */
export const assertMay = (move: ReviewMove, { found, actor }: { found: Found; actor: Actor }): void => {
  const refusal = refusalOf(move, { from: reviewIn(found).state, actor })
  if (refusal) refuse(refusal)
}

/** @throws APIError 400 naming what the article still lacks */
export const assertWhole = ({ ref, found, what }: { ref: ArticleRef; found: Found; what: string }): void => {
  const missing = missingIn(ref.kind, found.doc)
  if (missing.length === 0) return
  refuse({ status: 400, message: `还缺：${missing.join('、')}。没有${what}；请补齐并保存后再${what}。` })
}

/** Freezes what the document says now as the next edition. */
export const freeze = async (stores: Stores, { ref, drawn, by, at }: Freezing): Promise<Edition> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const number = (await stores.editions.lastNumber(ref)) + 1
    const edition = await stores.editions.add({ ref, number, ...drawn, by, at })
    if (edition) return edition
  }
  return refuse({ status: 409, message: BUSY })
}
type Freezing = { ref: ArticleRef; drawn: Drawn; by: string; at: Date }

/** The row of an article that was never submitted before. */
export const openStanding = ({ standings }: Stores, { ref, drawn }: Pick<Freezing, 'ref' | 'drawn'>) =>
  standings.open(ref, drawn)

/** Reads, decides and moves; decides anew when another person was faster. */
export const moving = async (decide: () => Promise<boolean>): Promise<void> => {
  for (let left = TRIES; left > 0; left -= 1) if (await decide()) return
  refuse({ status: 409, message: BUSY })
}
