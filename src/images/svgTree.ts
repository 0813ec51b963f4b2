import { XMLParser } from 'fast-xml-parser'

/** One element of a drawing, with everything that decides what it costs to draw. */
export type SvgElement = {
  /** Without prefix. */
  name: string
  /** By name without prefix. */
  attributes: Record<string, string>
  children: SvgElement[]
  /** Characters of text right inside it. */
  letters: number
  /** The text itself, of a style sheet only. */
  css: string
}

type Node = Record<string, unknown>

const parser = new XMLParser({
  attributeNamePrefix: '',
  htmlEntities: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Deeper drawings are no drawings by hand; each level costs the renderer a whole canvas.
  maxNestedTags: 100,
  parseAttributeValue: false,
  parseTagValue: false,
  preserveOrder: true,
  trimValues: false,
})

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const attributesOf = (given: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((given ?? {}) as Record<string, unknown>).map(([name, value]) => [
      localName(name),
      String(value),
    ]),
  )

const elementOf = (node: Node): SvgElement | undefined => {
  const [tag] = Object.keys(node).filter((name) => name !== ':@')
  if (tag === undefined || tag === '#text') return undefined
  const inside = node[tag] as Node[]
  const texts = inside.flatMap((child) => ('#text' in child ? String(child['#text']) : []))
  const name = localName(tag)
  return {
    name,
    attributes: attributesOf(node[':@']),
    children: inside.flatMap((child) => elementOf(child) ?? []),
    letters: texts.reduce((sum, text) => sum + text.length, 0),
    css: name === 'style' ? texts.join('') : '',
  }
}

/** @returns the outermost elements of a drawing; nothing when it is no well-formed XML or nested too deep */
export const svgTree = (text: string): SvgElement[] | undefined => {
  try {
    return (parser.parse(text) as Node[]).flatMap((node) => elementOf(node) ?? [])
  } catch {
    return undefined
  }
}

/** Every element, once. */
export const allElements = (elements: readonly SvgElement[]): SvgElement[] =>
  elements.flatMap((element) => [element, ...allElements(element.children)])
