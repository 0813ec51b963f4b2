import type { CachedPicture, CacheKey, PictureCache } from './PictureCache'
import { createSingleFlight } from './singleFlight'

/** Finds the upload of an original, or makes and remembers it. */
export type Once = (key: CacheKey, place: () => Promise<CachedPicture>) => Promise<CachedPicture>

/** Sees to it that the same original goes to an account once; two askers at the same time share one upload. */
export const createUploadMemory = (cache: PictureCache): Once => {
  const alone = createSingleFlight()

  return (key, place) =>
    alone(`${key.owner} ${key.sha256} ${key.purpose}`, async () => {
      const known = await cache.find(key)
      if (known) return known
      const placed = await place()
      await cache.remember({ ...key, ...placed })
      return placed
    })
}
