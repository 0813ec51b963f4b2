import type { Payload } from 'payload'
import type { ChosenFooter, FooterStore } from '../articles/articles'
import { type Doc, idOf } from '../articles/canonical'
import { localPicture, type StoredPicture } from '../articles/localPicture'
import { chooseFooter } from './chooseFooter'
import { footerOf, ruled, type StoredFooter } from './footerDoc'

type Deps = { payload: Payload; mediaDir: string }

const qrOf = async ({ payload, mediaDir }: Deps, id: string | null) => {
  if (!id) return undefined
  const stored = await payload.db.findOne<StoredPicture>({
    collection: 'media',
    where: { id: { equals: id } },
  })
  return stored ? localPicture(stored, mediaDir) : undefined
}

/** The few enabled footers, read fresh each time: a rule changed a minute ago holds for the next delivery. */
const enabledFooters = async ({ payload }: Deps): Promise<StoredFooter[]> => {
  const { docs } = await payload.db.find<Doc & { id: string }>({
    collection: 'recruitment-footers',
    where: { enabled: { equals: true } },
    limit: 500,
    pagination: false,
  })
  return docs.map(ruled)
}

/** Chooses the footer of one delivery. Its `version` is the time of its last change, by which its versions are found again. */
export const createFooterStore = (deps: Deps): FooterStore => ({
  choose: async (facts): Promise<ChosenFooter | null> => {
    const chosen = chooseFooter(await enabledFooters(deps), facts)
    if (!chosen) return null
    const qr = await qrOf(deps, idOf(chosen.doc.qrPicture))
    return {
      id: chosen.id,
      version: String(chosen.doc.updatedAt),
      footer: footerOf(chosen.doc),
      ...(qr && { qr }),
    }
  },
})
