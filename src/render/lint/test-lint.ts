import type { Article } from '../article'
import type { ArticleFacts, LintOptions } from './advice'
import { lintArticle } from './lintArticle'

/** An article of which only the text matters. */
export const anArticle = (text: string, more: Partial<Article> = {}): Article => ({
  kind: 'activity-report',
  title: '把主题党日开到田埂上',
  body: { format: 'markdown', text },
  ...more,
})

/** What is said about a text. */
export const lintOf = (text: string, more: Partial<ArticleFacts> & LintOptions = {}) => {
  const { names, now, ...facts } = more
  return lintArticle(
    { article: anArticle(text), ...facts },
    { ...(names ? { names } : {}), ...(now ? { now } : {}) },
  )
}

/** The codes of what is said, each once. */
export const codesOf = (text: string, more?: Partial<ArticleFacts> & LintOptions): string[] => [
  ...new Set(lintOf(text, more).map(({ code }) => code)),
]
