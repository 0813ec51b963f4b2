import type { DefaultTreeAdapterMap } from 'parse5'
import { isPictureAddress } from './addresses'
import type { Report } from './reduce'
import { ATTRIBUTES, isPlatformTag } from './rules'
import { reduceStyle } from './style'

type ParsedElement = DefaultTreeAdapterMap['element']

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
  if (!PLAIN_VALUE.test(value)) return undefined
  if (name in PRESENTATION) return `${PRESENTATION[name]}:${value.toLowerCase()}`
  return undefined
}

/** WeChat's own style beats `width` and `height` of a picture, so they move into its style. */
const measure = (tag: string, { name, value }: { name: string; value: string }): string | undefined =>
  (tag === 'img' || tag === 'td' || tag === 'th' || tag === 'table') && name === 'width' && PIXELS.test(value)
    ? `width:${pixels(value)}`
    : undefined

const platformAttributes = (node: ParsedElement): [string, string][] =>
  node.attrs
    .filter(
      ({ name, value }) =>
        /^(?:data-[\w-]+|class|src|name|title|author|play_length|voice_encode_fileid)$/.test(name) &&
        !/^\s*javascript/i.test(value),
    )
    .map(({ name, value }) => [name, value])

/** The attributes an element keeps, in the order written, then its reduced style. */
export const decodeAttributes = (
  node: ParsedElement,
  { tag, style, report }: { tag: string; style?: string | undefined; report: Report },
): [string, string][] => {
  if (isPlatformTag(tag)) return platformAttributes(node)
  const allowed = ATTRIBUTES[tag] ?? []
  const kept: [string, string][] = []
  const styles: string[] = style ? [style] : []
  let styleAt = -1
  for (const { name, value } of node.attrs) {
    if (name === 'style') {
      styles.push(value)
      styleAt = kept.length
    } else if (name === 'src' && !isPictureAddress(value)) continue
    else if (name === 'align' && !ALIGNMENT.test(value)) continue
    else if (allowed.includes(name)) kept.push([name, value])
    else {
      const declaration = presentation(name, value) ?? measure(tag, { name, value })
      if (declaration) styles.unshift(declaration)
    }
  }
  const joined = styles.join(';')
  const reduced = reduceStyle(joined)
  if (reduced) kept.splice(styleAt < 0 ? kept.length : styleAt, 0, ['style', reduced])
  if (/position\s*:\s*(?:absolute|fixed|sticky)|display\s*:\s*(?:inline-)?grid/i.test(joined)) {
    report({
      level: 'info',
      code: 'style-dropped',
      message: '定位和网格样式在公众号里会失效，已去掉；请看预览是否仍合意。',
      where: `<${tag}>`,
    })
  }
  return kept
}
