import type { Notice } from '../article'
import { UnsupportedNodeError } from '../errors'
import type { Block } from '../tree'

/** Reads a Lexical editor state into the tree. */
export const parseRichText = (root: unknown, _notices: Notice[]): Block[] => {
  if (root === null || root === undefined) return []
  throw new UnsupportedNodeError('richtext')
}
