import type { Block, Node } from '../tree'
import { readers } from './blockReaders'
import { type Context, push, type Reader, spotOf } from './reader'
import type { Survey } from './survey'

/** Reads the blocks of one field into the survey, without recursion: nesting may be hostile. */
export const readBlocks = (
  blocks: readonly Block[],
  { survey, field }: { survey: Survey; field: string },
): void => {
  const reader: Reader = { survey, field, paragraph: 0, stack: [] }
  push(reader, blocks, { kind: 'paragraph' })
  for (let step = reader.stack.pop(); step; step = reader.stack.pop()) {
    const { node, context } = step
    const read = (
      readers as Record<string, ((node: Node, reader: Reader, context: Context) => void) | undefined>
    )[node.type]
    if (read) read(node, reader, context)
    else if ('children' in node && node.children) push(reader, node.children, context)
    else survey.entries.push({ ...spotOf(reader), type: 'other' })
  }
}
