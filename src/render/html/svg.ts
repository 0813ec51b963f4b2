import { isPictureAddress } from './addresses'
import { styleOf } from './attributes'
import type { HtmlElement, HtmlNode } from './nest'
import { isElement, type Reduced, type Reducing, reducedElement } from './reduced'
import { PICTURE_HOST } from './styleRules'
import { type Definitions, definitionsIn, paintOf, targetOf } from './svgDefinitions'
import { ANIMATED, PAINTS, REFERRING, SAFE_VALUE, SVG_ATTRIBUTES, SVG_HIDDEN, SVG_TAGS } from './svgRules'
import type { Attribute } from './tokens'

/** How many elements a drawing may show again, all in all: the work must not grow with the square of its size. */
const SHOWN_AGAIN_MAX = 1000

/** One reduction of one drawing, and what had to be changed in it. */
type Drawing = { definitions: Definitions; left: number; changes: Set<string>; reducing: Reducing }

const NAMESPACE = 'http://www.w3.org/2000/svg'

const isTouch = (begin: string): boolean => /\btouchstart\b/i.test(begin) && !/\bclick\b/i.test(begin)

/** A touch alone never comes on a computer; the platform asks for a click beside it (rule 1.7). */
const withClick = (begin: string): string => {
  const offset = /touchstart\s*([+-]\s*[\d.]+\s*(?:ms|s)?)?/i.exec(begin)?.[1]?.replace(/\s+/g, '') ?? ''
  return `${begin};click${offset}`
}

const safeValue = ([name, value]: Attribute, { definitions, changes }: Drawing): string | undefined => {
  if (name === 'begin' && isTouch(value)) {
    changes.add('begin')
    return withClick(value)
  }
  if (PAINTS.has(name) && /url\(/i.test(value)) {
    changes.add('gradient')
    return paintOf(value, definitions)
  }
  return SAFE_VALUE.test(value) ? value : undefined
}

const isAddress = (value: string, { reducing: { isStrict } }: Drawing): boolean =>
  isStrict ? PICTURE_HOST.test(value) : isPictureAddress(value)

const attributesOf = ({ tag, attributes }: HtmlElement, drawing: Drawing): Attribute[] => {
  const kept: Attribute[] = []
  for (const attribute of attributes) {
    const [written, value] = attribute
    const name = SVG_ATTRIBUTES.get(written)
    if (written === 'xmlns') {
      if (value === NAMESPACE) kept.push(['xmlns', value])
    } else if (written === 'style') {
      const style = styleOf(value, drawing.reducing)
      if (style) kept.push(['style', style])
    } else if (tag === 'image' && /^(?:xlink:)?href$/.test(written)) {
      if (isAddress(value, drawing) && !kept.some(([one]) => one === 'href')) kept.push(['href', value])
    } else if (REFERRING.has(written)) drawing.changes.add('reference')
    else if (name) {
      const safe = safeValue([name, value], drawing)
      if (safe !== undefined) kept.push([name, safe])
    }
  }
  return kept
}

const ANIMATION = /^(?:animate|set|animateTransform)$/

/** An animation of an attribute outside the list could reach an address. */
const isForbiddenAnimation = (name: string, attributes: readonly Attribute[]): boolean => {
  const animated = attributes.find(([one]) => one === 'attributeName')?.[1]
  return ANIMATION.test(name) && !(animated && ANIMATED.has(animated))
}

const reduceUse = (element: HtmlElement, drawing: Drawing): Reduced[] => {
  const found = targetOf(element, { definitions: drawing.definitions, most: drawing.left })
  drawing.changes.add('reference')
  if (!found) return []
  const { target, size } = found
  drawing.left -= size
  const place = Object.fromEntries(element.attributes)
  const transform = [place.transform, `translate(${Number(place.x) || 0} ${Number(place.y) || 0})`].filter(
    Boolean,
  )
  const others = element.attributes.filter(
    ([name]) => !/^(?:x|y|width|height|transform|(?:xlink:)?href)$/.test(name),
  )
  const attributes: Attribute[] = [...others, ['transform', transform.join(' ')]]
  const shown = SVG_TAGS.has(target.tag) ? [target] : target.children
  return reduceNode({ tag: 'g', attributes, children: shown }, drawing)
}

const reduceNode = (node: HtmlNode, drawing: Drawing): Reduced[] => {
  if (typeof node === 'string') return [node.replace(/\s+/g, ' ')]
  if ('held' in node) return []
  if (node.tag === 'use') return reduceUse(node, drawing)
  if (SVG_HIDDEN.has(node.tag)) return []
  const name = SVG_TAGS.get(node.tag)
  if (name === 'foreignObject') {
    const children = drawing.reducing.reduceAll(node.children, 'foreignObject')
    return [reducedElement(name, { attributes: attributesOf(node, drawing), children })]
  }
  const children = node.children.flatMap((child) => reduceNode(child, drawing))
  if (!name) return children
  const attributes = attributesOf(node, drawing)
  if (isForbiddenAnimation(name, attributes)) {
    drawing.changes.add('animation')
    return []
  }
  if (name === 'image' && !attributes.some(([one]) => one === 'href')) return children
  return [reducedElement(name, { attributes, children })]
}

const isShape = (node: Reduced): boolean =>
  isElement(node) && !/^(?:text|tspan|foreignObject)$/.test(node.tag)

/** Blanks between shapes say nothing; in `text` they do. */
const withoutBlanks = (nodes: readonly Reduced[]): Reduced[] =>
  nodes
    .filter((node) => typeof node !== 'string' || node.trim() !== '')
    .map((node) =>
      isElement(node) && isShape(node) ? { ...node, children: withoutBlanks(node.children) } : node,
    )

/** Markdown written inside a drawing has no place there; it follows the drawing. */
const heldIn = (node: HtmlElement): Reduced[] =>
  node.children.flatMap((child): Reduced[] => {
    if (typeof child === 'string') return []
    return 'held' in child ? [child] : heldIn(child)
  })

const CHANGES: Record<string, string> = {
  begin: '只写了触摸的动画加上了点击，电脑上才能触发',
  gradient: '渐变填色换成了单色（公众号会删掉它引用的 id）',
  reference: '引用、裁剪、蒙版和滤镜去掉了（公众号会删掉它们引用的 id）',
  animation: '不在平台许可范围内的动画去掉了',
}

const tell = ({ changes, reducing: { report } }: Drawing): void => {
  report({
    level: 'info',
    code: 'svg-kept',
    message: '正文里有 SVG 图形：推送可用；若在公众号后台打开再保存，图形可能被改动。',
    where: '<svg>',
  })
  if (changes.size === 0) return
  const told = [...changes].map((change) => CHANGES[change]).join('；')
  report({
    level: 'warning',
    code: 'svg-changed',
    message: `SVG 图形有改动：${told}。请看预览是否仍合意。`,
    where: '<svg>',
  })
}

/**
 * Reduces a drawing to shapes, pictures, HTML in it, and the animations the platform's norm allows. Ids are taken away by
 * WeChat, so what refers to one is resolved here, or goes; each change is told.
 */
export const reduceSvg = (svg: HtmlElement, reducing: Reducing): Reduced[] => {
  const drawing: Drawing = {
    definitions: definitionsIn(svg),
    left: SHOWN_AGAIN_MAX,
    changes: new Set(),
    reducing,
  }
  const reduced = withoutBlanks(reduceNode(svg, drawing))
  tell(drawing)
  return [...reduced, ...heldIn(svg)]
}
