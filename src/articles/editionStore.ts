import type { GuardedStore } from '../store/guardedStore'
import type { ArticleRef } from './articles'
import { type Edition, type EditionContent, editionHash } from './edition'
import type { ArticleKind } from './kinds'

const collection = 'editions'

type Row = Record<string, unknown> & { id: string | number }

const editionOf = (row: Row): Edition => ({
  id: String(row.id),
  kind: row.kind as ArticleKind,
  articleId: String(row.articleId),
  number: Number(row.number),
  content: row.content as EditionContent,
  hash: String(row.hash),
  words: String(row.words),
  submittedBy: String(row.submittedBy ?? ''),
  submittedAt: new Date(row.submittedAt as string),
})

export type NewEdition = {
  ref: ArticleRef
  number: number
  content: EditionContent
  words: string
  by: string
  at: Date
  /** Only for editions that are carried over from a time when deliveries named another digest. */
  hash?: string
}

/** Editions: added and read. There is no statement that changes or deletes one. */
export const createEditionStore = (store: GuardedStore) => ({
  /** @returns the edition, or null when that number was given meanwhile: then count anew */
  add: async ({ ref, number, content, words, by, at, hash }: NewEdition): Promise<Edition | null> => {
    const row = await store.insert({
      collection,
      name: 'edition',
      data: {
        key: `${ref.kind}/${ref.id}/${number}`,
        kind: ref.kind,
        articleId: ref.id,
        number,
        content,
        hash: hash ?? editionHash(ref.kind, content),
        words,
        submittedBy: by,
        submittedAt: at.toISOString(),
      },
    })
    return row && editionOf(row)
  },

  get: async (id: string): Promise<Edition | null> => {
    const [row] = await store.find({ collection, where: { id: { equals: id } }, limit: 1 })
    return row ? editionOf(row) : null
  },

  /** The first edition of an article. */
  first: async ({ kind, id }: ArticleRef): Promise<Edition | null> => {
    const where = { key: { equals: `${kind}/${id}/1` } }
    const [row] = await store.find({ collection, where, limit: 1 })
    return row ? editionOf(row) : null
  },

  /** The highest number that an article's editions have; 0 when there is none. */
  lastNumber: async ({ kind, id }: ArticleRef): Promise<number> => {
    return store.count({
      collection,
      where: { and: [{ articleId: { equals: id } }, { kind: { equals: kind } }] },
    })
  },
})
export type EditionStore = ReturnType<typeof createEditionStore>
