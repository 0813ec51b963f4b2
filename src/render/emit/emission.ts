import type { Notice, NoticeLevel, PictureResolver } from '../article'
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
  blocks: (nodes: readonly Node[]) => string
  inlines: (nodes: readonly Inline[]) => string
}

/** Puts on record what was changed. The same words about the same place are said once. */
export const notice = (
  emission: Pick<Emission, 'notices'>,
  { level, code, message, where }: { level: NoticeLevel; code: string; message: string; where?: string },
): void => {
  const known = emission.notices.some((one) => one.code === code && one.where === where)
  if (!known) emission.notices.push({ level, code, message, ...(where ? { where } : {}) })
}

/** Words of the place, short enough for one line beside the field. */
export const excerpt = (text: string): string => {
  const characters = [...text.slice(0, 80)]
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text
}
