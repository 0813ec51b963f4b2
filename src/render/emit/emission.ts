import type { Notice, PictureResolver } from '../article'
import type { Css } from '../themes/theme'
import type { Block, Inline, Node } from '../tree'

/** One entry of the list at the end: a link that had to go, or a footnote of the author's. */
export type Note = { number: number; text: string; href?: string; blocks?: Block[] }

/** What one rendering carries along. Made anew for each article, so that nothing leaks from one to the next. */
export type Emission = {
  css: Css
  ornament: string
  pictures: PictureResolver
  notices: Notice[]
  notes: Note[]
  /** Numbers already given, by address or by `^label`. */
  numbers: Map<string, number>
  footnotes: Map<string, Block[]>
  footer?: Block
  footerPlaced: boolean
  /** Inside an article link: a link in a link would end the outer one. */
  inLink: boolean
  /** Inside a list item: lists in it stand closer. */
  inItem: boolean
  /** Raw HTML was written: the result has to be settled. */
  hasElements: boolean
  blocks: (nodes: readonly Node[]) => string
  inlines: (nodes: readonly Inline[]) => string
}
