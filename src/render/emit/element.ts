import type { Element } from '../tree'
import type { Emission } from './emission'
import { escapeAttribute } from './escape'

/** Elements that hold nothing and are written without an end tag. */
export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img'])

/** A start tag with its attributes in the order given. */
export const openTag = (tag: string, attributes: Element['attributes']): string =>
  `<${tag}${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}>`

/** An element as the rules left it. */
export const element = (
  { tag, attributes, children }: Element,
  emission: Pick<Emission, 'blocks'>,
): string => {
  const open = openTag(tag, attributes)
  return VOID_TAGS.has(tag) ? open : `${open}${emission.blocks(children)}</${tag}>`
}
