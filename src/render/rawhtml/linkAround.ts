import type { Block, Inline, Link } from '../tree'

const around = (children: Inline[], link: Link): Inline[] => [{ ...link, children }]

const carry = (block: Block, link: Link): Block => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: around(block.children, link) }
    case 'figure': {
      const { src, alt } = block
      return {
        type: 'paragraph',
        children: around([{ type: 'inlinePicture', src, ...(alt ? { alt } : {}) }], link),
      }
    }
    case 'quote':
      return { ...block, children: linkAround(block.children, link) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: linkAround(item.children, link) })),
      }
    default:
      return block
  }
}

/** A link around whole blocks, put where WeChat knows it: around the words of each. */
export const linkAround = (blocks: readonly Block[], link: Link): Block[] =>
  blocks.map((block) => carry(block, link))
