import type { Block } from '../../tree'
import type { Definition } from '../blocks/rawBlock'

/** What the words of a text are read with. */
export type InlineContext = {
  definitions: ReadonlyMap<string, Definition>
  /** The footnotes there are, by their labels. */
  footnotes: ReadonlyMap<string, Block[]>
  /** Told of each formula, which is shown as it was written. */
  onFormula: (words: string) => void
}
