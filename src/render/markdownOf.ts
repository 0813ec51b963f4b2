import type { Article } from './article'
import { blocksMarkdown } from './asMarkdown/blocks'
import { compose } from './compose/compose'

/**
 * The article as Markdown that `parseMarkdown` reads back: title, by-line, what its kind puts first, body. The footer is
 * not part of it: each delivery chooses its own. A Markdown body is handed out as it was written.
 * What Markdown has no form for (alignment, cells over several columns) goes; no words do.
 * @throws UnsupportedNodeError for a node without a form
 */
export const markdownOf = ({ footer: _, ...article }: Article): string => {
  const { body, title } = article
  const isWritten = body.format === 'markdown'
  const { blocks } = compose(isWritten ? { ...article, body: { format: 'blocks', blocks: [] } } : article, [])
  const heading = title ? `# ${title.replace(/\s+/g, ' ')}` : ''
  return `${[heading, blocksMarkdown(blocks), isWritten ? body.text.trim() : ''].filter(Boolean).join('\n\n')}\n`
}
