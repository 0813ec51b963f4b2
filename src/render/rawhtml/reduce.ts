import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import type { NoticeLevel } from '../article'
import { decodeAttributes } from './attributes'
import { settleWhole } from './halfOpen'
import { BLOCKS_LIKE_DIV, DROPPED, isPlatformTag, KEPT, MEDIA, RENAMED } from './rules'
import { reduceSvg } from './svg'

type ParsedNode = DefaultTreeAdapterMap['childNode']
type ParsedElement = DefaultTreeAdapterMap['element']

/** Raw HTML after the rules: only tags and attributes they name, and text. */
export type ReducedElement = { tag: string; attributes: [string, string][]; children: Reduced[] }
export type Reduced = ReducedElement | string

export type Report = (change: { level: NoticeLevel; code: string; message: string; where?: string }) => void

const SVG = 'http://www.w3.org/2000/svg'

/** Stands where our own nodes are put back into parsed HTML. */
export const SLOT = 'x-slot'

const childrenOf = (node: ParsedElement): ParsedNode[] =>
  'content' in node ? (node as DefaultTreeAdapterMap['template']).content.childNodes : node.childNodes

const reportTag = (tag: string, report: Report): void => {
  if (MEDIA.has(tag.replace(/^x-/, ''))) {
    report({
      level: 'warning',
      code: 'html-media',
      message: `公众号接口不能携带 <${tag.replace(/^x-/, '')}>，已去掉，其中文字保留。视频和音频请在公众号后台插入。`,
      where: `<${tag.replace(/^x-/, '')}>`,
    })
  } else if (tag === 'script' || tag === 'style') {
    report({
      level: 'warning',
      code: 'html-dropped',
      message: `公众号不允许 <${tag}>，已去掉。`,
      where: `<${tag}>`,
    })
  }
}

/** An input shows a box or nothing. */
const reduceInput = (node: ParsedElement): Reduced[] => {
  const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value
  if (attribute('type')?.toLowerCase() !== 'checkbox') return []
  return [attribute('checked') === undefined ? '☐' : '☑']
}

const reduceElement = (node: ParsedElement, report: Report): Reduced[] => {
  const tag = node.tagName
  if (node.namespaceURI === SVG && tag === 'svg') return reduceSvg(node, report)
  reportTag(tag, report)
  if (tag === 'input') return reduceInput(node)
  if (DROPPED.has(tag)) return []
  const children = reduceAll(childrenOf(node), report)
  if (tag === SLOT) {
    const slot = node.attrs.find(({ name }) => name === 'n')
    return [{ tag, attributes: slot ? [['n', slot.value]] : [], children: [] }, ...children]
  }
  const renamed = RENAMED[tag]
  const name = renamed?.tag ?? (BLOCKS_LIKE_DIV.has(tag) ? 'section' : tag)
  if (!KEPT.has(name) && !isPlatformTag(name)) return children
  return [
    { tag: name, attributes: decodeAttributes(node, { tag: name, style: renamed?.style, report }), children },
  ]
}

/** Reduces parsed nodes by the rules. Nesting is bounded before parsing, so recursion is safe. */
const reduceAll = (nodes: readonly ParsedNode[], report: Report): Reduced[] => {
  const result: Reduced[] = []
  for (const node of nodes) {
    if (node.nodeName === '#text') result.push((node as DefaultTreeAdapterMap['textNode']).value)
    else if ('tagName' in node) for (const one of reduceElement(node, report)) result.push(one)
  }
  return result
}

/**
 * Parses HTML with a real parser and reduces it by the rules in `rules.ts`. What is not allowed goes, its words stay,
 * and what an editor would miss is reported.
 */
export const reduceHtml = (html: string, report: Report): Reduced[] =>
  reduceAll(parseFragment(settleWhole(html), { scriptingEnabled: false }).childNodes, report)
