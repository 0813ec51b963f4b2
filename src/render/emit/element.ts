import { addressesIn, withAddresses } from '../html/style'
import { PICTURE_HOST } from '../html/styleRules'
import type { Element } from '../tree'
import type { Emission } from './emission'
import { escapeAttribute } from './escape'
import { placed } from './placed'
import { onPlaque } from './plaque'

/** Elements that hold nothing and are written without an end tag. */
export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img'])

/** A start tag with its attributes in the order given. */
export const openTag = (tag: string, attributes: Element['attributes']): string =>
  `<${tag}${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}>`

/** Where a background or a picture in a drawing lies, placed like every other picture. */
const placedAt =
  (emission: Emission) =>
  (address: string): string => {
    const isThere = PICTURE_HOST.test(address) && emission.pictures(address) === undefined
    return isThere ? address : (placed(address, emission)[0]?.url ?? address)
  }

type Attribute = Element['attributes'][number]

const withPictures = (
  tag: string,
  { attributes, emission }: { attributes: Element['attributes']; emission: Emission },
) =>
  attributes.map((attribute): Attribute => {
    const [name, value] = attribute
    if (name === 'style' && addressesIn(value).length > 0)
      return [name, withAddresses(value, placedAt(emission))]
    return tag === 'image' && name === 'href' ? [name, placedAt(emission)(value)] : attribute
  })

const showsPicture = ([name, value]: Attribute): boolean =>
  name === 'href' || (name === 'style' && value.includes('url('))

/** Whether the author chose ink or ground: marks within keep to it. */
const paints = ([name, value]: Attribute): boolean =>
  name === 'style' && /(?:^|;)(?:background|color)/.test(value)

/** An element as the rules left it. */
export const element = ({ tag, attributes, children }: Element, emission: Emission): string => {
  const written = attributes.some(showsPicture) ? withPictures(tag, { attributes, emission }) : attributes
  const open = openTag(tag, written)
  if (VOID_TAGS.has(tag)) return open
  const inner = onPlaque(attributes.some(paints), { emission, write: () => emission.blocks(children) })
  return `${open}${inner}</${tag}>`
}
