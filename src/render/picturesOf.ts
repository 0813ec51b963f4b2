import type { Article } from './article'
import { compose } from './compose/compose'
import { emissionOf, emit } from './emit/emit'
import { themeOf } from './themes/themes'

/**
 * Every picture the article shows, each once, in reading order, as written: `media:<id>` for uploads, else address or path.
 * It asks the emitter itself, so that it can never forget a place where a picture may stand.
 * @throws UnsupportedNodeError for a node without a WeChat form
 */
export const picturesOf = (article: Article): string[] => {
  const found = new Set<string>()
  const { blocks, footer } = compose(article, [])
  const pictures = (src: string) => {
    found.add(src)
    return { url: src }
  }
  emit(blocks, emissionOf({ theme: themeOf('plain'), pictures, notices: [], ...(footer ? { footer } : {}) }))
  return [...found]
}
