import { isBlock, isElement, type Reduced, type ReducedElement } from './reduced'

export const isBlank = (node: Reduced): boolean => typeof node === 'string' && /^[ \t\r\n\f]*$/.test(node)

export const attribute = (node: ReducedElement, name: string): string | undefined =>
  node.attributes.find(([one]) => one === name)?.[1]

/** Takes out the blanks that stand between blocks: phones show an empty bullet or line for each. */
export const withoutBlanks = (nodes: readonly Reduced[]): readonly Reduced[] => {
  if (!nodes.some(isBlank)) return nodes
  return nodes.filter((node, at) => {
    if (!isBlank(node)) return true
    const before = nodes[at - 1]
    const after = nodes[at + 1]
    return !((before === undefined || isBlock(before)) && (after === undefined || isBlock(after)))
  })
}

/** The words of reduced nodes, `br` as a line end. */
export const wordsOf = (nodes: readonly Reduced[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (!isElement(node)) return ''
      return node.tag === 'br' ? '\n' : wordsOf(node.children)
    })
    .join('')

/** Whether a node of our own stands within. */
export const holds = (node: Reduced): boolean =>
  typeof node !== 'string' && ('held' in node || node.children.some(holds))
