import type { DefaultTreeAdapterMap } from 'parse5'
import type { Reduced, Report } from './reduce'
import { ANIMATED, SVG_ATTRIBUTES, SVG_TAGS } from './rules'
import { reduceStyle } from './style'
import { PICTURE_HOST } from './styleRules'

type ParsedElement = DefaultTreeAdapterMap['element']
type ParsedNode = DefaultTreeAdapterMap['childNode']

const HIDDEN = new Set([
  'style',
  'script',
  'title',
  'x-title',
  'desc',
  'metadata',
  'defs',
  'symbol',
  'filter',
])
const SAFE_VALUE = /^(?!.*(?:url\(|javascript|vbscript|data:|&|expression|\.(?:click|begin|end)\b))[^<>]*$/is

const isImage = (node: ParsedElement): boolean => node.tagName === 'image'

const attributesOf = (node: ParsedElement): [string, string][] => {
  const kept: [string, string][] = []
  for (const { name, value, prefix } of node.attrs) {
    if (prefix === 'xlink' || name === 'href') {
      if (isImage(node) && PICTURE_HOST.test(value)) kept.push(['href', value])
    } else if (name === 'style') {
      const style = reduceStyle(value)
      if (style) kept.push(['style', style])
    } else if (
      !prefix &&
      SVG_ATTRIBUTES.has(name) &&
      (name === 'xmlns' ? value === node.namespaceURI : SAFE_VALUE.test(value))
    ) {
      kept.push([name, value])
    }
  }
  return kept
}

/** An animation of an attribute outside the list could reach an address. */
const isForbiddenAnimation = (node: ParsedElement): boolean => {
  const name = node.attrs.find((one) => one.name === 'attributeName')?.value
  return /^(?:animate|set|animateTransform)$/.test(node.tagName) && !(name && ANIMATED.has(name))
}

const wordsIn = (node: ParsedElement): string => {
  const stack: ParsedNode[] = [...node.childNodes].reverse()
  let words = ''
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.nodeName === '#text') words += (one as DefaultTreeAdapterMap['textNode']).value
    else if ('tagName' in one && one.tagName !== 'script' && one.tagName !== 'style')
      stack.push(...[...one.childNodes].reverse())
  }
  return words.replace(/\s+/g, ' ').trim()
}

const reduceNode = (node: ParsedNode, report: Report): Reduced[] => {
  if (node.nodeName === '#text') {
    return [(node as DefaultTreeAdapterMap['textNode']).value.replace(/\s*[\r\n]\s*/g, ' ')]
  }
  if (!('tagName' in node) || HIDDEN.has(node.tagName)) return []
  if (node.tagName === 'foreignObject') {
    const words = wordsIn(node)
    return words
      ? [
          {
            tag: 'text',
            attributes: attributesOf(node).filter(([name]) => name === 'x' || name === 'y'),
            children: [words],
          },
        ]
      : []
  }
  if (isForbiddenAnimation(node)) return []
  const children = node.childNodes.flatMap((child) => reduceNode(child, report))
  if (!SVG_TAGS.has(node.tagName)) return children
  if (isImage(node) && !attributesOf(node).some(([name]) => name === 'href')) return children
  return [{ tag: node.tagName, attributes: attributesOf(node), children }]
}

const isShape = (node: Reduced): boolean => typeof node !== 'string' && !/^(?:text|tspan)$/.test(node.tag)

/** Blanks between shapes say nothing; in `text` they do. */
const withoutBlanks = (nodes: readonly Reduced[]): Reduced[] =>
  nodes
    .filter((node) => typeof node !== 'string' || node.trim() !== '')
    .map((node) =>
      typeof node === 'string' || !isShape(node) ? node : { ...node, children: withoutBlanks(node.children) },
    )

/** Markdown written inside a drawing has no place there; it follows the drawing. */
const slotsIn = (node: ParsedElement): Reduced[] =>
  node.childNodes.flatMap((child): Reduced[] => {
    if (!('tagName' in child)) return []
    const n = child.attrs.find(({ name }) => name === 'n')?.value ?? ''
    const own: Reduced[] =
      child.tagName === 'x-slot' ? [{ tag: 'x-slot', attributes: [['n', n]], children: [] }] : []
    return [...own, ...slotsIn(child)]
  })

/**
 * Reduces a drawing to static shapes and the animations the platform's norm allows. Ids are taken away by WeChat, so
 * whatever would refer to one (`use`, `defs`, `url(#…)`) goes as well, and the editor is told.
 */
export const reduceSvg = (svg: ParsedElement, report: Report): Reduced[] => {
  const drawing = withoutBlanks(reduceNode(svg, report))
  report({
    level: 'info',
    code: 'svg-kept',
    message: '正文里有 SVG 图形：推送可用；若在公众号后台打开再保存，图形可能被改动。',
    where: '<svg>',
  })
  return [...drawing, ...slotsIn(svg)]
}
