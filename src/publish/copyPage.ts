import type { PictureSource } from '../images'
import { picturesOf, renderArticle, type ThemeName } from '../render'
import { markdownOf } from '../render/markdownOf'
import type { ArticleRef, LoadedArticle, LocalPicture } from './articles'
import { footerFor, withFooter } from './content'
import { placeForCopy } from './copyPictures'
import type { Delivery } from './delivery'
import { articlesOf } from './deliveryRow'
import { forPasting } from './forPasting'
import type { OnAccount } from './line'

/** One article to be pasted into the console by hand. */
export type CopyPage = {
  title: string
  author: string
  digest: string
  sourceUrl: string
  /** Ready for the clipboard: sentinels around the article. */
  html: string
  markdown: string
  /** How many pictures it shows, how many of them lie at WeChat already, and why the others do not. */
  pictures: { ids: string[]; atWechat: number; why: string[] }
}

type Copying = {
  dueAt: Date
  /** Where a picture that is not at WeChat can be fetched; without it, its address within this site. */
  addressOf?: (picture: LocalPicture) => string
  /** Upload what is missing first. */
  upload?: boolean
}

const onThisSite = ({ name }: LocalPicture): string => `/api/media/file/${encodeURIComponent(name)}`

/** The article rendered now, as it would leave; nothing of it is stored but the uploads. */
const copyPage = async (
  loaded: LoadedArticle,
  { dueAt, addressOf = onThisSite, upload = false, ...deps }: Copying & OnAccount,
): Promise<CopyPage> => {
  const footer = await footerFor(loaded, { dueAt, ...deps })
  const { article, pictures } = withFooter(loaded, footer)
  const sources: PictureSource[] = picturesOf(article).flatMap((src) => pictures.get(src) ?? [])
  const { placed, why } = upload ? await placeForCopy(sources, deps) : { placed: new Map(), why: [] }
  const own = (src: string) => {
    const picture = pictures.get(src)
    return { url: picture ? addressOf(picture) : src }
  }
  const { html } = renderArticle(article, {
    theme: deps.account.themes[loaded.kind] as ThemeName,
    pictures: (src) => placed.get(src) ?? own(src),
  })
  const { title, author = '', digest = '', sourceUrl = '' } = loaded
  const ids = sources.map(({ src }) => src.replace(/^media:/, ''))
  const page = { title, author, digest, sourceUrl, html: forPasting(html), markdown: markdownOf(article) }
  return { ...page, pictures: { ids, atWechat: placed.size, why } }
}

/** One article as a person copies it for an account; null when it is gone. */
export const copyOf = async (ref: ArticleRef, deps: Copying & OnAccount): Promise<CopyPage | null> => {
  const loaded = await deps.articles.load(ref)
  return loaded && copyPage(loaded, deps)
}

/** What a person copies for an account that is published by hand: several articles give several pages, in order. */
export const copyPages = async (
  delivery: Delivery,
  deps: Omit<Copying, 'dueAt'> & OnAccount,
): Promise<CopyPage[]> => {
  const pages: CopyPage[] = []
  for (const ref of articlesOf(delivery)) {
    const page = await copyOf(ref, { ...deps, dueAt: delivery.dueAt })
    if (page) pages.push(page)
  }
  return pages
}
