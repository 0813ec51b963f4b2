import { createHash } from 'node:crypto'
import type { ChosenFooter, LoadedArticle, LocalPicture } from '../articles/articles'
import type { Delivery, DeliveryNotice } from '../deliveries/delivery'
import { Unfit } from '../deliveries/held'
import type { OnAccount } from '../deliveries/line'
import { markFor } from '../deliveries/mark'
import type { PictureSource, PlacedPiece } from '../images'
import { picturesOf, renderArticle, type ThemeName } from '../render'
import type { Article } from '../render/article'
import { dayIn } from '../time/slots'
import type { NewsArticle } from '../wechat'
import { coverOf, drawnCover, placeCover } from './cover'
import { unfitFor } from './lastCheck'
import { proofread } from './proofread'

/** A message as it will lie in the draft box, and what is to be remembered of its making. */
export type Content = {
  articles: NewsArticle[]
  htmlHash: string
  footer: ChosenFooter | null
  notices: DeliveryNotice[]
  /** What was left out or added in the making: an editor should read it without opening anything. */
  altered: string[]
}

/** The footer that goes with an article on an account, by its rules. */
export const footerFor = (
  article: LoadedArticle,
  { dueAt, footers, account }: Pick<OnAccount, 'footers' | 'account'> & { dueAt: Date },
): Promise<ChosenFooter | null> =>
  footers.choose({
    kind: article.kind,
    accountId: account.id,
    on: dayIn(account.timeZone, dueAt),
    ...(article.columnId && { columnId: article.columnId }),
    ...(article.branchId && { branchId: article.branchId }),
  })

/** An article with its footer, and every picture of both. */
export const withFooter = (
  { article, pictures }: Pick<LoadedArticle, 'article' | 'pictures'>,
  footer: ChosenFooter | null,
): { article: Article; pictures: Map<string, LocalPicture> } => ({
  article: footer ? { ...article, footer: footer.footer } : article,
  pictures: footer?.qr ? new Map([...pictures, [footer.qr.src, footer.qr]]) : pictures,
})

/** The files of the pictures that an article shows. */
const sourcesOf = ({ article, pictures }: ReturnType<typeof withFooter>): PictureSource[] =>
  picturesOf(article).flatMap((src) => {
    const picture = pictures.get(src)
    return picture ? [{ ...picture, src }] : []
  })

/** Forgets where the pictures of articles lie at WeChat: making the message again uploads them again. */
export const forgetPictures = async (
  loaded: readonly LoadedArticle[],
  { delivery: { dueAt }, deps }: { delivery: Delivery; deps: OnAccount },
): Promise<void> => {
  const { account, placerFor } = deps
  for (const article of loaded) {
    const footer = await footerFor(article, { dueAt, ...deps })
    for (const source of sourcesOf(withFooter(article, footer)))
      await placerFor(account).forget(account.identity, { ...source, use: 'body' })
  }
}

type Making = { delivery: Delivery; deps: OnAccount; index: number; withComments: boolean }

const contentOf = async (loaded: LoadedArticle, { delivery, deps, index, withComments }: Making) => {
  const { account } = deps
  const { dueAt } = delivery
  const footer = await footerFor(loaded, { dueAt, ...deps })
  const { article, pictures } = withFooter(loaded, footer)
  const sources = sourcesOf({ article, pictures })
  const placed: Map<string, PlacedPiece[]> = await deps
    .placerFor(account)
    .placeBody(account.identity, sources)
  const { html, notices } = renderArticle(article, {
    theme: account.themes[loaded.kind] as ThemeName,
    pictures: (src) => placed.get(src),
    mark: markFor(delivery, index),
  })
  const errors = notices.filter(({ level }) => level === 'error').map(({ message }) => message)
  const proofs = await proofread({ article, digest: loaded.digest, dueAt }, deps)
  // A fault of the renderer is told in its own words, not once more by the last check.
  const unfit = errors.length > 0 ? [] : unfitFor(html, placed)
  const faults = [...errors, ...unfit, ...proofs.errors]
  if (faults.length > 0) throw new Unfit(faults, 'content')
  const cover = await placeCover(coverOf(loaded, { dueAt, timeZone: account.timeZone }), deps)
  const news: NewsArticle = {
    title: loaded.title,
    content: html,
    comments: loaded.openComments && withComments ? 'everyone' : 'closed',
    ...(loaded.author && { author: loaded.author }),
    ...(loaded.digest && { digest: loaded.digest }),
    ...(loaded.sourceUrl && { sourceUrl: loaded.sourceUrl }),
    ...cover,
  }
  const altered = [...notices.map(({ code, message }) => ({ code, message })), ...drawnCover(loaded)]
  return {
    news,
    footer,
    notices: [...altered, ...proofs.notices],
    altered: altered.map(({ message }) => message),
  }
}

/** The proofreader's notices for an article that is pasted by hand. @throws Unfit for what would hold a delivery */
export const proofreadFor = async (
  loaded: LoadedArticle,
  { delivery: { dueAt }, deps }: { delivery: Delivery; deps: OnAccount },
): Promise<DeliveryNotice[]> => {
  const { article } = withFooter(loaded, await footerFor(loaded, { dueAt, ...deps }))
  const { errors, notices } = await proofread({ article, digest: loaded.digest, dueAt }, deps)
  if (errors.length > 0) throw new Unfit(errors, 'content')
  return notices
}

/**
 * WeChat shows a digest under a message of one article only, and drops those of several.
 * @see https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html
 */
const forCompany = (loaded: readonly LoadedArticle[]) => {
  if (loaded.length < 2) return { articles: loaded, left: [] }
  const written = loaded.flatMap(({ digest }, at) => (digest ? [at + 1] : []))
  const message = `多篇合发时微信不显示摘要：第 ${written.join('、')} 篇写好的摘要没有送出。`
  const articles = loaded.map(({ digest: _, ...article }): LoadedArticle => article)
  return { articles, left: written.length > 0 ? [{ code: 'digests-left-out', message }] : [] }
}

/** Makes the message: footer, pictures uploaded (never twice), rendered, checked, cover placed. May safely run twice. */
export const makeContent = async (
  loaded: readonly LoadedArticle[],
  making: Omit<Making, 'index'>,
): Promise<Content> => {
  const made: Awaited<ReturnType<typeof contentOf>>[] = []
  const { articles: alone, left } = forCompany(loaded)
  for (const [index, article] of alone.entries()) made.push(await contentOf(article, { ...making, index }))
  const articles = made.map(({ news }) => news)
  return {
    articles,
    htmlHash: createHash('sha256').update(JSON.stringify(articles)).digest('hex'),
    footer: made[0]?.footer ?? null,
    notices: [...left, ...made.flatMap(({ notices }) => notices)],
    altered: [...left.map(({ message }) => message), ...made.flatMap(({ altered }) => altered)],
  }
}
