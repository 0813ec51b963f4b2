import type { Brackets } from './brackets'
import type { Backticks } from './codeSpans'
import type { InlineContext } from './context'
import type { Delimiters } from './emphasis'
import { append, type InlineItem, type Items } from './item'

/** One reading of the words of one block. From `from` on up to `at` words stand that are nothing else so far. */
export type Reading = {
  text: string
  at: number
  from: number
  items: Items
  delimiters: Delimiters
  brackets: Brackets
  backticks?: Backticks
  endless: Set<string>
  hasAddresses: boolean
  context: InlineContext
}

/** Puts the free words down, and one node behind them; the text goes on at `end`. */
export const put = (
  reading: Reading,
  { node, end }: { node?: InlineItem | undefined; end: number },
): void => {
  if (reading.at > reading.from)
    append(reading.items, { type: 'text', text: reading.text.slice(reading.from, reading.at) })
  if (node) append(reading.items, node)
  reading.at = end
  reading.from = end
}

/** Each reads what begins with its sign. When nothing does, the sign stays among the free words. */
export type Read = (reading: Reading) => void

export const pass: Read = (reading) => {
  reading.at++
}
