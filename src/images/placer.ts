import { type CoverCrops, coverCrops, type FocalPoint } from './crops'
import { fitForBody } from './fitForBody'
import { fitForCover } from './fitForCover'
import type { PictureCache, PlacedPiece } from './PictureCache'
import { type PlacingDeps, placeBody } from './placeBody'
import { purposeOf } from './purpose'
import { createReader, type PictureSource } from './readSource'
import { createUploader, type PictureUpload } from './uploader'
import { createUploadMemory } from './uploadMemory'

/** A cover at WeChat's, with the cuts to tell it. */
export type PlacedCover = { thumbMediaId: string; crops: CoverCrops }

/** A cover's file, and the spot that must stay in sight. */
export type CoverSource = PictureSource & { focal?: FocalPoint }

type Deps = { upload: PictureUpload; cache: PictureCache; limit?: number }

/** More uploads at once make WeChat answer "system busy". */
const UPLOADS_AT_ONCE = 4

/**
 * Brings pictures to WeChat: fits them two at a time, uploads them four at a time, never the same bytes twice to one account.
 * One placer serves a whole process, so that its gates hold for all articles together.
 */
export const createPicturePlacer = ({ upload, cache, limit = UPLOADS_AT_ONCE }: Deps) => {
  const uploader = createUploader(upload, limit)
  const deps: PlacingDeps = { once: createUploadMemory(cache), reader: createReader(), uploader }

  return {
    /** Places all pictures of an article; see {@link placeBody} for what comes back and what is thrown. */
    placeBody: (owner: string, sources: readonly PictureSource[]): Promise<Map<string, PlacedPiece[]>> =>
      placeBody(deps, { owner, sources }),

    /** Places a cover. Throws PictureRefused, or whatever the upload threw. */
    placeCover: (owner: string, cover: CoverSource): Promise<PlacedCover> =>
      placeCover(deps, { owner, cover }),

    /** Forgets an upload that WeChat no longer knows (40007): placing it again then uploads it again. */
    forget: async (owner: string, gone: PictureSource & { use: 'body' | 'cover' }): Promise<void> => {
      const { sha256, read } = await deps.reader(gone)
      const ground = gone.use === 'body' ? gone.ground : undefined
      await cache.forget({ owner, purpose: purposeOf({ ground, use: gone.use }), sha256 })
      if (gone.use === 'cover') return
      // The pieces of a tall picture are remembered one by one.
      const { pieces } = await fitForBody(read, gone)
      for (const piece of pieces)
        await cache.forget({ owner, purpose: purposeOf({ use: 'piece' }), sha256: piece.sha256 })
    },
  }
}

/** What {@link createPicturePlacer} makes. */
export type PicturePlacer = ReturnType<typeof createPicturePlacer>

/** The whole picture is uploaded and the cuts are told apart from it: moving the focal point uploads nothing. */
const placeCover = async (deps: PlacingDeps, { owner, cover }: { owner: string; cover: CoverSource }) => {
  const { sha256, read } = await deps.reader(cover)
  const key = { owner, purpose: purposeOf({ use: 'cover' }), sha256 }
  const { mediaId, pieces } = await deps.once(key, async () =>
    deps.uploader.cover(owner, await fitForCover(read, { name: cover.name })),
  )
  const [file] = pieces
  if (!mediaId || !file) throw new Error(`封面「${cover.name}」的上传记录不完整，请清除图片缓存后重试`)
  return {
    crops: coverCrops({ focal: cover.focal, height: file.height, width: file.width }),
    thumbMediaId: mediaId,
  }
}
