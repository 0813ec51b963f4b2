import { createHash } from 'node:crypto'
import type { Doc } from './canonical'
import { contentOf } from './content'
import type { ArticleKind } from './kinds'

/** Changes when the meaning of the digest changes: old approvals then do not fit and must be given anew. */
const EDITION = 1

/**
 * The digest of what readers would see: approvals are bound to it.
 * Same content, same digest, whatever the order of keys, the database, or whether relations came as ids or as documents;
 * anything readers would notice makes another digest.
 * @returns sha256 in hex
 */
export const contentHash = (kind: ArticleKind, doc: Doc): string =>
  createHash('sha256')
    .update(JSON.stringify([EDITION, kind, contentOf(kind, doc)]))
    .digest('hex')
