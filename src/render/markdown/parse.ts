import type { Notice } from '../article'
import { report } from '../report'
import { type Block, sendable } from '../tree'
import { readBlocks } from './blocks/readBlocks'
import { withoutFrontMatter } from './frontMatter'
import { boundMarkdown } from './guard'
import type { Reading } from './reading'
import { blocksOf } from './toBlocks'
import { isWholeHtml, wholeHtml } from './wholeHtml'

const BYTE_ORDER_MARK = 0xfeff

/** Old browsers do not know `isWellFormed`; there the replacement finds out for itself. */
const isSendable = (text: string): boolean =>
  !text.includes('\0') && (text as string & { isWellFormed?: () => boolean }).isWellFormed?.() === true

const normalised = (text: string): string => {
  const marked = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
  const lines = marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked
  return isSendable(lines) ? lines : sendable(lines)
}

const withoutHead = (source: string, told: ReturnType<typeof report>): string => {
  const { text, keys } = withoutFrontMatter(source)
  if (keys.length > 0) {
    told({
      level: 'info',
      code: 'front-matter',
      message: `正文开头 --- 之间的抬头不是正文，没有显示：${keys.slice(0, 8).join('、')}。标题、作者等请填在表单里。`,
      where: '正文开头',
    })
  }
  return text
}

export type MarkdownOptions = {
  /** Every line end is a break, as in the editors of some other tools. */
  breaks?: boolean
}

/**
 * Reads Markdown into the tree: CommonMark, GFM tables, task lists, strikethrough, footnotes, safe raw HTML, and the
 * containers described in `MARKDOWN.md`. What had to be changed on the way is added to `notices`. Linear in the text's length.
 */
export const parseMarkdown = (
  text: string,
  notices: Notice[],
  { breaks = false }: MarkdownOptions = {},
): Block[] => {
  const told = report({ notices })
  const source = withoutHead(normalised(text), told)
  const isHtml = isWholeHtml(source)
  const { blocks: raws, definitions, labels } = readBlocks(isHtml ? '' : boundMarkdown(source))
  const footnotes = new Map<string, Block[]>()
  for (const [label, times] of labels)
    for (let time = 1; time <= times; time++) footnotes.set(time > 1 ? `${label}#${time}` : label, [])
  const reading: Reading = {
    notices,
    report: told,
    joining: { keepsLists: true, breaks },
    footnotes,
    context: {
      definitions,
      footnotes,
      onFormula: (words) =>
        told({
          level: 'warning',
          code: 'formula',
          message: '公众号不能显示数学公式，这里按原文显示。请改写成文字，或插入公式的图片。',
          where: words.slice(0, 24),
        }),
    },
  }
  const blocks = isHtml ? wholeHtml(source, reading) : blocksOf(raws, reading)
  return footnotes.size > 0 ? [...blocks, { type: 'notes', notes: footnotes }] : blocks
}
