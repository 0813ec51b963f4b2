import type { Article, Body, Notice } from '../article'
import { assertBodyLength } from '../bodyLimit'
import { parseMarkdown } from '../markdown/parse'
import { parseRichText } from '../richtext/parse'
import type { Block } from '../tree'
import { dailyBlocks } from './daily'
import { footerBlock } from './footer'
import { announcementBlocks, recordBlocks } from './livestream'

/** A body in any of its forms as our tree. */
export const bodyBlocks = (body: Body, notices: Notice[]): Block[] => {
  if (body.format === 'blocks') return body.blocks
  if (body.format === 'richtext') return parseRichText(body.root, notices)
  return parseMarkdown(body.text, notices, { breaks: body.breaks ?? false })
}

/** `2026-06-18` as it is read; whatever else was written stays as it is. */
const dayInWords = (day: string): string => day.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日')

const byLine = ({ author, branch, source, activityDate }: Article): Block[] => {
  const parts = [
    branch ?? '',
    author ? `文／${author}` : '',
    activityDate ? `活动时间：${dayInWords(activityDate)}` : '',
    source ? `来源：${source}` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? [{ type: 'byLine', parts }] : []
}

const head = (article: Article, notices: Notice[]): Block[] => {
  if (article.kind === 'daily-post') return dailyBlocks(article, notices)
  if (article.kind === 'livestream-announcement') return announcementBlocks(article, notices)
  if (article.kind === 'livestream-record') return recordBlocks(article, notices)
  return []
}

/**
 * The whole article as a tree: by-line, what its kind puts first, body. The footer stands apart: the body may place it.
 * @throws BodyTooLongError for a text longer than any that WeChat takes
 */
export const compose = (article: Article, notices: Notice[]): { blocks: Block[]; footer?: Block } => {
  assertBodyLength(article)
  const blocks = [...byLine(article), ...head(article, notices), ...bodyBlocks(article.body, notices)]
  const footer = footerBlock(article.footer, notices)
  return { blocks, ...(footer ? { footer } : {}) }
}
