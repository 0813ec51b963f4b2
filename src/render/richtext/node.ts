/** A node of a Lexical editor state as stored: everything but its type is to be checked. */
export type StoredNode = { type: string; [field: string]: unknown }

const isNode = (value: unknown): value is StoredNode =>
  typeof value === 'object' && value !== null && typeof (value as StoredNode).type === 'string'

/** The children of a node that are nodes. */
export const childrenOf = (node: StoredNode | Record<string, unknown>): StoredNode[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

export const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * The address of an upload as the resolver knows it: `media:<id>`, from the bare id or from the populated document.
 */
export const pictureOf = (value: unknown): string | undefined => {
  const id = typeof value === 'object' ? recordOf(value).id : value
  if (typeof id === 'number' && Number.isFinite(id)) return `media:${id}`
  return typeof id === 'string' && id !== '' ? `media:${id}` : undefined
}

/** All words below a node, in order, without recursion: nesting may be hostile. */
export const wordsBelow = (node: StoredNode): string => {
  const stack: StoredNode[] = [node]
  let words = ''
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (typeof one.text === 'string') words += one.text
    else if (one.type === 'linebreak') words += '\n'
    stack.push(...childrenOf(one).reverse())
  }
  return words
}
