/** What makes an upload the same upload: whose it is, original bytes, and what they were made into. */
export type CacheKey = {
  /** An AppID on a platform, never an account document: what another was given is not known here. */
  owner: string
  /** Of the original file, so that an unchanged original is neither unpacked nor uploaded again. */
  sha256: string
  /** `body@1`, `body@1#fff8f0` (another ground), `cover@1`; the number is the fitting version. */
  purpose: string
}

/** A picture at WeChat's. */
export type PlacedPiece = { url: string; width: number; height: number }

/** What is remembered: all pieces of a picture, and for a cover its permanent media id. */
export type CachedPicture = { pieces: PlacedPiece[]; mediaId?: string }

/**
 * Memory of uploads, kept in the database with a unique key.
 * Two processes may upload the same picture at once: that is harmless, so `remember` must not throw when the key is taken.
 */
export type PictureCache = {
  find: (key: CacheKey) => Promise<CachedPicture | undefined>
  remember: (entry: CacheKey & CachedPicture) => Promise<void>
  forget: (key: CacheKey) => Promise<void>
}
