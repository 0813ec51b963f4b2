import { type Rendered, renderArticle } from '../../src/render'
import { type ArticleFile, ownAddress } from './articleOfFile'
import type { Look } from './lookOf'

/** Renders one file as it would be sent, but with pictures still at their own addresses. */
export const renderFile = ({ article, notices }: ArticleFile, { theme, footer }: Look): Rendered => {
  const rendered = renderArticle(
    { ...article, ...(footer && { footer }) },
    { theme, pictures: (src) => ({ url: ownAddress(src) }) },
  )
  return { ...rendered, notices: [...notices, ...rendered.notices] }
}

const LEVELS = { info: '说明', warning: '注意', error: '错误' } as const

/** One notice as one line for standard error. */
export const noticeLine = ({ level, message, where }: Rendered['notices'][number]): string =>
  `${LEVELS[level]}：${message}${where ? `（${where}）` : ''}`
