import { createStyles, targetsIn } from './svgStyles'
import { allElements, type SvgElement } from './svgTree'

/**
 * What one use of such an element costs beside its content, in units of a small rectangle: about ten microseconds of librsvg
 * at 1280 × 960 pixels. A mask takes a canvas of its own, however small it is; a filter touches each pixel several times.
 */
const WEIGHTS: Record<string, number> = { clipPath: 10, filter: 5_000, mask: 1_000, pattern: 100 }

/** Characters of path data or text that cost as much as a small rectangle. */
const CHARACTERS = 50

/** Longer chains of references are no drawings by hand. */
const CHAIN_MAX = 500

const lengthOf = ({ attributes: { d = '', points = '' } }: SvgElement): number => d.length + points.length

/** Every corner of a line may carry a marker. */
const cornersOf = (element: SvgElement): number => Math.ceil(lengthOf(element) / 4) + 1

const own = (element: SvgElement): number => 1 + (element.letters + lengthOf(element)) / CHARACTERS

const referencesOf = ({ attributes }: SvgElement): string[] => {
  const href = attributes.href?.trim()
  return [...(href?.startsWith('#') ? [href.slice(1)] : []), ...Object.values(attributes).flatMap(targetsIn)]
}

const byId = (elements: readonly SvgElement[]): Map<string, SvgElement[]> => {
  const found = new Map<string, SvgElement[]>()
  for (const element of elements) {
    const { id } = element.attributes
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), element])
  }
  return found
}

/**
 * What a drawing costs once every reference is followed: `use` inside `use` multiplies, and so do patterns, masks, markers and
 * filters. Counted without drawing, each element once.
 * @returns units of a small rectangle; Infinity when something refers to itself
 */
export const svgCost = (roots: readonly SvgElement[]): number => {
  const elements = allElements(roots)
  const [targets, styled] = [byId(elements), createStyles(elements)]
  const known = new Map<SvgElement, number>()
  const open = new Set<SvgElement>()

  const followed = (element: SvgElement, id: string): number =>
    (targets.get(id) ?? []).reduce((sum, target) => {
      const times = target.name === 'marker' ? cornersOf(element) : 1
      return sum + times * (costOf(target) + (WEIGHTS[target.name] ?? 0))
    }, 0)

  const costOf = (element: SvgElement): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (open.has(element) || open.size > CHAIN_MAX) return Number.POSITIVE_INFINITY
    open.add(element)
    const inside = element.children.reduce((sum, child) => sum + costOf(child), own(element))
    const references = [...referencesOf(element), ...styled(element)]
    const cost = references.reduce((sum, id) => sum + followed(element, id), inside)
    open.delete(element)
    known.set(element, cost)
    return cost
  }

  return roots.reduce((sum, root) => sum + costOf(root), 0)
}
