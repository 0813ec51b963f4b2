import { type Block, flows, type Inline, type Node } from '../tree'
import { BLOCK_TAGS } from './rules'

/** Puts words into a link or mark. */
export type Wrap = (children: Inline[]) => Inline

const isInline = (node: Node): node is Inline =>
  flows(node) || (node.type === 'element' && !BLOCK_TAGS.has(node.tag))

const within = (children: readonly Node[], wrap: Wrap): Node[] => {
  if (children.length === 0) return []
  return children.every(isInline) ? [wrap([...children])] : around(children as Block[], wrap)
}

const carry = (block: Block, wrap: Wrap): Block => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children.length > 0 ? { ...block, children: [wrap(block.children)] } : block
    case 'figure': {
      const wrapped = wrap([])
      return wrapped.type === 'link' && wrapped.href ? { ...block, href: wrapped.href } : block
    }
    case 'quote':
      return { ...block, children: around(block.children, wrap) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: around(item.children, wrap) })),
      }
    case 'element':
      return { ...block, children: within(block.children, wrap) }
    default:
      return block
  }
}

/** A link or mark around whole blocks, put where WeChat knows it: around the words of each. */
export const around = (blocks: readonly Block[], wrap: Wrap): Block[] =>
  blocks.map((block) => carry(block, wrap))
