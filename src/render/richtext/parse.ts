import type { Notice } from '../article'
import type { FieldReader } from '../fieldBlock'
import { parseMarkdown } from '../markdown/parse'
import type { Block } from '../tree'
import { blocksOf } from './blocks'
import { childrenOf, pictureOf, recordOf } from './node'
import type { RichReading } from './reading'

const isEmpty = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && block.children.length === 0

/** The editor keeps an empty paragraph at the end, and often one at the start; neither is part of the article. */
const trimmed = (blocks: Block[]): Block[] => {
  let from = 0
  let to = blocks.length
  while (from < to && isEmpty(blocks[from])) from++
  while (to > from && isEmpty(blocks[to - 1])) to--
  return blocks.slice(from, to)
}

/** How fields of blocks are read: words are plain, longer texts Markdown or an editor state of their own. */
const readerOf = (notices: Notice[]): FieldReader => ({
  blocks: (value) => {
    if (typeof value === 'string') return parseMarkdown(value, notices)
    return value ? parseRichText(value, notices) : []
  },
  picture: pictureOf,
})

/**
 * Reads a Lexical editor state as Payload stores it (`{ root }`, or the root itself) into the tree.
 * @throws UnsupportedNodeError naming the first node that has no form on WeChat
 */
export const parseRichText = (state: unknown, notices: Notice[]): Block[] => {
  const outer = recordOf(state)
  const root = 'root' in outer ? recordOf(outer.root) : outer
  const reading: RichReading = { notices, footnotes: new Map(), reader: readerOf(notices), depth: 0 }
  const blocks = trimmed(blocksOf(childrenOf(root), reading))
  return reading.footnotes.size > 0 ? [...blocks, { type: 'notes', notes: reading.footnotes }] : blocks
}
