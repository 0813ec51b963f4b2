import type { Article, Notice, PictureResolver, Rendered } from './article'
import { compose } from './compose/compose'
import { emissionOf, emit } from './emit/emit'
import { markAttribute } from './mark'
import { charactersIn, SIZE_LIMIT, sizeOf } from './size'
import type { Theme, ThemeName } from './themes/theme'
import { themeOf } from './themes/themes'

export type RenderOptions = {
  theme: Theme | ThemeName
  /** Where each picture now lives. No answer stops the rendering with `MissingPictureError`. */
  pictures: PictureResolver
  /** A hidden mark, read back by `markOf`. */
  mark?: string
}

const sizeNotices = (html: string): Notice[] => {
  // Characters are never more than UTF-16 units, bytes never more than three times as many.
  if (html.length < SIZE_LIMIT.characters) return []
  const bytes = html.length * 3 < SIZE_LIMIT.bytes ? 0 : sizeOf(html).bytes
  if (bytes >= SIZE_LIMIT.bytes) {
    const message = `正文 ${bytes} 字节，超过公众号 1 MB 的上限，请删减或拆成两篇。`
    return [{ level: 'error', code: 'size-bytes', message }]
  }
  const characters = charactersIn(html)
  if (characters < SIZE_LIMIT.characters) return []
  const message = `正文连同排版共 ${characters} 字符，超过公众号说明的 20000 字符，可能被拒收；请删减或拆成两篇。`
  return [{ level: 'warning', code: 'size-characters', message }]
}

/**
 * Renders an article as the HTML that WeChat is sent: one root section, inline styles, nothing WeChat strips.
 * Pure and deterministic. What was changed on the way (links, embedded media, unsafe HTML) stands in `notices`.
 * @throws UnsupportedNodeError for a node without a WeChat form, MissingPictureError for a picture without an address,
 *   BodyTooLongError for a text longer than any that WeChat takes
 */
export const renderArticle = (article: Article, { theme, pictures, mark }: RenderOptions): Rendered => {
  const notices: Notice[] = []
  const look = typeof theme === 'string' ? themeOf(theme) : theme
  const { blocks, footer } = compose(article, notices)
  const emission = emissionOf({ theme: look, pictures, notices, ...(footer ? { footer } : {}) })
  // Settled by construction, an author's own HTML included: sanitising it again changes nothing, which the tests check.
  const html = `<section${markAttribute(mark)}${emission.css.root}>${emit(blocks, emission)}</section>`
  return {
    html,
    notices: [...notices, ...sizeNotices(html)],
    // Counted when asked for: counting takes longer than writing.
    get size() {
      return sizeOf(html)
    },
  }
}
