import type { Token } from 'marked'
import type { Notice } from '../article'
import type { Block, Inline } from '../tree'

/** What one reading of a Markdown text carries along. */
export type Reading = {
  notices: Notice[]
  footnotes: Map<string, Block[]>
  /** Blocks of our own tokens; undefined for a token of marked's. */
  ownBlocks: (token: Token) => Block[] | undefined
  inlineHtml: (tokens: readonly Token[]) => Inline[]
  blocksWithHtml: (tokens: readonly Token[]) => Block[]
}
