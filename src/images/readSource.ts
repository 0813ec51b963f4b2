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
  /** Digest of the bytes that were stored, in hex: other bytes are not sent. */
  sha256?: string
  /** For what is drawn on demand and not stored: the same key is not drawn again to learn its fingerprint. */
  key?: string
  /** The theme's background, for transparent places. */
  ground?: string
}

/** Fingerprints kept by key; each is about 150 bytes, so this is under 1 MB. */
const KEYS_MAX = 5000
const READS_AT_ONCE = 2

/**
 * Tells the fingerprint of an original. `read` hands over the bytes again when they are needed; they are not held meanwhile,
 * because forty originals waiting for their turn would fill the memory.
 * @throws PictureRefused when the file cannot be read, or is not the one that was stored
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

/** Compares with every reading: the file may change between the first and the one that is sent. */
const readingOf =
  ({ name, read, sha256 }: PictureSource) =>
  async (): Promise<Buffer> => {
    const bytes = await read().catch((cause) => {
      throw new PictureRefused({ cause, code: 'unreadable', name })
    })
    if (sha256 !== undefined && sha256Of(bytes) !== sha256)
      throw new PictureRefused({ code: 'changed', name })
    return bytes
  }
