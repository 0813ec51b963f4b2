import type { HtmlElement, HtmlNode } from './nest'

/** Parts of a drawing by their id. */
export type Definitions = ReadonlyMap<string, HtmlElement>

const attribute = ({ attributes }: HtmlElement, name: string): string | undefined =>
  attributes.find(([one]) => one === name)?.[1]

/** The elements of a drawing in order, no more than so many. */
const elementsIn = (node: HtmlElement, most = Number.POSITIVE_INFINITY): HtmlElement[] => {
  const found: HtmlElement[] = []
  const stack: HtmlNode[] = [node]
  for (let one = stack.pop(); one !== undefined && found.length < most; one = stack.pop()) {
    if (typeof one === 'string' || 'held' in one) continue
    found.push(one)
    for (let at = one.children.length - 1; at >= 0; at--) stack.push(one.children[at] as HtmlNode)
  }
  return found
}

export const definitionsIn = (svg: HtmlElement): Definitions => {
  const found = new Map<string, HtmlElement>()
  for (const element of elementsIn(svg)) {
    const id = attribute(element, 'id')
    if (id && !found.has(id)) found.set(id, element)
  }
  return found
}

const REFERENCE = /^\s*(?:url\(\s*["']?)?#([^"')\s]+)/i

/** What `use` shows, and how many elements that is; nothing where it would show what it stands in, or more than allowed. */
export const targetOf = (
  use: HtmlElement,
  { definitions, most }: { definitions: Definitions; most: number },
): { target: HtmlElement; size: number } | undefined => {
  const href = attribute(use, 'href') ?? attribute(use, 'xlink:href') ?? ''
  const target = definitions.get(REFERENCE.exec(href)?.[1] ?? '')
  const shown = target && most > 0 ? elementsIn(target, most + 1) : []
  if (!target || shown.length === 0 || shown.length > most || shown.some(({ tag }) => tag === 'use'))
    return undefined
  return { target, size: shown.length }
}

const stopColor = (stop: HtmlElement): string | undefined =>
  attribute(stop, 'stop-color') ??
  /stop-color\s*:\s*([^;]+)/i.exec(attribute(stop, 'style') ?? '')?.[1]?.trim()

/** A plain paint in place of a gradient: its first colour. What follows the reference is the author's own stand-in. */
export const paintOf = (value: string, definitions: Definitions): string => {
  const fallback = value.replace(/^[^)]*\)\s*/, '')
  if (/^(?:#[\da-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s,.%]{1,40}\))$/i.test(fallback)) return fallback
  const gradient = definitions.get(REFERENCE.exec(value)?.[1] ?? '')
  const colors = gradient
    ? elementsIn(gradient).flatMap((one) => (one.tag === 'stop' ? (stopColor(one) ?? []) : []))
    : []
  const color = colors.find((one) => /^(?:#[\da-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s,.%]{1,40}\))$/i.test(one))
  return color ?? 'currentColor'
}
