import type { Heading, Table } from '../tree'

/** What kind of words these are: some rules judge prose only. */
export type PassageKind = 'line' | 'paragraph' | 'heading' | 'quoted' | 'cell' | 'caption'

/** Where something stands: the field, and the paragraph in it, counted from 1. */
export type Spot = { field: string; paragraph?: number }

/** One run of words. `text` and `prose` have the same length. */
export type Passage = Spot & {
  kind: PassageKind
  /** Addresses are blanked out. */
  text: string
  /** Addresses and code are blanked out. */
  prose: string
}

export type Shown = Spot & {
  src: string
  /** How many pictures share its row. */
  columns: number
  role: 'figure' | 'qr' | 'other'
  /** Words of caption and credit, as far as there are any. */
  words: string
}

/** What stands in the text, in reading order, for rules that ask about neighbours. */
export type Entry = Spot &
  (
    | { type: 'passage'; passage: Passage }
    | { type: 'picture'; picture: Shown }
    | { type: 'heading'; level: Heading['level']; words: string }
    | { type: 'table'; table: Table }
    | { type: 'other' }
  )

/** An article, read once for all rules. */
export type Survey = {
  entries: Entry[]
  passages: Passage[]
  pictures: Shown[]
  /** `isBare`: the words are the address itself. */
  links: (Spot & { href: string; text: string; isBare: boolean })[]
  /** Colours of drawings without a ground of their own. */
  inks: (Spot & { color: string })[]
}
