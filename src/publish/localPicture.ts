import { createPictureFiles } from '../images/pictureFiles'
import type { LocalPicture } from './articles'
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

const readPicture = async (
  mediaDir: string,
  { file, name }: { file: string; name: string },
): Promise<Buffer> => {
  try {
    return await createPictureFiles(mediaDir).read(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(`图片「${name}」的文件不在服务器上，没有发出。请重新上传这张图片，再到稿件里换上。`, {
      cause: error,
    })
  }
}

/** A stored picture as the line takes it; other bytes than those that were stored are not sent. */
export const localPicture = (stored: StoredPicture, mediaDir: string): LocalPicture => {
  const file = stored.filename ?? ''
  const name = stored.originalName || file
  return {
    src: mediaSrc(stored.id),
    name,
    file,
    ...(stored.sha256 && { sha256: stored.sha256 }),
    read: () => readPicture(mediaDir, { file, name }),
  }
}

/** Where the picture must not be cut off, 0…1 from the top left; Payload keeps it in percent. */
export const focalOf = ({ focalX, focalY }: StoredPicture): { x: number; y: number } | undefined =>
  typeof focalX === 'number' && typeof focalY === 'number' ? { x: focalX / 100, y: focalY / 100 } : undefined
