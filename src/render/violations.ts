import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { isArticleLink } from './emit/links'
import { BLOCK_TAGS, isPlatformTag, KEPT } from './html/rules'
import { declarationsOf } from './html/style'
import { DISPLAYS, FORBIDDEN_VALUE, PICTURE_HOST } from './html/styleRules'
import { SVG_TAGS } from './html/svgRules'
import { SIZE_LIMIT, sizeOf } from './size'

type ParsedNode = DefaultTreeAdapterMap['childNode']
type ParsedElement = DefaultTreeAdapterMap['element']

/** A breach of the contract, by the number of its rule. */
export type Violation = { rule: number; message: string; where: string }

export type ViolationOptions = {
  /** Before the upload step pictures still stand at their own addresses, which rule 3 then allows. */
  picturesPlaced?: boolean
  /** Addresses that WeChat gave for pictures uploaded there: they count as its own, whatever host it names. */
  uploaded?: ReadonlySet<string>
}

type Place = {
  node: ParsedElement
  ancestors: readonly ParsedElement[]
  picturesPlaced: boolean
  uploaded: ReadonlySet<string>
}
type Rule = { rule: number; broken: (place: Place) => string | undefined }

const attribute = (node: ParsedElement, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name && one.prefix !== 'xlink')?.value

const href = (node: ParsedElement): string | undefined => node.attrs.find((one) => one.name === 'href')?.value
const isSvg = (node: ParsedElement): boolean => node.namespaceURI.endsWith('/svg')
const styleOf = (node: ParsedElement) => declarationsOf(attribute(node, 'style') ?? '')
const elementsOf = (node: ParsedElement): ParsedElement[] =>
  node.childNodes.filter((child): child is ParsedElement => 'tagName' in child)

/** Properties and values the editor deletes or the reader ignores, by what they would need. */
const DEAD_PROPERTY =
  /^(?:position|z-index|inset|top|right|bottom|left|grid.*|gap|row-gap|column-gap|animation.*|transition.*|filter|backdrop-filter|mix-blend-mode|clip-path|mask.*|--.*)$/
const IMPORTANT = /!\s*important/i
const ADDRESS = /url\(\s*["']?([^"')]*)/gi

const foreignAddress = (value: string, uploaded: ReadonlySet<string>): string | undefined =>
  [...value.matchAll(ADDRESS)]
    .map((found) => found[1] as string)
    .find((address) => !PICTURE_HOST.test(address) && !uploaded.has(address))

const scrolls = (node: ParsedElement): boolean =>
  node.tagName === 'section' &&
  styleOf(node).some(([name, value]) => /^overflow(?:-x)?$/.test(name) && /^(?:auto|scroll)$/.test(value))

const isBlank = (node: ParsedNode): boolean =>
  node.nodeName === '#text' && /^[ \t\r\n\f]+$/.test((node as DefaultTreeAdapterMap['textNode']).value)

const isBlockNode = (node: ParsedNode | undefined): boolean =>
  node !== undefined && 'tagName' in node && BLOCK_TAGS.has(node.tagName)

/** Blanks with a block, or nothing, on both sides. */
const looseBlank = ({ node }: Place): boolean =>
  node.childNodes.some((child, at) => {
    if (!isBlank(child)) return false
    const [before, after] = [node.childNodes[at - 1], node.childNodes[at + 1]]
    const between = (!before || isBlockNode(before)) && (!after || isBlockNode(after))
    return between && (before !== undefined || after !== undefined)
  })

const RULES: readonly Rule[] = [
  {
    rule: 1,
    broken: ({ node }) =>
      isSvg(node) || KEPT.has(node.tagName) || isPlatformTag(node.tagName)
        ? undefined
        : `不允许的标签 <${node.tagName}>`,
  },
  {
    rule: 2,
    broken: ({ node }) => {
      const bad = node.attrs.find(
        ({ name }) =>
          name === 'id' ||
          (name === 'class' && !isPlatformTag(node.tagName)) ||
          (name === 'align' && node.tagName !== 'td' && node.tagName !== 'th') ||
          /^on/i.test(name),
      )
      return bad ? `不允许的属性 ${bad.name}` : undefined
    },
  },
  {
    rule: 3,
    broken: ({ node, picturesPlaced, uploaded }) => {
      const src =
        node.tagName === 'img'
          ? (attribute(node, 'src') ?? '')
          : node.tagName === 'image'
            ? (href(node) ?? '')
            : undefined
      if (src !== undefined && picturesPlaced && !PICTURE_HOST.test(src) && !uploaded.has(src))
        return `图片不在微信的图床上：${src.slice(0, 80)}`
      if (src !== undefined && /^\s*(?:javascript|vbscript):/i.test(src)) return '图片地址不安全'
      const address = styleOf(node)
        .map(([, value]) => (picturesPlaced ? foreignAddress(value, uploaded) : undefined))
        .find(Boolean)
      return address === undefined ? undefined : `背景图不在微信的图床上：${address.slice(0, 80)}`
    },
  },
  {
    rule: 4,
    broken: ({ node }) => {
      if (node.tagName !== 'a' || attribute(node, 'data-miniprogram-appid')) return undefined
      return isArticleLink(href(node) ?? '') ? undefined : `链接打不开：${(href(node) ?? '').slice(0, 80)}`
    },
  },
  {
    rule: 5,
    broken: ({ node }) => {
      const bad = styleOf(node).find(
        ([name, value]) =>
          DEAD_PROPERTY.test(name) ||
          IMPORTANT.test(value) ||
          FORBIDDEN_VALUE.test(value.replace(ADDRESS, '')) ||
          (name === 'display' && !DISPLAYS.test(value)),
      )
      return bad ? `会失效的样式 ${bad[0]}:${bad[1].slice(0, 40)}` : undefined
    },
  },
  { rule: 6, broken: (place) => (looseBlank(place) ? '块之间有空白' : undefined) },
  {
    rule: 6,
    broken: ({ node }) =>
      node.childNodes.some(
        (child) =>
          child.nodeName === '#text' && /[\r\n]/.test((child as DefaultTreeAdapterMap['textNode']).value),
      )
        ? '文字里有换行符'
        : undefined,
  },
  {
    rule: 7,
    broken: ({ node }) => {
      if (node.tagName !== 'li') return undefined
      const only = node.childNodes.length === 1 ? elementsOf(node)[0] : undefined
      return only?.tagName === 'section' ? undefined : '列表项里应当只有一个 section'
    },
  },
  {
    rule: 7,
    broken: ({ node, ancestors }) => {
      const isInItem = ancestors.some((one) => one.tagName === 'li')
      if (isInItem && node.tagName === 'p') return '列表项里有 p'
      const lists = ancestors.filter((one) => /^[uo]l$/.test(one.tagName)).length
      return /^[uo]l$/.test(node.tagName) && lists >= 2 ? '列表嵌套超过两层' : undefined
    },
  },
  {
    rule: 8,
    broken: ({ node, ancestors }) =>
      (node.tagName === 'table' || node.tagName === 'pre') && !ancestors.some(scrolls)
        ? `<${node.tagName}> 不在可横向滚动的 section 里`
        : undefined,
  },
  {
    rule: 9,
    broken: ({ node }) => {
      if (!isSvg(node)) return undefined
      if (!SVG_TAGS.has(node.tagName.toLowerCase())) return `SVG 里不允许 <${node.tagName}>`
      return node.attrs.some(({ value }) => /url\(\s*["']?#/i.test(value))
        ? 'SVG 引用了会被删掉的 id'
        : undefined
    },
  },
]

const rootViolations = (nodes: readonly ParsedNode[]): Violation[] => {
  const root = nodes[0]
  const isOne = nodes.length === 1 && root !== undefined && 'tagName' in root && root.tagName === 'section'
  return isOne ? [] : [{ rule: 1, message: '最外层应当只有一个 section', where: '开头' }]
}

const sizeViolations = (html: string): Violation[] => {
  const { bytes } = sizeOf(html)
  return bytes < SIZE_LIMIT.bytes ? [] : [{ rule: 12, message: `${bytes} 字节，超过 1 MB`, where: '全文' }]
}

const whereIs = ({ node, ancestors }: Place): string =>
  [...ancestors.slice(-3), node].map(({ tagName }) => tagName).join(' > ')

/**
 * Our own strict reading of the contract for article HTML, used by the tests and as the last check before sending.
 * Empty means that WeChat's store, its console editor and its reader leave the article alone.
 */
export const violationsOf = (
  html: string,
  { picturesPlaced = true, uploaded = new Set() }: ViolationOptions = {},
): Violation[] => {
  const nodes = parseFragment(html).childNodes
  const found: Violation[] = rootViolations(nodes)
  const visit = (node: ParsedNode, ancestors: readonly ParsedElement[]): void => {
    if (node.nodeName === '#comment')
      found.push({ rule: 2, message: '有注释', where: ancestors.at(-1)?.tagName ?? '' })
    if (!('tagName' in node)) return
    const place = { node, ancestors, picturesPlaced, uploaded }
    for (const { rule, broken } of RULES) {
      const message = broken(place)
      if (message) found.push({ rule, message, where: whereIs(place) })
    }
    for (const child of node.childNodes) visit(child, [...ancestors, node])
  }
  for (const node of nodes) visit(node, [])
  return [...found, ...sizeViolations(html)]
}
