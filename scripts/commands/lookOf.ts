import { KINDS } from '../../src/articles/kinds'
import { type ThemeName, themeOf } from '../../src/render'
import type { Article, ArticleKind } from '../../src/render/article'
import { UsageError } from './output'

/** What an account adds to an article: its theme for this kind, and the footer its rules choose. */
export type Look = { theme: ThemeName; footer?: NonNullable<Article['footer']> }

const known = (name: string): ThemeName => {
  try {
    themeOf(name)
    return name as ThemeName
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * The look for each kind of article. A database is opened only when an account is named.
 * @throws UsageError for a theme or account that does not exist
 */
export const lookOf = async (wanted: {
  theme?: string
  account?: string
}): Promise<(kind: ArticleKind) => Look> => {
  const theme = wanted.theme === undefined ? undefined : known(wanted.theme)
  if (wanted.account === undefined) return (kind) => ({ theme: theme ?? KINDS[kind].theme.usual })
  const { looksOfAccount } = await import('./looksOfAccount')
  const looks = await looksOfAccount(wanted.account)
  return (kind) => ({ ...looks[kind], ...(theme && { theme }) })
}
