import type { Payload } from 'payload'
import type { Footer } from '../render/article'
import { type Doc, group, idOf, list, text } from '../review/canonical'
import type { ChosenFooter, FooterStore } from './articles'
import { chooseFooter, dayOf, type RuledFooter } from './chooseFooter'
import { localPicture, type StoredPicture } from './localPicture'
import { mediaSrc } from './renderable'

type Deps = { payload: Payload; mediaDir: string }
type StoredFooter = RuledFooter & { doc: Doc }

const ids = (value: unknown): string[] => list(value).flatMap((entry) => idOf(entry) ?? [])

/** A footer without order goes last: the form has a default, an import may not. */
const LAST = Number.MAX_SAFE_INTEGER

const ruled = (doc: Doc): StoredFooter => {
  const { kinds, columns, accounts, branches, from, until } = group(doc.rules)
  return {
    id: String(doc.id),
    enabled: doc.enabled !== false && !doc.deletedAt,
    order: typeof doc.order === 'number' ? doc.order : LAST,
    rules: {
      kinds: list(kinds).map(String),
      columnIds: ids(columns),
      accountIds: ids(accounts),
      branchIds: ids(branches),
      from: dayOf(from),
      until: dayOf(until),
    },
    doc,
  }
}

/** One step a line, as the form says; a number typed before it would be counted twice. */
const stepsOf = (value: unknown): string[] =>
  (text(value) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const footerOf = ({ title, conditions, steps, contact, qrPicture }: Doc): Footer => {
  const qrId = idOf(qrPicture)
  const [heading, who, how, whom] = [text(title), text(conditions), stepsOf(steps), text(contact)]
  return {
    ...(heading && { title: heading }),
    ...(who && { conditions: who }),
    ...(how.length > 0 && { steps: how }),
    ...(whom && { contact: whom }),
    ...(qrId && { qrPicture: mediaSrc(qrId) }),
  }
}

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
