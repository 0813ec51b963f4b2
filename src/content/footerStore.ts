import type { Payload } from 'payload'
import type { ChosenFooter, FooterStore } from '../articles/articles'
import { type Doc, idOf } from '../articles/canonical'
import { frozen, frozenPicture } from '../articles/localPicture'
import { createMediaStore } from '../articles/mediaStore'
import { createGuardedStore } from '../store/guardedStore'
import { chooseFooter } from './chooseFooter'
import { footerContent, footerOf, ruled, type StoredFooter } from './footerDoc'
import { createFooterEditionStore, type FooterContent, type FooterEdition } from './footerEditionStore'

type Deps = { payload: Payload; mediaDir: string }

/** What a footer says at this moment, frozen. */
export const footerAsSaved = async ({ payload, mediaDir }: Deps, doc: Doc): Promise<FooterContent> => {
  const content = footerContent(doc)
  const qrId = idOf(content.qrPicture)
  const [stored] = qrId ? await createMediaStore(payload).byIds([qrId]) : []
  return { doc: content, ...(stored && { qr: await frozen(stored, mediaDir) }) }
}

/** The approved editions of the footers that are not in the trash. */
export const footersInUse = async ({ payload }: Pick<Deps, 'payload'>): Promise<FooterEdition[]> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'recruitment-footers',
    where: { deletedAt: { exists: false } },
    select: { name: true },
    limit: 0,
    pagination: false,
  })
  const editions = createFooterEditionStore(createGuardedStore({ payload, onStep: () => {} }))
  const latest = await Promise.all(docs.map(({ id }) => editions.latest(String(id))))
  return latest.flatMap((edition) => edition ?? [])
}

const chosenFrom = async ({ payload, mediaDir }: Deps, { footerId, hash, content }: FooterEdition) => {
  const { qr, doc } = content
  const [stored] = qr ? await createMediaStore(payload).byIds([qr.id]) : []
  const chosen: ChosenFooter = { id: footerId, version: hash, footer: footerOf(doc) }
  return qr ? { ...chosen, qr: frozenPicture(qr, { stored, mediaDir }) } : chosen
}

/** Chooses the footer of one delivery among the approved editions. Its `version` is the digest of that edition. */
export const createFooterStore = (deps: Deps): FooterStore => ({
  choose: async (facts): Promise<ChosenFooter | null> => {
    const inUse = new Map((await footersInUse(deps)).map((edition) => [edition.footerId, edition]))
    const all: StoredFooter[] = [...inUse].map(([id, { content }]) => ruled({ ...content.doc, id }))
    const chosen = chooseFooter(all, facts)
    const edition = chosen && inUse.get(chosen.id)
    return edition ? chosenFrom(deps, edition) : null
  },
})
