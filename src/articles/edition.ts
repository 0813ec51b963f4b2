import { createHash } from 'node:crypto'
import type { Article } from '../render/article'
import type { ArticleKind } from './kinds'

/** A picture of an edition: the document it came from, and the digest of the bytes that were submitted. */
export type FrozenPicture = {
  id: string
  /** The name that people see. */
  name: string
  /** sha256 in hex; null when the file was missing: then nothing can be sent. */
  digest: string | null
}

/** Every word and picture that readers will see, with the names of branch and column as they were when it was submitted. */
export type EditionContent = {
  title: string
  author?: string
  digest?: string
  sourceUrl?: string
  openComments: boolean
  article: Article
  pictures: FrozenPicture[]
  /** Focal point in 0…1. */
  cover?: FrozenPicture & { focal?: { x: number; y: number } }
  /** For the rules of footers; their names stand in `article`. */
  branchId?: string
  columnId?: string
}

/** What was submitted for review (第 n 稿). A row is written once and never changed. */
export type Edition = {
  id: string
  kind: ArticleKind
  articleId: string
  number: number
  content: EditionContent
  /** Digest of kind and content: approvals and deliveries name it. */
  hash: string
  /** Digest of the document's own words (contentHash.ts): tells whether the document still says the same. */
  words: string
  submittedBy: string
  submittedAt: Date
}

/** Changes when the meaning of the digest changes. Editions keep the digest they were given. */
const FORM = 2

/**
 * The digest of an edition.
 * @returns sha256 in hex; the same content gives the same digest
 */
export const editionHash = (kind: ArticleKind, content: EditionContent): string =>
  createHash('sha256')
    .update(JSON.stringify([FORM, kind, content]))
    .digest('hex')
