import type { Notice, PictureResolver } from '../article'
import type { Css, Role } from '../themes/theme'
import type { Block, Inline, Node } from '../tree'

/** One entry of the list at the end: a link that had to go, or a footnote of the author's. */
export type Note = { number: number; text: string; href?: string; blocks?: readonly Block[] }

/** What one rendering carries along. Made anew for each article, so that nothing leaks from one to the next. */
export type Emission = {
  css: Css
  ornament: string
  pictures: PictureResolver
  notices: Notice[]
  notes: Note[]
  /** Numbers already given, by address, or by the words of the footnote. */
  numbers: Map<unknown, number>
  /** All footnotes there are: one that nobody refers to is still the author's text. */
  footnotes: (readonly Block[])[]
  footer?: Block
  footerPlaced: boolean
  /** Inside an article link: a link in a link would end the outer one. */
  inLink: boolean
  /** Inside rows with typed marks: which kind of marks hangs in front of them. */
  rows: 'bullet' | 'number' | undefined
  /** Roles with a ground of their own, and how whatever stands on one looks. */
  plaques: ReadonlySet<Role>
  onPlaque: Css
  blocks: (nodes: readonly Node[]) => string
  inlines: (nodes: readonly Inline[]) => string
}
