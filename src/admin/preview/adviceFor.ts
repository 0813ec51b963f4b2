import type { Article } from '../../render/article'
import { lintArticle, type Place } from '../../render/lint'
import { themeOf } from '../../render/themes/themes'
import type { KnownPictures } from './usePictures'

/** One thing to tell the editor, from the renderer or from the lint. */
export type Said = {
  level: 'error' | 'warning' | 'hint' | 'info'
  code: string
  message: string
  where?: string
}

type Beside = { summary: string; hasCover: boolean; known: KnownPictures; theme: string; now: Date }

const FIELDS: Record<string, string> = {
  title: '标题',
  summary: '摘要',
  cover: '封面',
  body: '正文',
  daily: '大事',
  livestream: '直播信息',
  footer: '动员文案',
}

/** A place as an editor finds it: 正文第 3 段「……」. */
export const placeInWords = ({ field, paragraph, excerpt }: Place): string => {
  const name = FIELDS[field.split('.')[0] ?? ''] ?? field
  return `${name}${paragraph ? `第 ${paragraph} 段` : ''}${excerpt ? `「${excerpt}」` : ''}`
}

/** What the lint has to say about the article of the form; nothing where it cannot be read, of which the renderer tells. */
export const adviceFor = (article: Article, { summary, hasCover, known, theme, now }: Beside): Said[] => {
  const pictures = (src: string) => {
    const { width, height } = known.get(src) ?? {}
    return width && height ? { width, height } : undefined
  }
  try {
    const facts = { article, summary, pictures, theme: themeOf(theme), ...(!hasCover && { cover: null }) }
    return lintArticle(facts, { now }).map(({ where, ...advice }) => ({
      ...advice,
      where: placeInWords(where),
    }))
  } catch {
    return []
  }
}
