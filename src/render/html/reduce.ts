import { pictureAddress, reduceAttributes } from './attributes'
import type { HtmlElement, HtmlNode } from './nest'
import { type Reduced, type Reducing, type Report, reducedElement } from './reduced'
import { BLOCKS_LIKE_DIV, DROPPED, isPlatformTag, KEPT, MEDIA, ONLY_WITHIN, RENAMED } from './rules'
import { reduceSvg } from './svg'

const attribute = ({ attributes }: HtmlElement, name: string): string | undefined =>
  attributes.find(([one]) => one === name)?.[1]

const reportTag = (tag: string, report: Report): void => {
  if (MEDIA.has(tag)) {
    report({
      level: 'warning',
      code: 'html-media',
      message: `公众号接口不能携带 <${tag}>，已去掉，其中文字保留。视频和音频请在公众号后台插入。`,
      where: `<${tag}>`,
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

/** A picture without an address that could be kept: its words stay, and the editor is told. */
const tellLost = (element: HtmlElement, report: Report): void => {
  const written =
    attribute(element, 'data-src') || attribute(element, 'src') || attribute(element, 'alt') || ''
  report({
    level: 'warning',
    code: 'picture-dropped',
    message: '这张图片没有可用的地址，已去掉。请把图片上传到图片库，再插入正文。',
    where: written.slice(0, 40) || '<img>',
  })
}

/** An input shows a box or nothing. */
const reduceInput = (element: HtmlElement): Reduced[] => {
  if (attribute(element, 'type')?.toLowerCase() !== 'checkbox') return []
  return [attribute(element, 'checked') === undefined ? '☐' : '☑']
}

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** What is left of a film or sound: the picture that stood for it. */
const posterOf = (element: HtmlElement): Reduced[] => {
  const written = attribute(element, 'data-cover') ?? attribute(element, 'poster')
  const isDrawing = element.tag === 'embed' && /svg|wx_fmt=/i.test(attribute(element, 'src') ?? '')
  const src = isDrawing ? attribute(element, 'src') : written && decoded(written)
  const address = src && pictureAddress({ tag: 'img', attributes: [['src', src]], children: [] })
  return address ? [reducedElement('img', { attributes: [['src', address]] })] : []
}

const reduceElement = (
  element: HtmlElement,
  { reducing, parent }: { reducing: Reducing; parent: string },
): Reduced[] => {
  const { report } = reducing
  const { tag } = element
  if (tag === 'svg') return reduceSvg(element, reducing)
  reportTag(tag, report)
  if (tag === 'input') return reduceInput(element)
  if (DROPPED.has(tag)) return []
  if (MEDIA.has(tag)) return [...posterOf(element), ...reduceAll(element.children, reducing, parent)]
  const renamed = RENAMED[tag]
  const named = renamed?.tag ?? (BLOCKS_LIKE_DIV.has(tag) ? 'section' : tag)
  // A cell outside a row, an item outside a list: a block like any other.
  const name = ONLY_WITHIN[named]?.has(parent) === false ? 'section' : named
  const isKept = KEPT.has(name) || isPlatformTag(name)
  const children = reduceAll(element.children, reducing, isKept ? name : parent)
  if (!isKept) return children
  if (name === 'img' && !pictureAddress(element)) tellLost(element, report)
  const attributes = reduceAttributes(element, { tag: name, style: renamed?.style, reducing })
  return [reducedElement(name, { attributes, children })]
}

/** Reduces nodes by the rules. Nesting is bounded when they are built, so recursion is safe. */
const reduceAll = (nodes: readonly HtmlNode[], reducing: Reducing, parent = ''): Reduced[] => {
  const result: Reduced[] = []
  for (const node of nodes) {
    if (typeof node === 'string' || 'held' in node) result.push(node)
    else for (const one of reduceElement(node, { reducing, parent })) result.push(one)
  }
  return result
}

/**
 * Reduces elements by the rules in `rules.ts`. What is not allowed goes, its words stay, and what an editor would miss is
 * reported. `isStrict`: backgrounds must lie at WeChat already; otherwise the emitter places them like other pictures.
 */
export const reduceHtml = (
  nodes: readonly HtmlNode[],
  { report, isStrict = false }: { report: Report; isStrict?: boolean },
): Reduced[] => {
  const reducing: Reducing = {
    report,
    isStrict,
    styles: new Map(),
    reduceAll: (inner, parent) => reduceAll(inner, reducing, parent),
  }
  return reduceAll(nodes, reducing)
}
