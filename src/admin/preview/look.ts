import type { Article, Notice, PictureResolver, PlacedPicture, Rendered } from '../../render/article'
import { picturesOf } from '../../render/picturesOf'
import { renderArticle } from '../../render/renderArticle'
import type { KnownPictures } from './usePictures'

/** Stands where a picture is still on its way, or lost. */
const EMPTY: PlacedPicture = {
  url: `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#8884"/></svg>',
  )}`,
  width: 400,
  height: 300,
}

/** An address as long as those WeChat gives its pictures: the meter counts what is sent, not what is shown here. */
const AS_LONG_AS_WECHATS: PlacedPicture = {
  url: `https://mmbiz.qpic.cn/mmbiz_jpg/${'x'.repeat(86)}/0?wx_fmt=jpeg`,
  width: 1080,
  height: 720,
}

/** What the preview shows: the HTML, what the renderer has to say, and how long the sent text will be. */
export type Look = { html: string; notices: Notice[]; size: Rendered['size'] }

const placeOf =
  (known: KnownPictures): PictureResolver =>
  (src) => {
    return known.get(src) ?? EMPTY
  }

const lost = (sources: string[], known: KnownPictures): Notice[] =>
  sources
    .filter((src) => !src.startsWith('media:') || known.get(src) === null)
    .map((src) => ({
      level: 'error',
      code: 'picture-missing',
      message: '这张图片不在图片库里，推送时会停在这里。请先上传到图片库，再插入正文。',
      where: src.slice(0, 80),
    }))

type Options = { theme: string; known: KnownPictures }

/** The pictures an article names; none when it cannot be rendered, of which `lookOf` tells. */
export const sourcesOf = (article: Article): string[] => {
  try {
    return picturesOf(article)
  } catch {
    return []
  }
}

/**
 * Renders the article by the very code that renders what is sent; only the addresses of the pictures differ.
 * @throws what the renderer throws: its message is Chinese and meant for editors
 */
export const lookOf = (article: Article, { theme, known }: Options): Look => {
  const { html, notices } = renderArticle(article, { theme: theme as never, pictures: placeOf(known) })
  const sent = renderArticle(article, { theme: theme as never, pictures: () => AS_LONG_AS_WECHATS })
  const sizes = sent.notices.filter(({ code }) => code.startsWith('size-'))
  const others = notices.filter(({ code }) => !code.startsWith('size-'))
  return { html, notices: [...sizes, ...lost(sourcesOf(article), known), ...others], size: sent.size }
}
