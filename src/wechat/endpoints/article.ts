/** Who may comment. Needs the account's comment privilege, else 88000. */
export type Comments = 'closed' | 'everyone' | 'followers'

/** A crop of the cover: two corners, each from 0 to 1, origin top left. */
export type Crop = { x1: number; y1: number; x2: number; y2: number }

/** 图文消息. `content` is the final HTML with pictures from `media.uploadimg` only. */
export type NewsArticle = {
  type?: 'news'
  title: string
  author?: string
  digest?: string
  content: string
  /** 阅读原文 */
  sourceUrl?: string
  /** A permanent `mediaId` of `media.addMaterial`. */
  coverMediaId: string
  comments?: Comments
  crop235?: Crop
  crop11?: Crop
}

/** 图片消息: plain text and up to 20 permanent pictures, the first of which is the cover. */
export type PictureArticle = {
  type: 'newspic'
  title: string
  content: string
  imageMediaIds: string[]
  comments?: Comments
}

export type DraftArticle = NewsArticle | PictureArticle

/** WeChat takes at most six decimals. */
const decimals = (value: number): string => String(Number(Math.min(1, Math.max(0, value)).toFixed(6)))
const cropText = ({ x1, y1, x2, y2 }: Crop): string => [x1, y1, x2, y2].map(decimals).join('_')

const commentFields = (comments: Comments = 'closed') => ({
  need_open_comment: comments === 'closed' ? 0 : 1,
  only_fans_can_comment: comments === 'followers' ? 1 : 0,
})

/**
 * Writes an article in WeChat's fields; empty optional ones are left out.
 * @see https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html
 */
export const toWire = (article: DraftArticle): Record<string, unknown> => {
  const common = { title: article.title, content: article.content, ...commentFields(article.comments) }
  if (article.type === 'newspic') {
    const images = article.imageMediaIds.map((id) => ({ image_media_id: id }))
    return { article_type: 'newspic', ...common, image_info: { image_list: images } }
  }
  return {
    article_type: 'news',
    ...common,
    thumb_media_id: article.coverMediaId,
    ...(article.author && { author: article.author }),
    ...(article.digest && { digest: article.digest }),
    ...(article.sourceUrl && { content_source_url: article.sourceUrl }),
    ...(article.crop235 && { pic_crop_235_1: cropText(article.crop235) }),
    ...(article.crop11 && { pic_crop_1_1: cropText(article.crop11) }),
  }
}
