import { createHash } from 'node:crypto'
import type { Doc } from '../articles/canonical'
import type { FrozenPicture } from '../articles/edition'
import type { GuardedStore } from '../store/guardedStore'

const collection = 'editions'
const KIND = 'footer'

/** What is approved of a footer (footerDoc.ts), with its picture by digest. */
export type FooterContent = { doc: Doc; qr?: FrozenPicture }

/** An approved edition of a footer. It is used until a newer one is approved. */
export type FooterEdition = {
  footerId: string
  number: number
  content: FooterContent
  hash: string
  approvedBy: string
  approvedAt: Date
}

type Row = Record<string, unknown> & { id: string | number }

const editionOf = (row: Row): FooterEdition => ({
  footerId: String(row.articleId),
  number: Number(row.number),
  content: row.content as FooterContent,
  hash: String(row.hash),
  approvedBy: String(row.submittedBy ?? ''),
  approvedAt: new Date(row.submittedAt as string),
})

/** @returns sha256 in hex */
export const footerHash = (content: FooterContent): string =>
  createHash('sha256')
    .update(JSON.stringify([KIND, content]))
    .digest('hex')

/** Approved editions of footers: added when a footer is approved, never changed. */
export const createFooterEditionStore = (store: GuardedStore) => ({
  /** The edition in use; null when the footer was never approved. */
  latest: async (footerId: string): Promise<FooterEdition | null> => {
    const [row] = await store.find({
      collection,
      where: { and: [{ articleId: { equals: footerId } }, { kind: { equals: KIND } }] },
      limit: 1,
      sort: '-number',
    })
    return row ? editionOf(row) : null
  },

  /** @returns false when that number was given meanwhile: then look again */
  add: async ({ footerId, number, content, approvedBy, approvedAt }: Omit<FooterEdition, 'hash'>) => {
    const hash = footerHash(content)
    const row = await store.insert({
      collection,
      name: 'footer-edition',
      data: {
        key: `${KIND}/${footerId}/${number}`,
        kind: KIND,
        articleId: footerId,
        number,
        content,
        hash,
        words: hash,
        submittedBy: approvedBy,
        submittedAt: approvedAt.toISOString(),
      },
    })
    return row !== null
  },
})
export type FooterEditionStore = ReturnType<typeof createFooterEditionStore>
