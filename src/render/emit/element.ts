import type { Element } from '../tree'
import type { Emission } from './emission'
import { escapeAttribute } from './escape'

/** Elements that hold nothing and are written without an end tag. */
export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img'])

/** An element as the rules left it. */
export const element = (
  { tag, attributes, children }: Element,
  emission: Pick<Emission, 'blocks'>,
): string => {
  const written = attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')
  return VOID_TAGS.has(tag) ? `<${tag}${written}>` : `<${tag}${written}>${emission.blocks(children)}</${tag}>`
}
