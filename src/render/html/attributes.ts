import { isPictureAddress } from './addresses'
import type { HtmlElement } from './nest'
import type { Reducing } from './reduced'
import { ATTRIBUTES, isPlatformTag } from './rules'
import { reduceStyle } from './style'
import type { Attribute } from './tokens'

/** Old presentation attributes and the declaration each stands for. */
const PRESENTATION: Record<string, string> = {
  align: 'text-align',
  bgcolor: 'background-color',
  color: 'color',
}
const PLAIN_VALUE = /^[\w#%(),. -]{1,40}$/
const ALIGNMENT = /^(?:left|center|right|justify)$/
const PIXELS = /^\d{1,4}(?:px|%)?$/

const pixels = (value: string): string => (/\d$/.test(value) ? `${value}px` : value)

const presentation = (name: string, value: string): string | undefined => {
  if (!Object.hasOwn(PRESENTATION, name) || !PLAIN_VALUE.test(value)) return undefined
  return `${PRESENTATION[name]}:${value.toLowerCase()}`
}

const MEASURED: ReadonlySet<string> = new Set(['img', 'td', 'th', 'table'])

/** WeChat's own style beats `width` and `height` of a picture, so they move into its style. */
const measure = (tag: string, [name, value]: Attribute): string | undefined =>
  name === 'width' && MEASURED.has(tag) && PIXELS.test(value) ? `width:${pixels(value)}` : undefined

const PLATFORM_ATTRIBUTE = /^(?:data-[\w-]+|class|src|name|title|author|play_length|voice_encode_fileid)$/

const platformAttributes = ({ attributes }: HtmlElement): Attribute[] =>
  attributes.filter(([name, value]) => PLATFORM_ATTRIBUTE.test(name) && !/^\s*javascript/i.test(value))

/**
 * Where a picture really lies, in the order in which it is believed. Pages that load pictures late, WeChat's own among them, put
 * the address into an attribute of their own and leave `src` out or point it at a placeholder.
 */
const ADDRESSES = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-url', 'src'] as const

/** The first of the addresses that is one of a picture. */
export const pictureAddress = ({ attributes }: HtmlElement): string | undefined => {
  for (const wanted of ADDRESSES) {
    const value = attributes.find(([name]) => name === wanted)?.[1].trim()
    if (value && isPictureAddress(value)) return value.startsWith('//') ? `https:${value}` : value
  }
  return undefined
}

const ADDRESS_NAMES: ReadonlySet<string> = new Set(ADDRESSES)

type Kept = { attributes: Attribute[]; styles: string[]; styleAt: number }

const keep = (
  kept: Kept,
  attribute: Attribute,
  { tag, address }: { tag: string; address?: string | undefined },
): void => {
  const [name, value] = attribute
  const { attributes, styles } = kept
  if (name === 'style') {
    styles.push(value)
    kept.styleAt = attributes.length
  } else if (tag === 'img' && ADDRESS_NAMES.has(name)) {
    if (address && !attributes.some(([one]) => one === 'src')) attributes.push(['src', address])
  } else if (ATTRIBUTES[tag]?.includes(name)) {
    if (name !== 'align' || ALIGNMENT.test(value)) attributes.push(attribute)
  } else {
    const declaration = presentation(name, value) ?? measure(tag, attribute)
    if (declaration) styles.unshift(declaration)
  }
}

const FONT = /(?:^|[;\s])font(?:-family)?\s*:/i

/** The same styles come again and again in HTML that tools wrote. */
export const styleOf = (style: string, { styles, isStrict, report }: Reducing): string => {
  const known = styles.get(style)
  if (known !== undefined) return known
  if (!isStrict && FONT.test(style)) {
    const message = '粘贴来的排版：指定的字体在手机上不一定有，已去掉。'
    report({ level: 'info', code: 'repaired-font', message })
  }
  const reduced = reduceStyle(style, isStrict)
  styles.set(style, reduced)
  return reduced
}

const LOST_LAYOUT = /position\s*:\s*(?:absolute|fixed|sticky)|display\s*:\s*(?:inline-)?grid/i

/** The attributes an element keeps, in the order written, then its reduced style. */
export const reduceAttributes = (
  element: HtmlElement,
  { tag, style, reducing }: { tag: string; style?: string | undefined; reducing: Reducing },
): Attribute[] => {
  if (isPlatformTag(tag)) return platformAttributes(element)
  if (element.attributes.length === 0 && !style) return []
  const kept: Kept = { attributes: [], styles: style ? [style] : [], styleAt: -1 }
  const address = tag === 'img' ? pictureAddress(element) : undefined
  for (const attribute of element.attributes) keep(kept, attribute, { tag, address })
  const { attributes, styles, styleAt } = kept
  if (styles.length === 0) return attributes
  const joined = styles.join(';')
  const reduced = styleOf(joined, reducing)
  if (reduced) attributes.splice(styleAt < 0 ? attributes.length : styleAt, 0, ['style', reduced])
  if (LOST_LAYOUT.test(joined)) {
    reducing.report({
      level: 'info',
      code: 'style-dropped',
      message: '定位和网格样式在公众号里会失效，已去掉；请看预览是否仍合意。',
      where: `<${tag}>`,
    })
  }
  return attributes
}
