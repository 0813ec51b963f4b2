import type { LoadedArticle } from '../articles/articles'
import { ARTICLE_KINDS } from '../articles/kinds'
import type { DeliveryNotice } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import { type CoverSource, PictureRefused, PicturesFailed, type PlacedCover, pictureFailure } from '../images'
import { DRAWN_COVER_FOCAL, drawCover } from '../images/drawCover'
import { dayIn } from '../time/slots'
import { isWechatError } from '../wechat'

/** The cover that was given, else one drawn from title and day, so that a missing picture stops nothing. */
export const coverOf = (
  article: LoadedArticle,
  { dueAt, timeZone }: { dueAt: Date; timeZone: string },
): CoverSource => {
  if (article.cover) return article.cover
  const drawing = {
    title: article.title,
    date: article.article.date ?? dayIn(timeZone, dueAt),
    kindLabel: ARTICLE_KINDS[article.kind],
  }
  const name = `${article.title}（自动封面）`
  return {
    src: 'drawn',
    name,
    key: `drawn ${JSON.stringify(drawing)}`,
    read: () => drawCover(drawing),
    focal: DRAWN_COVER_FOCAL,
  }
}

/** Says that a cover had to be drawn; nothing where one was given. */
export const drawnCover = ({ cover }: Pick<LoadedArticle, 'cover'>): DeliveryNotice[] =>
  cover ? [] : [{ code: 'cover-drawn', message: '没有封面，已按标题画了一张。' }]

/** Places a cover and gives it in the words of draft/add. */
export const placeCover = async (cover: CoverSource, { placerFor, account }: OnAccount) => {
  const { thumbMediaId, crops } = await placerFor(account)
    .placeCover(account.identity, cover)
    .catch((cause: unknown) => {
      if (!isWechatError(cause) && !(cause instanceof PictureRefused)) throw cause
      // By its name, like a picture of the text.
      throw new PicturesFailed([pictureFailure(cover, cause)], 1)
    })
  return { coverMediaId: thumbMediaId, crop235: cropOf(crops, '2.35:1'), crop11: cropOf(crops, '1:1') }
}

const cropOf = (crops: PlacedCover['crops'], ratio: keyof PlacedCover['crops']) => {
  const [x1 = 0, y1 = 0, x2 = 1, y2 = 1] = crops[ratio].split('_').map(Number)
  return { x1, y1, x2, y2 }
}
