import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Filtered } from './state'

type Element = DefaultTreeAdapterTypes.Element
type Cut = Filtered & { from: number; to: number }

/** Gone with all that is in them. */
const REMOVED = new Set([
  ...[
    'script',
    'noscript',
    'style',
    'link',
    'meta',
    'base',
    'title',
    'iframe',
    'frame',
    'object',
    'embed',
    'canvas',
  ],
  ...['video', 'audio', 'source', 'form', 'input', 'button', 'textarea', 'select', 'template'],
])
/** Links a reader may tap: articles on the platform, whose place this server takes. */
const ARTICLE_LINK = /^https?:\/\/mp\.weixin\.qq\.com(\/|$|\?)/

type Rules = {
  /** Whether the address of a picture was given out by this platform to this account. */
  isOwnPicture(url: string): boolean
  /** Whether a link leads to an article of this platform. */
  isOwnArticle(url: string): boolean
}

/**
 * What the platform's server does to a body before storing it: no script, style sheets, event handlers, ids, frames or form
 * controls; pictures that are not its own vanish; links to elsewhere lose their link. Everything else stays byte for byte.
 * Returns the stored text and a list of what was taken out.
 * @see https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html
 */
export const filterContent = (html: string, rules: Rules): { content: string; filtered: Filtered[] } => {
  const cuts: Cut[] = []
  const walk = (nodes: DefaultTreeAdapterTypes.ChildNode[]) => {
    for (const node of nodes) {
      if (node.nodeName === '#comment') cut(cuts, { what: '注释', html, ...span(node) })
      if (!('tagName' in node)) continue
      const whole = wholeCut(node, rules)
      if (whole) cut(cuts, { what: whole, html, ...span(node) })
      else {
        cutAttributes(cuts, node, html)
        cutLink(cuts, node, { html, rules })
        walk(node.childNodes)
      }
    }
  }
  walk(parseFragment(html, { sourceCodeLocationInfo: true }).childNodes)
  return { content: without(html, cuts), filtered: cuts.map(({ what, text }) => ({ what, text })) }
}

const span = (node: DefaultTreeAdapterTypes.ChildNode) => ({
  from: node.sourceCodeLocation?.startOffset ?? 0,
  to: node.sourceCodeLocation?.endOffset ?? 0,
})

const cut = (
  cuts: Cut[],
  { html, what, from, to }: { html: string; what: string; from: number; to: number },
) => {
  if (to > from) cuts.push({ what, from, to, text: html.slice(from, to).trim().slice(0, 200) })
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((found) => found.name === name)?.value

const wholeCut = (element: Element, { isOwnPicture }: Rules): string | undefined => {
  if (REMOVED.has(element.tagName)) return `<${element.tagName}>`
  if (element.tagName !== 'img') return undefined
  return isOwnPicture(attribute(element, 'src') ?? '') ? undefined : '外部图片'
}

const cutAttributes = (cuts: Cut[], element: Element, html: string) => {
  for (const [name, place] of Object.entries(element.sourceCodeLocation?.attrs ?? {})) {
    if (name !== 'id' && !name.startsWith('on')) continue
    // The blank before the attribute goes with it.
    cut(cuts, { what: `${name} 属性`, html, from: place.startOffset - 1, to: place.endOffset })
  }
}

const cutLink = (cuts: Cut[], element: Element, { html, rules }: { html: string; rules: Rules }) => {
  if (element.tagName !== 'a' || attribute(element, 'data-miniprogram-appid')) return
  const href = attribute(element, 'href') ?? ''
  if (ARTICLE_LINK.test(href) || rules.isOwnArticle(href)) return
  const { startTag, endTag } = element.sourceCodeLocation ?? {}
  if (startTag) cut(cuts, { what: '外部链接', html, from: startTag.startOffset, to: startTag.endOffset })
  if (endTag) cut(cuts, { what: '外部链接', html, from: endTag.startOffset, to: endTag.endOffset })
}

const without = (html: string, cuts: Cut[]) => {
  let kept = ''
  let at = 0
  for (const { from, to } of [...cuts].sort((a, b) => a.from - b.from)) {
    if (from > at) kept += html.slice(at, from)
    at = Math.max(at, to)
  }
  return kept + html.slice(at)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** The bare text of a body, as the platform takes it for a missing digest. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
