import type { Article } from '../../render/article'
import { lintArticle, type NamedLeader, placeInWords } from '../../render/lint'
import { themeOf } from '../../render/themes/themes'
import type { KnownPictures } from './usePictures'

/** One thing to tell the editor, from the renderer or from the lint. */
export type Said = {
  level: 'error' | 'warning' | 'hint' | 'info'
  code: string
  message: string
  where?: string
}

/** An entry of 姓名职务表, and from when it holds (ISO). */
export type ListedName = NamedLeader & { since?: string | null }

type Beside = {
  summary: string
  hasCover: boolean
  known: KnownPictures
  names: readonly ListedName[]
  theme: string
  now: Date
}

/** What the lint has to say about the article of the form; nothing where it cannot be read, of which the renderer tells. */
export const adviceFor = (
  article: Article,
  { summary, hasCover, known, names, theme, now }: Beside,
): Said[] => {
  const valid = names.filter(({ since }) => !since || new Date(since) <= now)
  const pictures = (src: string) => {
    const { width, height } = known.get(src) ?? {}
    return width && height ? { width, height } : undefined
  }
  try {
    const facts = { article, summary, pictures, theme: themeOf(theme), ...(!hasCover && { cover: null }) }
    return lintArticle(facts, { names: valid, now }).map(({ where, ...advice }) => ({
      ...advice,
      where: placeInWords(where),
    }))
  } catch {
    return []
  }
}
