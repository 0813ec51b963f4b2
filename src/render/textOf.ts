import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { BLOCK_TAGS } from './html/rules'

type ParsedNode = DefaultTreeAdapterMap['childNode']

const breaksLine = (name: string): boolean => name === 'br' || BLOCK_TAGS.has(name)

/**
 * The words a reader sees in article HTML, in order: a line end for each `br` and around each block, no-break spaces as
 * blanks. Walks without recursion.
 */
export const textOf = (html: string): string => {
  const stack: (ParsedNode | string)[] = [...parseFragment(html).childNodes].reverse()
  let text = ''
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') text += node
    else if (node.nodeName === '#text') text += (node as DefaultTreeAdapterMap['textNode']).value
    else if ('tagName' in node) {
      if (breaksLine(node.tagName)) {
        text += '\n'
        stack.push('\n')
      }
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at] as ParsedNode)
    }
  }
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim()
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/**
 * Which of the pieces, in this order, are not in the words of the HTML. Blanks do not count: joining lines and keeping
 * blanks of code change them. Empty means that nothing was lost and nothing was moved.
 */
export const lostText = (pieces: readonly string[], html: string): string[] => {
  const words = bare(textOf(html))
  const lost: string[] = []
  let from = 0
  for (const piece of pieces) {
    const wanted = bare(piece)
    const at = words.indexOf(wanted, from)
    if (at < 0) lost.push(piece)
    else from = at + wanted.length
  }
  return lost
}
