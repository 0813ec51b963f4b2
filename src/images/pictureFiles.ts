import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { STORED_TYPES, type StoredType } from './storedTypes'

/** @returns a name that nobody can choose or guess, so that no upload meets another's file */
export const newPictureName = (type: StoredType): string => `${randomUUID()}.${STORED_TYPES[type]}`

/** @throws Error for a name that points out of the folder; no file is touched */
export const pictureFile = (folder: string, name: string): string => {
  if (!name || name !== path.basename(name) || /[\\\0]/.test(name) || name === '..' || name === '.') {
    throw new Error(`图片文件名「${name}」不合规，没有读取。请重新上传这张图片。`)
  }
  return path.join(folder, name)
}

/**
 * The folder of stored pictures. A file is written once, under a name of its own, and never again: whoever reads a name
 * gets the bytes that were stored under it, or nothing.
 */
export const createPictureFiles = (folder: string) => ({
  /** @throws Error when the name is taken */
  keep: async (name: string, bytes: Buffer): Promise<void> => {
    const file = pictureFile(folder, name)
    await mkdir(folder, { recursive: true })
    // On the disk before the row names it: after a power cut there may be a file without a row, never the reverse.
    await writeFile(file, bytes, { flag: 'wx', flush: true })
  },
  /** @throws what reading throws: ENOENT when the file is gone */
  read: async (name: string): Promise<Buffer> => readFile(pictureFile(folder, name)),
  /** A file that is gone already is no error. */
  remove: async (name: string): Promise<void> => rm(pictureFile(folder, name), { force: true }),
})

export type PictureFiles = ReturnType<typeof createPictureFiles>
