import { adoptBlocks } from '../html/adoptBlocks'
import { bringIn } from '../html/bringIn'
import { type HtmlElement, type HtmlNode, nest } from '../html/nest'
import { tokensOf } from '../html/tokens'
import type { Block } from '../tree'
import { htmlStart } from './blocks/htmlStarts'
import type { Reading } from './reading'

const PAGE = /^\s*<(?:!doctype|html|head|body)\b/i
/** Where a published page of WeChat's keeps the article. */
const CONTENT = /\bid=["']?js_content\b/i

/**
 * Whether a text is HTML from its first sign to its last: a page, or pieces that all begin with a block of HTML, however they are
 * indented. Markdown between tags makes it a Markdown text.
 */
export const isWholeHtml = (source: string): boolean => {
  if (!source.trimStart().startsWith('<')) return false
  if (PAGE.test(source) || CONTENT.test(source)) return true
  if (!source.trimEnd().endsWith('>')) return false
  return source
    .split(/\n[ \t]*\n/)
    .every((piece) => piece.trim() === '' || htmlStart(piece.trim(), { isInParagraph: true }) !== undefined)
}

const attribute = ({ attributes }: HtmlElement, name: string): string | undefined =>
  attributes.find(([one]) => one === name)?.[1]

/** The article of a published page; a page without one as it is. */
const articleIn = (nodes: HtmlNode[]): HtmlNode[] => {
  const stack: HtmlNode[] = [...nodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string' || 'held' in node) continue
    if (attribute(node, 'id') === 'js_content') return node.children
    for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as HtmlNode)
  }
  return nodes
}

const isIndented = (source: string): boolean => /^(?: {4}|\t)/m.test(source)

/** Reads a text that is HTML throughout: a page that was saved, its source, or what another editor handed out. */
export const wholeHtml = (source: string, reading: Reading): Block[] => {
  if (isIndented(source)) {
    reading.report({
      level: 'info',
      code: 'html-body',
      message: '这里像是 HTML 源码，已按网页内容读入，不按代码显示。',
      where: source.trim().slice(0, 24),
    })
  }
  return adoptBlocks(bringIn(articleIn(nest(tokensOf(source))), reading))
}
