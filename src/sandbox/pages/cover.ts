import { html, raw } from 'hono/html'
import { materialOf, picturePath } from '../pictures'
import type { Platform } from '../platform'
import type { StoredArticle } from '../state'

/** Places a picture so that only the part between the corners `x1_y1_x2_y2` fills the frame. */
const placing = (crop: string) => {
  const [x1 = 0, y1 = 0, x2 = 1, y2 = 1] = crop ? crop.split('_').map(Number) : []
  const percent = (value: number) => `${(value * 100).toFixed(3)}%`
  const [width, height] = [x2 - x1, y2 - y1]
  const size = `width:${percent(1 / width)};height:${percent(1 / height)}`
  return `${size};left:${percent(-x1 / width)};top:${percent(-y1 / height)}`
}

/** The cover of an article, cut as the article asks: 2.35:1 for the first of a message, square for the others. */
export const cover = (
  platform: Platform,
  { article, appId, shape }: { article: StoredArticle; appId: string; shape: 'wide' | 'square' },
) => {
  const mediaId = article.type === 'newspic' ? (article.imageMediaIds[0] ?? '') : article.thumbMediaId
  const picture = materialOf(platform.state, { mediaId, appId })
  const crop = shape === 'wide' ? article.picCrop235 : article.picCrop11
  const image = picture ? html`<img src="${picturePath(picture)}" alt="" style="${raw(placing(crop))}">` : ''
  return html`<span class="cover ${shape === 'square' ? 'square' : ''}">${image}</span>`
}
