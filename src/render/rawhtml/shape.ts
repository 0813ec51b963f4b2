import type { Reduced, ReducedElement } from './reduce'
import { BLOCK_TAGS, isPlatformTag } from './rules'

/** Whether our own node behind a slot makes a line of its own. */
export type SlotIsBlock = (slot: ReducedElement) => boolean

export const isElement = (node: Reduced | undefined): node is ReducedElement =>
  node !== undefined && typeof node !== 'string'

export const isBlank = (node: Reduced): boolean => typeof node === 'string' && /^[ \t\r\n\f]*$/.test(node)

export const attribute = (node: ReducedElement, name: string): string | undefined =>
  node.attributes.find(([one]) => one === name)?.[1]

/** Whether a node makes a line of its own, by its tag or by what stands in it. */
export const isBlock = (node: Reduced, slotIsBlock: SlotIsBlock): boolean => {
  if (typeof node === 'string') return false
  if (BLOCK_TAGS.has(node.tag) || isPlatformTag(node.tag) || slotIsBlock(node)) return true
  return node.tag !== 'svg' && node.children.some((child) => isBlock(child, slotIsBlock))
}

/** Takes out the blanks that stand between blocks: phones show an empty bullet or line for each. */
export const withoutBlanks = (nodes: readonly Reduced[], slotIsBlock: SlotIsBlock): Reduced[] =>
  nodes.filter((node, at) => {
    if (!isBlank(node)) return true
    const before = nodes[at - 1]
    const after = nodes[at + 1]
    return !(
      (before === undefined || isBlock(before, slotIsBlock)) &&
      (after === undefined || isBlock(after, slotIsBlock))
    )
  })

/** The words of reduced nodes, `br` as a line end. */
export const wordsOf = (nodes: readonly Reduced[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : wordsOf(node.children)))
    .join('')
