import type { Token } from 'marked'
import type { Notice } from '../article'
import type { Block, Inline } from '../tree'

/** What one reading of a Markdown text carries along. */
export type Reading = {
  notices: Notice[]
  footnotes: Map<string, Block[]>
  inlineHtml: (tokens: readonly Token[]) => Inline[]
  blocksWithHtml: (tokens: readonly Token[]) => Block[]
}
