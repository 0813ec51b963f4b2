import type { LoadedArticle, LocalPicture } from '../articles/articles'
import { ActionRefused } from '../deliveries/actionRefused'
import type { Delivery } from '../deliveries/delivery'
import { articlesOf } from '../deliveries/deliveryRow'
import type { OnAccount } from '../deliveries/line'
import type { PictureSource } from '../images'
import { picturesOf, renderArticle, type ThemeName } from '../render'
import { markdownOf } from '../render/markdownOf'
import { footerFor, withFooter } from './content'
import { placeForCopy } from './copyPictures'
import { forPasting } from './forPasting'

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

const onThisSite = ({ file }: LocalPicture): string => `/api/media/file/${encodeURIComponent(file)}`

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

/** One article as it is saved, rendered for one account: a preview, approved or not. */
export const copyOf = (article: LoadedArticle, deps: Copying & OnAccount): Promise<CopyPage> =>
  copyPage(article, deps)

/**
 * What a person copies for an account that is published by hand: several articles give several pages, in order.
 * @throws ActionRefused while one of them is not approved as it stands
 */
export const copyPages = async (
  delivery: Delivery,
  deps: Omit<Copying, 'dueAt'> & OnAccount,
): Promise<CopyPage[]> => {
  const pages: CopyPage[] = []
  for (const ref of articlesOf(delivery)) {
    const loaded = await deps.articles.load(ref)
    const standing = loaded ? null : await deps.articles.standing(ref)
    // What is copied here goes out by hand: then, too, nothing leaves that nobody approved.
    if (standing)
      throw new ActionRefused(
        `「${standing.title}」现在的内容还没有批准，先不要复制、发表；批准后这里就是新的内容。`,
      )
    if (loaded) pages.push(await copyPage(loaded, { ...deps, dueAt: delivery.dueAt }))
  }
  return pages
}
