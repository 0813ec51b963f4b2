import { materialOf, picturePath } from '../pictures'
import type { Platform } from '../platform'
import type { StoredArticle } from '../state'
import type { Answer } from './endpoint'

type Shown = { article: StoredArticle; appId: string; url: string; noContent: boolean }

/** An article in the form in which draft/get, freepublish/getarticle and both batchgets return it. */
export const newsItem = (platform: Platform, { article, appId, url, noContent }: Shown): Answer => {
  const cover = materialOf(platform.state, { mediaId: article.thumbMediaId, appId })
  return {
    article_type: article.type,
    title: article.title,
    author: article.author,
    digest: article.digest,
    ...(noContent ? {} : { content: article.content }),
    content_source_url: article.contentSourceUrl,
    thumb_media_id: article.thumbMediaId,
    show_cover_pic: 0,
    need_open_comment: article.needOpenComment,
    only_fans_can_comment: article.onlyFansCanComment,
    pic_crop_235_1: article.picCrop235,
    pic_crop_1_1: article.picCrop11,
    ...(article.type === 'newspic'
      ? { image_info: { image_list: article.imageMediaIds.map((id) => ({ image_media_id: id })) } }
      : {}),
    thumb_url: cover ? platform.pictureOrigin + picturePath(cover) : '',
    url,
  }
}
