import { APIError, type Payload } from 'payload'
import type { Doc } from '../articles/canonical'
import type { Actor } from '../articles/reviewMoves'
import { createFooterEditionStore, type FooterEdition, footerHash } from '../content/footerEditionStore'
import { footerAsSaved } from '../content/footerStore'
import { createGuardedStore } from '../store/guardedStore'

/** How a footer stands. `edition`: the one in use, null before the first approval. `hash` goes back into `approve` as `seen`. */
export type FooterLook = {
  edition: { number: number; approvedBy: string; approvedAt: string } | null
  isChanged: boolean
  hash: string
}

const refuse = (message: string, status: number): never => {
  throw new APIError(message, status, null, true)
}

const inUse = (edition: FooterEdition | null): FooterLook['edition'] =>
  edition && {
    number: edition.number,
    approvedBy: edition.approvedBy,
    approvedAt: edition.approvedAt.toISOString(),
  }

/** The review of footers: an edit waits for approval, and until then the approved edition goes on being used. */
export const createFooterReviewStore = (payload: Payload, { mediaDir }: { mediaDir: string }) => {
  const editions = createFooterEditionStore(createGuardedStore({ payload, onStep: () => {} }))
  const saved = async (id: string) => {
    const where = { id: { equals: id } }
    const doc = (await payload.db.findOne({ collection: 'recruitment-footers', where })) as Doc | null
    if (!doc || doc.deletedAt) return refuse('没有找到这条动员文案（可能已移入回收站），没有改动。', 404)
    return footerAsSaved({ payload, mediaDir }, doc)
  }
  const look = async (id: string): Promise<FooterLook> => {
    const [content, edition] = await Promise.all([saved(id), editions.latest(id)])
    const hash = footerHash(content)
    return { edition: inUse(edition), isChanged: edition?.hash !== hash, hash }
  }
  return {
    look,
    /**
     * Approves what is saved; from now on it is used.
     * @throws APIError 403, 404, or 409 when it was changed since it was `seen`
     */
    approve: async ({ id, actor, at, seen }: Approving): Promise<FooterLook> => {
      if (!actor.mayApprove) refuse('您没有「批准」的权限，没有改动。请联系审核员或党务干事。', 403)
      const [content, edition] = await Promise.all([saved(id), editions.latest(id)])
      const hash = footerHash(content)
      if (seen && seen !== hash) refuse('文案在您打开之后又有改动，没有批准。请刷新页面，看过再批准。', 409)
      if (edition?.hash === hash) return look(id)
      const number = (edition?.number ?? 0) + 1
      const approved = { footerId: id, number, content, approvedBy: actor.name, approvedAt: at }
      if (!(await editions.add(approved))) refuse('别人刚刚也批准了这条文案，没有改动。请刷新页面。', 409)
      return look(id)
    },
  }
}
type Approving = { id: string; actor: Actor; at: Date; seen?: string | undefined }
