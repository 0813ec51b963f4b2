import { renderArticle, type ThemeName } from '../render'
import { footerFor, withFooter } from './content'
import type { Delivery } from './delivery'
import { articlesOf } from './deliveryRow'
import type { OnAccount } from './line'

/** One article to be pasted into the console by hand. */
export type CopyPage = { title: string; author: string; digest: string; sourceUrl: string; html: string }

/** Where the newsroom itself shows an upload; the console takes pasted pictures from any address it can reach. */
const addressOf = (name: string): string => `/api/media/file/${encodeURIComponent(name)}`

/**
 * What a person copies for an account that is published by hand: rendered now, from the article as it is approved; nothing
 * of it is stored. Several articles give several pages, in order.
 */
export const copyPages = async (delivery: Delivery, deps: OnAccount): Promise<CopyPage[]> => {
  const pages: CopyPage[] = []
  for (const ref of articlesOf(delivery)) {
    const loaded = await deps.articles.load(ref)
    if (!loaded) continue
    const footer = await footerFor(loaded, { dueAt: delivery.dueAt, ...deps })
    const { article, pictures } = withFooter(loaded, footer)
    const { html } = renderArticle(article, {
      theme: deps.account.themes[loaded.kind] as ThemeName,
      pictures: (src) => ({ url: addressOf(pictures.get(src)?.name ?? src) }),
    })
    const { title, author = '', digest = '', sourceUrl = '' } = loaded
    pages.push({ title, author, digest, sourceUrl, html })
  }
  return pages
}
