import { createHash } from 'node:crypto'

/** A file as WeChat takes it. */
export type FittedPicture = {
  bytes: Buffer
  type: 'image/jpeg' | 'image/png' | 'image/gif'
  /** ASCII, with the true extension: other names have led to 41005. */
  filename: string
  width: number
  height: number
  sha256: string
}

const EXTENSIONS = { 'image/gif': 'gif', 'image/jpeg': 'jpg', 'image/png': 'png' } as const

/** Names and fingerprints an encoded file. */
export const fittedPicture = (
  file: Pick<FittedPicture, 'bytes' | 'type' | 'width' | 'height'>,
): FittedPicture => {
  const { bytes, type, width, height } = file
  const sha256 = sha256Of(bytes)
  return { bytes, filename: `${sha256.slice(0, 16)}.${EXTENSIONS[type]}`, height, sha256, type, width }
}

/** @returns the fingerprint of a file's bytes, in hex */
export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
