import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { createPictureFiles, pictureFile } from '../images/pictureFiles'
import type { LocalPicture } from './articles'
import type { FrozenPicture } from './edition'
import { mediaSrc } from './renderable'

/** What the line needs of a stored picture. */
export type StoredPicture = {
  id: string
  /** Of the file; nobody reads it. */
  filename?: string | null
  /** As the person called it who uploaded it. */
  originalName?: string | null
  sha256?: string | null
  focalX?: number | null
  focalY?: number | null
}

const missing = (name: string, cause?: unknown): Error =>
  new Error(`图片「${name}」的文件不在服务器上，没有发出。请重新上传这张图片，再到稿件里换上。`, { cause })

type File = { file: string; name: string }

const readPicture = async (mediaDir: string, { file, name }: File): Promise<Buffer> => {
  try {
    return await createPictureFiles(mediaDir).read(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw missing(name, error)
  }
}

const fileOf = ({ filename, originalName }: StoredPicture): File => {
  const file = filename ?? ''
  return { file, name: originalName || file }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A stored picture as the line takes it; other bytes than those that were stored are not sent. */
export const localPicture = (stored: StoredPicture, mediaDir: string): LocalPicture => {
  const { file, name } = fileOf(stored)
  return {
    src: mediaSrc(stored.id),
    name,
    file,
    ...(stored.sha256 && { sha256: stored.sha256 }),
    read: () => readPicture(mediaDir, { file, name }),
  }
}

/** Digests of files that have not changed since; each entry is about 150 bytes. */
const DIGESTS_MAX = 5_000
const digests = new Map<string, string>()

const digestOfFile = async (mediaDir: string, picture: File): Promise<string | null> => {
  try {
    const { size, mtimeMs } = await stat(pictureFile(mediaDir, picture.file))
    const key = `${mediaDir}/${picture.file} ${size} ${mtimeMs}`
    const digest = digests.get(key) ?? digestOf(await readPicture(mediaDir, picture))
    digests.set(key, digest)
    if (digests.size > DIGESTS_MAX) digests.delete(digests.keys().next().value ?? '')
    return digest
  } catch {
    // Not there, or not readable: the edition says so, and nothing of it can be sent.
    return null
  }
}

/** Freezes a stored picture: its digest is taken from the bytes, never from the document. */
export const frozen = async (stored: StoredPicture, mediaDir: string): Promise<FrozenPicture> => {
  const picture = fileOf(stored)
  return { id: stored.id, name: picture.name, digest: await digestOfFile(mediaDir, picture) }
}

/**
 * A picture of an edition. The digest goes along: whoever reads it compares the bytes with what was submitted.
 * @param stored where its file lies now; undefined when the document is gone
 */
export const frozenPicture = (
  { id, name, digest }: FrozenPicture,
  { stored, mediaDir }: { stored: StoredPicture | undefined; mediaDir: string },
): LocalPicture => ({
  src: mediaSrc(id),
  name,
  file: stored?.filename ?? '',
  ...(digest && { sha256: digest }),
  read: async () => {
    if (!stored || !digest) throw missing(name)
    return readPicture(mediaDir, { file: stored.filename ?? '', name })
  },
})

/** Where the picture must not be cut off, 0…1 from the top left; Payload keeps it in percent. */
export const focalOf = ({ focalX, focalY }: StoredPicture): { x: number; y: number } | undefined =>
  typeof focalX === 'number' && typeof focalY === 'number' ? { x: focalX / 100, y: focalY / 100 } : undefined
