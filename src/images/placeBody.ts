import type { FittedPicture } from './FittedPicture'
import { fitForBody } from './fitForBody'
import type { PlacedPiece } from './PictureCache'
import { PicturesFailed, pictureFailure } from './PicturesFailed'
import { purposeOf } from './purpose'
import type { PictureReader, PictureSource } from './readSource'
import type { Uploader, Way } from './uploader'
import type { Once } from './uploadMemory'

/** What placing needs; built once by `createPicturePlacer`. */
export type PlacingDeps = { once: Once; reader: PictureReader; uploader: Uploader }

type BodyPictures = { owner: string; sources: readonly PictureSource[] }

/**
 * Places all pictures of an article, trying every one unless the way is blocked for all of them.
 * @returns for each src its pieces from top to bottom, nearly always one
 * @throws PicturesFailed naming each that failed, after all others were uploaded and remembered
 */
export const placeBody = async (deps: PlacingDeps, { owner, sources }: BodyPictures) => {
  const distinct = [...new Map(sources.map((source) => [source.src, source])).values()]
  const way: Way = {}
  const attempts = distinct.map(async (source) => {
    try {
      return { pieces: await placeOne(deps, { owner, source, way }), source }
    } catch (error) {
      return { failure: pictureFailure(source, error) }
    }
  })
  const outcomes = await Promise.all(attempts)
  const failures = outcomes.flatMap(({ failure }) => failure ?? [])
  if (failures.length > 0) throw new PicturesFailed(failures, distinct.length)
  return new Map(outcomes.flatMap(({ source, pieces }) => (source ? [[source.src, pieces] as const] : [])))
}

const placeOne = async (
  deps: PlacingDeps,
  { owner, source, way }: { owner: string; source: PictureSource; way: Way },
) => {
  const { sha256, read } = await deps.reader(source)
  const key = { owner, purpose: purposeOf({ ground: source.ground, use: 'body' }), sha256 }
  const { pieces } = await deps.once(key, async () => {
    const fitted = await fitForBody(read, source)
    return { pieces: await placePieces(deps, { owner, files: fitted.pieces, way }) }
  })
  return pieces
}

/** A piece of a tall picture is remembered by itself: its neighbour's failure must not send it again. */
const placePieces = async (
  deps: PlacingDeps,
  { owner, files, way }: { owner: string; files: FittedPicture[]; way: Way },
) => {
  const work = files.map(async (file): Promise<PlacedPiece[]> => {
    const place = async () => ({ pieces: [await deps.uploader.body(owner, file, way)] })
    const key = { owner, purpose: purposeOf({ use: 'piece' }), sha256: file.sha256 }
    return (await (files.length === 1 ? place() : deps.once(key, place))).pieces
  })
  // Every piece ends before the first failure is told: nothing goes on uploading behind a failed article.
  await Promise.allSettled(work)
  return (await Promise.all(work)).flat()
}
