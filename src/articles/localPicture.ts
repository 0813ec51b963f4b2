import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { LocalPicture } from './articles'
import type { FrozenPicture } from './edition'
import { mediaSrc } from './renderable'

/** What the line needs of a stored picture. */
export type StoredPicture = {
  id: string
  filename?: string | null
  sha256?: string | null
  filesize?: number | null
  updatedAt?: string | null
  focalX?: number | null
  focalY?: number | null
}

/** A file of the media folder and of no other: a name that points elsewhere is refused. */
const fileIn = (mediaDir: string, name: string): string => {
  if (name !== path.basename(name) || name.includes('\\') || name.includes('\0') || name === '..') {
    throw new Error(`图片文件名「${name}」不合规，没有读取。请重新上传这张图片。`)
  }
  return path.join(mediaDir, name)
}

const missing = (name: string, cause?: unknown): Error =>
  new Error(`图片「${name}」的文件不在服务器上，没有发出。请重新上传这张图片，再到稿件里换上。`, { cause })

const readPicture = async (mediaDir: string, name: string): Promise<Buffer> => {
  try {
    return await readFile(fileIn(mediaDir, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw missing(name, error)
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A stored picture as the line takes it. Its key is the digest of its bytes, so that the same bytes are uploaded once; pictures
 * from before the digest was kept fall back on what changes with the file.
 */
export const localPicture = (stored: StoredPicture, mediaDir: string): LocalPicture => {
  const name = stored.filename ?? ''
  return {
    src: mediaSrc(stored.id),
    name,
    key: stored.sha256 || `${stored.id}:${name}:${stored.filesize ?? 0}`,
    read: () => readPicture(mediaDir, name),
  }
}

/** Digests of files that have not changed since; each entry is about 150 bytes. */
const DIGESTS_MAX = 5_000
const digests = new Map<string, string>()

const digestOfFile = async (mediaDir: string, name: string): Promise<string | null> => {
  try {
    const { size, mtimeMs } = await stat(fileIn(mediaDir, name))
    const key = `${mediaDir}/${name} ${size} ${mtimeMs}`
    const digest = digests.get(key) ?? digestOf(await readPicture(mediaDir, name))
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
  const name = stored.filename ?? ''
  return { id: stored.id, name, digest: await digestOfFile(mediaDir, name) }
}

/**
 * A picture of an edition. Reading it compares the bytes with what was submitted.
 * @param stored where its file lies now; undefined when the document is gone
 */
export const frozenPicture = (
  { id, name, digest }: FrozenPicture,
  { stored, mediaDir }: { stored: StoredPicture | undefined; mediaDir: string },
): LocalPicture => ({
  src: mediaSrc(id),
  name,
  key: digest ?? `missing:${id}`,
  read: async () => {
    if (!stored || !digest) throw missing(name)
    const bytes = await readPicture(mediaDir, stored.filename ?? '')
    if (digestOf(bytes) === digest) return bytes
    throw new Error(`图片「${name}」和批准时的不一样，没有发出。请重新送审，批准后再推送。`)
  },
})

/** Where the picture must not be cut off, 0…1 from the top left; Payload keeps it in percent. */
export const focalOf = ({ focalX, focalY }: StoredPicture): { x: number; y: number } | undefined =>
  typeof focalX === 'number' && typeof focalY === 'number' ? { x: focalX / 100, y: focalY / 100 } : undefined
