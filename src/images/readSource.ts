import pLimit from 'p-limit'
import { sha256Of } from './FittedPicture'
import { PictureRefused } from './PictureRefused'

/** Where a picture comes from. */
export type PictureSource = {
  /** As written in the article. */
  src: string
  /** As the editor knows it; every message names it. */
  name: string
  read: () => Promise<Buffer>
  /** Changes when the file changes (media id + updatedAt): the same key is not even read again. */
  key?: string
  /** The theme's background, for transparent places. */
  ground?: string
}

/** Fingerprints kept by key; each is about 150 bytes, so this is under 1 MB. */
const KEYS_MAX = 5000
const READS_AT_ONCE = 2

/**
 * Tells the fingerprint of an original, reading it only when its key is new.
 * `read` hands over the bytes again when they are needed; they are not held meanwhile, because forty originals
 * waiting for their turn would fill the memory.
 */
export const createReader = () => {
  const known = new Map<string, string>()
  const gate = pLimit(READS_AT_ONCE)

  return async (source: PictureSource): Promise<{ sha256: string; read: () => Promise<Buffer> }> => {
    const { key } = source
    const read = readingOf(source)
    const remembered = key === undefined ? undefined : known.get(key)
    const sha256 = remembered ?? (await gate(async () => sha256Of(await read())))
    if (key !== undefined) {
      known.set(key, sha256)
      if (known.size > KEYS_MAX) known.delete(known.keys().next().value ?? '')
    }
    return { read, sha256 }
  }
}

/** What {@link createReader} makes. */
export type PictureReader = ReturnType<typeof createReader>

const readingOf =
  ({ name, read }: PictureSource) =>
  async (): Promise<Buffer> => {
    try {
      return await read()
    } catch (cause) {
      throw new PictureRefused({ cause, code: 'unreadable', name })
    }
  }
