import type { Notice } from '../article'
import type { FieldReader } from '../fieldBlock'
import type { Block } from '../tree'

/** What one reading of a rich text carries along. */
export type RichReading = {
  notices: Notice[]
  footnotes: Map<string, Block[]>
  reader: FieldReader
  /** How many blocks enclose the present one. */
  depth: number
}
