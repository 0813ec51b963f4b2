import type { Node } from '../tree'

/** The words of inline nodes, in order, without their marks. Walks without recursion: nesting may be hostile. */
export const plainText = (nodes: readonly Node[]): string => {
  const stack: Node[] = [...nodes].reverse()
  let text = ''
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('text' in node && typeof node.text === 'string') text += node.text
    else if (node.type === 'break') text += '\n'
    else if ('children' in node && node.children) {
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Node)
    }
  }
  return text
}
