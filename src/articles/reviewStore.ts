import { APIError, type Payload } from 'payload'
import { type Review, reviewOf, UNREVIEWED } from './approval'
import { standsAndRings, wasOvertaken } from './approvalStore'
import type { ArticleRef } from './articles'
import type { Doc } from './canonical'
import { contentHash } from './contentHash'
import { REVIEWED } from './parts'
import { titleOf } from './renderable'
import { missingIn } from './required'
import { type Actor, MOVES, type Refusal, type ReviewMove, refusalOf } from './reviewMoves'
import { latestVersions, newestVersions, supersede } from './versionStore'

/** Set on the context of a save that carries out a review move: hooks let exactly this review through. */
export type ReviewMoveContext = { kind: ArticleRef['kind']; hash: string; review: Review; by: string }

/** Who does it, and when. */
export type Deed = { ref: ArticleRef; actor: Actor; at: Date }

/** Where an article stands: what a reviewer must know before he decides. `hash` is what `approve` wants to see again. */
export type Standing = { title: string; hash: string; review: Review; missing: string[] }

type Newest = Standing & { doc: Doc }

const refuse = ({ status, message }: Refusal): never => {
  throw new APIError(message, status, null, true)
}

const newest = async (payload: Payload, { kind, id }: ArticleRef): Promise<Newest> => {
  const { collection, group } = REVIEWED[kind]
  const found = await payload.findByID({ collection, id, draft: true, depth: 0, disableErrors: true })
  if (!found) throw new APIError('没有找到这篇稿件（可能已移入回收站），没有改动。', 404, null, true)
  const doc = found as unknown as Doc
  return {
    doc,
    title: titleOf(kind, doc),
    hash: contentHash(kind, doc),
    review: reviewOf(doc[group]),
    missing: missingIn(kind, doc),
  }
}

type Change = Deed & { to: Newest; review: Review; publish?: boolean }

/** One save: version and row get the review; the hooks mirror it and stop deliveries where an approval goes. */
const save = async (
  payload: Payload,
  { ref, actor, to, review, publish = false }: Change,
): Promise<Standing> => {
  const { collection, group } = REVIEWED[ref.kind]
  const move: ReviewMoveContext = { kind: ref.kind, hash: to.hash, review, by: actor.name }
  await payload.update({
    collection,
    id: ref.id,
    draft: !publish,
    depth: 0,
    context: { reviewMove: move },
    data: { [group]: review, ...(publish && { _status: 'published' as const }) } as never,
  })
  const { title, hash, missing } = to
  return { title, hash, review, missing }
}

const begin = async (
  payload: Payload,
  { ref, actor, move }: Deed & { move: ReviewMove },
): Promise<Newest> => {
  const found = await newest(payload, ref)
  const refusal = refusalOf(move, { from: found.review.state, actor })
  if (refusal) refuse(refusal)
  return found
}

const CHANGED = '稿件在您打开之后又有改动，没有批准。请刷新页面，看过最新内容后再批准。'

const approve = async (payload: Payload, { seen, ...deed }: Deed & { seen?: string }): Promise<Standing> => {
  const now = await newest(payload, deed.ref)
  if (seen && seen !== now.hash) refuse({ status: 409, message: CHANGED })
  // Pressed twice: it is approved, and approved as seen. Whoever presses again may miss something that did not come about.
  if (deed.actor.mayApprove && now.review.approvedHash === now.hash) {
    if (await standsAndRings(payload, { ref: deed.ref, review: now.review })) return now
    refuse({ status: 409, message: CHANGED })
  }
  const refusal = refusalOf('approve', { from: now.review.state, actor: deed.actor })
  if (refusal) refuse(refusal)
  if (now.missing.length > 0) {
    refuse({ status: 400, message: `还缺：${now.missing.join('、')}。没有批准；请补齐并保存后再批准。` })
  }
  const review: Review = {
    state: MOVES.approve.to,
    note: null,
    approvedBy: deed.actor.name,
    approvedAt: deed.at.toISOString(),
    approvedHash: now.hash,
    planning: 'pending',
  }
  const [base] = await newestVersions(payload, deed.ref, 1)
  const before = await latestVersions(payload, deed.ref)
  const standing = await save(payload, { ...deed, to: now, review, publish: true })
  const { approvedAt } = review
  if (await wasOvertaken(payload, { ref: deed.ref, base: base?.id, approvedAt, hash: now.hash }))
    refuse({ status: 409, message: CHANGED })
  await supersede(payload, { ref: deed.ref, before, hash: now.hash })
  // Somebody's edit came after it and took it away; or lies there with a later time, by a clock that was ahead.
  if (!(await standsAndRings(payload, { ref: deed.ref, review }))) refuse({ status: 409, message: CHANGED })
  return standing
}

const sendBack = async (
  payload: Payload,
  { reason, ...deed }: Deed & { reason: string },
): Promise<Standing> => {
  if (!reason.trim()) refuse({ status: 400, message: '请写明退回的理由，没有退回。' })
  const to = await begin(payload, { ...deed, move: 'return' })
  const note = `退回理由：${reason.trim()}（${deed.actor.name}）`
  return save(payload, { ...deed, to, review: { ...UNREVIEWED, state: MOVES.return.to, note } })
}

/**
 * The moves of review, for endpoints, commands and the sample newsroom alike. Every refusal is an APIError with a Chinese
 * message: 400 something is missing, 403 no right, 404 no such article, 409 not in the state for it or changed since it was seen.
 */
export const createReviewStore = (payload: Payload) => ({
  /** The newest version's standing; its `hash` goes back into `approve` as `seen`. */
  look: async (ref: ArticleRef): Promise<Standing> => {
    const { title, hash, review, missing } = await newest(payload, ref)
    return { title, hash, review, missing }
  },
  submit: async (deed: Deed): Promise<Standing> => {
    const to = await begin(payload, { ...deed, move: 'submit' })
    return save(payload, { ...deed, to, review: { ...UNREVIEWED, state: MOVES.submit.to } })
  },
  /** Approves the newest version as it stands, which becomes the final one (定稿). `seen`: the digest the approver looked at. */
  approve: (deed: Deed & { seen?: string }): Promise<Standing> => approve(payload, deed),
  /** Sends it back to its author with a reason; an approval goes, and its deliveries stop. */
  return: (deed: Deed & { reason: string }): Promise<Standing> => sendBack(payload, deed),
  /** Takes a submission or an approval back; deliveries that have not left stop. */
  withdraw: async (deed: Deed): Promise<Standing> => {
    const to = await begin(payload, { ...deed, move: 'withdraw' })
    const note = to.review.approvedHash ? `批准已由${deed.actor.name}撤回` : null
    return save(payload, { ...deed, to, review: { ...UNREVIEWED, note } })
  },
})
export type ReviewStore = ReturnType<typeof createReviewStore>
