import pLimit from 'p-limit'
import { asJpegFile } from './encode'
import { type FittedPicture, fittedPicture } from './FittedPicture'
import type { CachedPicture, PlacedPiece } from './PictureCache'

/** The two uploads, bound to WeChat elsewhere: JPG and PNG by uploadimg; GIF and covers by add_material type=image. */
export type PictureUpload = {
  body: (owner: string, file: FittedPicture) => Promise<{ url: string }>
  cover: (owner: string, file: FittedPicture) => Promise<{ mediaId: string; url?: string }>
  /** WeChat did not like the format (40005, 40113, 40137): a PNG is then sent once more as JPG. */
  refusesFormat?: (error: unknown) => boolean
  /** It says nothing of the picture: the way to WeChat is blocked, or the account may not. */
  blocksAll?: (error: unknown) => boolean
}

/** The way of one article's pictures: once it is blocked, those that still wait for their turn are not tried. */
export type Way = { blockedBy?: unknown }

/** Sends fitted files, never more than `limit` at once over all accounts and articles of this process. */
export const createUploader = (upload: PictureUpload, limit: number) => {
  const gate = pLimit(limit)

  const send = async <T>(
    file: FittedPicture,
    { to, way = {} }: { to: (file: FittedPicture) => Promise<T>; way?: Way | undefined },
  ): Promise<T> => {
    const pass = () => {
      if (way.blockedBy) throw way.blockedBy
      return to(file)
    }
    try {
      return await gate(pass)
    } catch (error) {
      if (upload.blocksAll?.(error)) way.blockedBy = error
      if (file.type !== 'image/png' || !upload.refusesFormat?.(error)) throw error
      const again = fittedPicture(await asJpegFile(file.bytes))
      return gate(() => to(again))
    }
  }

  return {
    body: async (owner: string, file: FittedPicture, way?: Way): Promise<PlacedPiece> => {
      const { url } = await send(file, { to: (sent) => upload.body(owner, sent), way })
      return { height: file.height, url, width: file.width }
    },
    cover: async (owner: string, file: FittedPicture): Promise<CachedPicture> => {
      const { mediaId, url = '' } = await send(file, { to: (sent) => upload.cover(owner, sent) })
      return { mediaId, pieces: [{ height: file.height, url, width: file.width }] }
    },
  }
}

/** What {@link createUploader} makes. */
export type Uploader = ReturnType<typeof createUploader>
