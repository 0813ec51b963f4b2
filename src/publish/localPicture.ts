import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { LocalPicture } from './articles'
import { mediaSrc } from './renderable'

/** What the line needs of a stored picture. */
export type StoredPicture = {
  id: string
  filename?: string | null
  sha256?: string | null
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

const readPicture = async (mediaDir: string, name: string): Promise<Buffer> => {
  try {
    return await readFile(fileIn(mediaDir, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(`图片「${name}」的文件不在服务器上，没有发出。请重新上传这张图片，再到稿件里换上。`, {
      cause: error,
    })
  }
}

/** A stored picture as the line takes it; other bytes than those that were stored are not sent. */
export const localPicture = (stored: StoredPicture, mediaDir: string): LocalPicture => {
  const name = stored.filename ?? ''
  return {
    src: mediaSrc(stored.id),
    name,
    ...(stored.sha256 && { sha256: stored.sha256 }),
    read: () => readPicture(mediaDir, name),
  }
}

/** Where the picture must not be cut off, 0…1 from the top left; Payload keeps it in percent. */
export const focalOf = ({ focalX, focalY }: StoredPicture): { x: number; y: number } | undefined =>
  typeof focalX === 'number' && typeof focalY === 'number' ? { x: focalX / 100, y: focalY / 100 } : undefined
