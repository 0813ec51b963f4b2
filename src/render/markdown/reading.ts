import type { Notice } from '../article'
import type { report } from '../report'
import type { Block } from '../tree'
import type { InlineContext } from './inline/context'
import type { Joining } from './joinLines'

/** What one reading of a Markdown text carries along. */
export type Reading = {
  notices: Notice[]
  report: ReturnType<typeof report>
  joining: Joining
  context: InlineContext
  /** The words of each footnote, filled when they are read: a mark may stand before them. */
  footnotes: ReadonlyMap<string, Block[]>
}
