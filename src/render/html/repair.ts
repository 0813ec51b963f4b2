import { isDefault, isInherited, isRelative } from './defaults'
import { isElement, type Reduced, type ReducedElement, type Report, reducedElement } from './reduced'
import { type Declaration, pixelsOf, type Repair, repaired } from './repairStyle'
import { isPlatformTag } from './rules'
import { attribute } from './shape'
import { addressesIn, declarationsOf } from './style'
import type { Attribute } from './tokens'

const MESSAGES: Record<Repair, string> = {
  width: '写死的宽度已改成随屏幕变化。',
  indent: '过大的缩进和边距会让文字超出手机屏幕，已去掉。',
  height: '写死的高度会截掉文字，已去掉。',
  lineHeight: '小于字号的行距会让文字叠在一起，已去掉。',
  nowrap: '不换行的文字会超出手机屏幕，已改成换行。',
  gradient: '文字下面的渐变底色在深色模式里会出错，已改成单色。',
  opacity: '全透明的图片在手机上看不到，已去掉透明度。',
  background: '作背景的图片已改成普通图片，才能上传到公众号。',
}

type Repairing = {
  styles: Map<string, Declaration[]>
  told: (repair: Repair) => void
  hidden: ReadonlySet<string>
}

/** What an element stands in: the looks it inherits, and whether it may be wider than the phone. */
type Outside = { inherited: ReadonlyMap<string, string>; scrolls: boolean }

type Done = { nodes: Reduced[]; hasText: boolean; hasDrawing: boolean; hasPicture: boolean }

const parsed = (style: string, { styles }: Repairing): Declaration[] => {
  const known = styles.get(style)
  if (known) return known
  const declarations = declarationsOf(style)
  styles.set(style, declarations)
  return declarations
}

const bareAddress = (address: string): string => address.replace(/[?#].*$/s, '').replace(/\/\d+$/, '')

const backgroundOf = (declarations: readonly Declaration[]): string | undefined =>
  declarations.flatMap(([property, value]) =>
    property.startsWith('background') ? addressesIn(value) : [],
  )[0]

const SCROLLS = /^(?:auto|scroll)$/i

const outsideFor = (declarations: readonly Declaration[], outside: Outside): Outside => {
  const handed = declarations.filter(([property]) => isInherited(property))
  const scrolls =
    outside.scrolls ||
    declarations.some(([property, value]) => /^overflow(?:-[xy])?$/.test(property) && SCROLLS.test(value))
  if (handed.length === 0) return scrolls === outside.scrolls ? outside : { ...outside, scrolls }
  return { scrolls, inherited: new Map([...outside.inherited, ...handed]) }
}

const isSaidAlready = ([property, value]: Declaration, { inherited }: Outside): boolean =>
  isInherited(property) && !isRelative(value) && inherited.get(property) === value

const isRedundant = (
  tag: string,
  { declaration, outside }: { declaration: Declaration; outside: Outside },
): boolean =>
  (isDefault(tag, declaration) && !(isInherited(declaration[0]) && outside.inherited.has(declaration[0]))) ||
  (tag !== 'img' && tag !== 'td' && tag !== 'th' && isSaidAlready(declaration, outside))

/** A box that shows nothing but its background shows a picture. */
const asPicture = (address: string, declarations: readonly Declaration[]): ReducedElement => {
  const width = declarations.find(([property]) => property === 'width')?.[1] ?? '100%'
  const pixels = pixelsOf(width)
  const style = pixels === undefined || pixels > 300 ? 'width:100%' : `width:${width}`
  const attributes: Attribute[] = [
    ['src', address],
    ['style', style],
  ]
  return reducedElement('img', { attributes })
}

const styled = (node: ReducedElement, style: string): Attribute[] =>
  node.attributes.flatMap((one): Attribute[] => {
    if (one[0] !== 'style') return [one]
    return style ? [['style', style]] : []
  })

const isShown = (svg: ReducedElement, repairing: Repairing): boolean => {
  const background = backgroundOf(parsed(attribute(svg, 'style') ?? '', repairing))
  return !background || !repairing.hidden.has(bareAddress(background)) || svg.children.length > 0
}

const repairElement = (
  node: ReducedElement,
  { repairing, outside }: { repairing: Repairing; outside: Outside },
): Done => {
  const { tag } = node
  if (tag === 'svg') {
    const nodes = isShown(node, repairing) ? [node] : []
    return { nodes, hasText: false, hasDrawing: nodes.length > 0, hasPicture: nodes.length > 0 }
  }
  if (isPlatformTag(tag)) return { nodes: [node], hasText: false, hasDrawing: false, hasPicture: true }
  const written = parsed(attribute(node, 'style') ?? '', repairing)
  const inner = repairAll(node.children, { repairing, outside: outsideFor(written, outside) })
  const isPicture = tag === 'img'
  const background = isPicture || inner.hasText || inner.hasPicture ? undefined : backgroundOf(written)
  if (background) {
    repairing.told('background')
    const nodes = [...inner.nodes, asPicture(background, written)]
    return { nodes, hasText: false, hasDrawing: false, hasPicture: true }
  }
  const place = { tag, ...inner, scrolls: outsideFor(written, outside).scrolls }
  const kept = written
    .map((declaration) => repaired(declaration, { place, told: repairing.told }))
    .filter(
      (one): one is Declaration => one !== undefined && !isRedundant(tag, { declaration: one, outside }),
    )
  const attributes =
    written.length > 0
      ? styled(node, kept.map(([property, value]) => `${property}:${value}`).join(';'))
      : node.attributes
  const element = reducedElement(tag, { attributes, children: inner.nodes })
  return {
    nodes: [element],
    hasText: inner.hasText,
    hasDrawing: inner.hasDrawing,
    hasPicture: inner.hasPicture || isPicture,
  }
}

const repairAll = (
  nodes: readonly Reduced[],
  { repairing, outside }: { repairing: Repairing; outside: Outside },
): Done => {
  const done: Done = { nodes: [], hasText: false, hasDrawing: false, hasPicture: false }
  for (const node of nodes) {
    if (!isElement(node)) {
      done.nodes.push(node)
      done.hasText ||= typeof node !== 'string' || node.trim() !== ''
      continue
    }
    const one = repairElement(node, { repairing, outside })
    for (const each of one.nodes) done.nodes.push(each)
    done.hasText ||= one.hasText
    done.hasDrawing ||= one.hasDrawing
    done.hasPicture ||= one.hasPicture
  }
  return done
}

/** Pictures that are invisible so that a drawing over them shows: the drawing goes, the picture is seen. */
const hiddenIn = (nodes: readonly Reduced[]): Set<string> => {
  const hidden = new Set<string>()
  const stack: Reduced[] = [...nodes]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue
    const isHidden =
      node.tag === 'img' && /(?:^|;)opacity:0(?:\.0*)?(?:;|$)/.test(attribute(node, 'style') ?? '')
    if (isHidden) hidden.add(bareAddress(attribute(node, 'src') ?? ''))
    for (const child of node.children) stack.push(child)
  }
  return hidden
}

/**
 * Puts HTML from elsewhere right where WeChat's rules for the structure of articles allow it to be put right, and takes out what
 * changes nothing for readers. Every kind of change that may be seen is told, once.
 */
export const repairHtml = (nodes: readonly Reduced[], report: Report): Reduced[] => {
  if (!nodes.some((node) => isElement(node))) return [...nodes]
  const told = (repair: Repair) =>
    report({ level: 'info', code: `repaired-${repair}`, message: `粘贴来的排版：${MESSAGES[repair]}` })
  const repairing: Repairing = { styles: new Map(), told, hidden: hiddenIn(nodes) }
  return repairAll(nodes, { repairing, outside: { inherited: new Map(), scrolls: false } }).nodes
}
