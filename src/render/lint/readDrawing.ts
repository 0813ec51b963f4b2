import type { Element, Node } from '../tree'
import { attributeOf } from './prose'

const SHAPES: ReadonlySet<string> = new Set('path rect circle ellipse polygon text'.split(' '))

/**
 * The inks of a drawing that has no ground of its own: they show on the page, in dark mode on the dark one. A drawing that
 * begins with a rectangle brings its ground along.
 */
export const nakedInks = (svg: Element): string[] => {
  const stack: { node: Node; fill?: string }[] = [{ node: svg }]
  const inks = new Set<string>()
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step
    if (node.type !== 'element') continue
    const fill = attributeOf(node, 'fill') ?? step.fill
    if (node.tag === 'rect' && inks.size === 0) return []
    if (SHAPES.has(node.tag)) inks.add(fill ?? 'black')
    for (let at = node.children.length - 1; at >= 0; at--) {
      stack.push({ node: node.children[at] as Node, ...(fill ? { fill } : {}) })
    }
  }
  return [...inks]
}
