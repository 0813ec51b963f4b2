import type { Inline } from '../../tree'

/** A tag of raw HTML among words, as written; what it encloses is found when all are read. */
export type RawTag = { type: 'tag'; raw: string }
/** What marks would hold that nest too deep to be shown. */
export type Group = { type: 'group'; children: InlineItem[] }
export type InlineItem = Inline | RawTag | Group

/** One piece of a line in the making. `depth`: how many marks nest within it. */
export type Item = { node: InlineItem; depth: number; before?: Item; after?: Item }

/** A list that grows at its end and may lose what stands in its middle. The first item holds nothing. */
export type Items = { first: Item; last: Item }

export const newItems = (): Items => {
  const first: Item = { node: { type: 'text', text: '' }, depth: 0 }
  return { first, last: first }
}

export const append = (items: Items, node: InlineItem, depth = 0): Item => {
  const item: Item = { node, depth, before: items.last }
  items.last.after = item
  items.last = item
  return item
}

/** Takes one item out. */
export const remove = (items: Items, item: Item): void => {
  const { before, after } = item
  if (before) {
    if (after) before.after = after
    else delete before.after
  }
  if (after && before) after.before = before
  if (items.last === item && before) items.last = before
}

/** The nodes behind `from` up to `to`, neighbouring words joined, and how deep marks nest in them. */
export const nodesBetween = (from: Item, to?: Item): { nodes: InlineItem[]; depth: number } => {
  const nodes: InlineItem[] = []
  let depth = 0
  for (let item = from.after; item && item !== to; item = item.after) {
    const { node } = item
    const last = nodes.at(-1)
    if (item.depth > depth) depth = item.depth
    if (node.type !== 'text') nodes.push(node)
    else if (last?.type === 'text') last.text += node.text
    else if (node.text !== '') nodes.push(node)
  }
  return { nodes, depth }
}

/** Puts one node in place of all that stands between two items. */
export const replaceBetween = (
  items: Items,
  { from, to, node, depth }: { from: Item; to: Item | undefined; node: InlineItem; depth: number },
): Item => {
  const item: Item = { node, depth, before: from }
  from.after = item
  if (to) {
    item.after = to
    to.before = item
  } else items.last = item
  return item
}

/** The nodes with those in groups in their place. Walks without recursion: groups nest without measure. */
export const ungrouped = (nodes: InlineItem[]): InlineItem[] => {
  if (!nodes.some(({ type }) => type === 'group')) return nodes
  const result: InlineItem[] = []
  const stack = [...nodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'group') result.push(node)
    else for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as InlineItem)
  }
  return result
}
