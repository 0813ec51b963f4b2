import { z } from 'zod'
import type { FromCatalogue } from '../catalogue'
import type { Ask } from '../road'
import { Id, Nothing, Url } from './replies'

/** Picture formats by the extension that the file name will carry; WeChat judges by it and by content. */
export type PictureFormat = 'jpg' | 'png' | 'gif' | 'bmp'
export type Picture = { bytes: Uint8Array; format: PictureFormat }

const MIME: Record<PictureFormat, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
}

/** One part named `media`. The name is ASCII: other names have been answered with 41005. */
const formOf = ({ bytes, format }: Picture): FormData => {
  const form = new FormData()
  form.append('media', new Blob([new Uint8Array(bytes)], { type: MIME[format] }), `picture.${format}`)
  return form
}

const Placed = z.object({ url: Url.pipe(z.string().min(1)) })
const Kept = z
  .object({ media_id: Id.pipe(z.string().min(1)), url: Url.nullish() })
  .transform(({ media_id: mediaId, url }) => ({ mediaId, ...(url && { url }) }))
const Counts = z
  .object({
    image_count: z.number(),
    news_count: z.number(),
    video_count: z.number(),
    voice_count: z.number(),
  })
  .transform((wire) => ({
    images: wire.image_count,
    news: wire.news_count,
    videos: wire.video_count,
    voices: wire.voice_count,
  }))

/** Pictures. Uploads are bound by us: the package reads files by path, ours are bytes. */
export const bindMedia = ({ ask, fromCatalogue }: { ask: Ask; fromCatalogue: FromCatalogue }) => ({
  /**
   * A picture for the body of an article: JPG or PNG under 1 MB; not counted against the library. The `url`
   * may begin with `http:`.
   * @see https://developers.weixin.qq.com/doc/subscription/api/material/permanent/api_uploadimage.html
   */
  uploadimg: (picture: Picture) => ask({ path: '/cgi-bin/media/uploadimg', form: formOf(picture) }, Placed),

  /**
   * A permanent picture, for covers and picture messages: `image` up to 10 MB, `thumb` JPG up to 64 KB. Use `image`
   * for covers too, and do not delete it while a draft uses it.
   * @see https://developers.weixin.qq.com/doc/subscription/api/material/permanent/api_addmaterial.html
   */
  addMaterial: ({
    type = 'image',
    ...picture
  }: Picture & { type?: 'image' | 'thumb' }): Promise<{ mediaId: string; url?: string }> =>
    ask({ path: '/cgi-bin/material/add_material', query: { type }, form: formOf(picture) }, Kept),

  /** How full the library is: at most 100 000 pictures and articles. */
  count: () => fromCatalogue((api, done) => api.getMaterialCount(done), Counts),

  /** Deletes a permanent picture; 48005 when auto-reply or menu use it. */
  delete: (mediaId: string): Promise<void> =>
    fromCatalogue((api, done) => api.removeMaterial(mediaId, done), Nothing),
})
