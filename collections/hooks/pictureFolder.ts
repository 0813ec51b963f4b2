import path from 'node:path'
import { env } from '../../src/env'
import { createPictureFiles } from '../../src/images/pictureFiles'
import type { Thumbnails } from '../../src/images/thumbnails'

/** The files of all pictures. Payload never gets at them: it neither writes, serves nor deletes any. */
export const pictureFiles = createPictureFiles(env.mediaDir)

let made: Promise<Thumbnails> | undefined

/** Small pictures for lists. Loaded with the first one: it brings the picture engine. */
export const thumbnails = (): Promise<Thumbnails> => {
  made ??= import('../../src/images/thumbnails').then(({ createThumbnails }) =>
    createThumbnails({ files: pictureFiles, folder: path.join(env.dataDir, 'thumbnails') }),
  )
  return made
}
