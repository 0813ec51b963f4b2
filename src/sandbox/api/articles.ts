import { z } from 'zod'
import { filterContent, textOf } from '../contentFilter'
import { materialOf, pictureAt } from '../pictures'
import { insist } from '../refusal'
import type { StoredArticle } from '../state'
import type { Call } from './endpoint'

/** Field limits, in characters unless said otherwise. @see https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html */
const LIMITS = {
  author: 16,
  contentBytes: 1024 * 1024,
  contentCharacters: 20_000,
  digest: 120,
  digestByDefault: 54,
  newspicPictures: 20,
  newspicText: 1000,
  sourceUrlBytes: 1024,
  title: 32,
}

const Flag = z.union([z.literal(0), z.literal(1)]).default(0)
const Text = z.string().default('')

const CropPercent = z.object({
  ratio: z.enum(['2.35_1', '1_1', '16_9']),
  x1: z.string(),
  y1: z.string(),
  x2: z.string(),
  y2: z.string(),
})

/** Shape of one article. Unknown fields are ignored, as the platform ignores them. */
export const Article = z.object({
  article_type: z.enum(['news', 'newspic']).default('news'),
  title: Text,
  author: Text,
  digest: Text,
  content: Text,
  content_source_url: Text,
  thumb_media_id: Text,
  need_open_comment: Flag,
  only_fans_can_comment: Flag,
  pic_crop_235_1: Text,
  pic_crop_1_1: Text,
  image_info: z.object({ image_list: z.array(z.object({ image_media_id: z.string() })) }).optional(),
  cover_info: z.object({ crop_percent_list: z.array(CropPercent) }).optional(),
})
type Article = z.infer<typeof Article>

const lengthOf = (text: string) => [...text].length

const isCrop = (text: string) => {
  if (!/^(?:(?:0|1)(?:\.\d{1,6})?)(?:_(?:0|1)(?:\.\d{1,6})?){3}$/.test(text)) return false
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = text.split('_').map(Number)
  return x1 < x2 && y1 < y2 && x2 <= 1 && y2 <= 1
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:\/\/[^\s]+$/i.test(text)

const checkTexts = (article: Article) => {
  insist(article.title.trim(), 47003)
  insist(lengthOf(article.title) <= LIMITS.title, 45003)
  insist(lengthOf(article.author) <= LIMITS.author, 45110)
  insist(lengthOf(article.digest) <= LIMITS.digest, 45004)
  insist(article.content.trim(), 44004)
  insist(lengthOf(article.content) < LIMITS.contentCharacters, 45002)
  insist(Buffer.byteLength(article.content) < LIMITS.contentBytes, 45002)
  insist(Buffer.byteLength(article.content_source_url) <= LIMITS.sourceUrlBytes, 45005)
  insist(!article.content_source_url || isWebAddress(article.content_source_url), 41039)
}

const checkPictures = ({ platform, account }: Call, article: Article) => {
  const isMaterial = (mediaId: string) => materialOf(platform.state, { mediaId, appId: account.appId })
  for (const crop of [article.pic_crop_235_1, article.pic_crop_1_1]) insist(!crop || isCrop(crop), 40035)
  if (article.article_type === 'news') {
    insist(isMaterial(article.thumb_media_id), 40007)
    return
  }
  const pictures = article.image_info?.image_list ?? []
  insist(pictures.length >= 1 && pictures.length <= LIMITS.newspicPictures, 40035)
  insist(lengthOf(article.content) <= LIMITS.newspicText, 45166)
  for (const { image_media_id: mediaId } of pictures) insist(isMaterial(mediaId), 40007)
}

/** Checks an article against every limit and gives what the platform stores: filtered, with a digest of its own where none came. */
export const storedArticle = (call: Call, article: Article, isAlone: boolean): StoredArticle => {
  const { platform, account } = call
  checkTexts(article)
  checkPictures(call, article)
  insist(account.comments || article.need_open_comment === 0, 88000)
  const { content, filtered } = filterContent(article.content, {
    isOwnPicture: (url) => pictureAt(platform.state, { url, appId: account.appId }) !== undefined,
    isOwnArticle: (url) => platform.state.origins.some((origin) => url.startsWith(`${origin}/s?`)),
  })
  const digest = article.digest || [...textOf(content)].slice(0, LIMITS.digestByDefault).join('')
  return {
    type: article.article_type,
    title: article.title,
    author: article.author,
    digest: isAlone ? digest : '',
    content,
    contentSourceUrl: article.content_source_url,
    thumbMediaId: article.thumb_media_id,
    needOpenComment: article.need_open_comment,
    onlyFansCanComment: article.only_fans_can_comment,
    picCrop235: article.pic_crop_235_1,
    picCrop11: article.pic_crop_1_1,
    imageMediaIds: article.image_info?.image_list.map(({ image_media_id: id }) => id) ?? [],
    filtered,
  }
}
