import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { atTheBench, decoding } from './engine'
import { openPicture } from './openPicture'
import { type PictureFiles, pictureFile } from './pictureFiles'
import { createSingleFlight } from './singleFlight'

/** As wide as the widest place of a list, on a screen of two pixels a point. Ours to decide. */
const WIDTH = 320

/** @returns the picture as WebP, at most 320 pixels wide, upright, the first of several frames */
const smallOf = (bytes: Buffer, name: string): Promise<Buffer> =>
  atTheBench(async () => {
    const { pixels } = await openPicture(bytes, name)
    const small = () => pixels().resize({ width: WIDTH, withoutEnlargement: true }).toColourspace('srgb')
    return decoding(name, () => small().webp().toBuffer())
  })

type Deps = { files: PictureFiles; folder: string }

/**
 * Small pictures for lists, made when they are first asked for and kept in a folder of their own, where no upload is written.
 * The folder may be emptied at any time.
 */
export const createThumbnails = ({ files, folder }: Deps) => {
  const alone = createSingleFlight()

  const make = async (name: string, target: string): Promise<Buffer> => {
    const small = await smallOf(await files.read(name), name)
    await mkdir(folder, { recursive: true })
    // Another process may be reading: it finds a whole file or none.
    const half = `${target}.${randomUUID()}`
    await writeFile(half, small)
    await rename(half, target)
    return small
  }

  return {
    /** @throws what reading the picture throws, and PictureRefused when it cannot be drawn */
    of: (name: string): Promise<Buffer> => {
      const target = pictureFile(folder, `${name}.webp`)
      return alone(name, () => readFile(target).catch(() => make(name, target)))
    },
    remove: async (name: string): Promise<void> => rm(pictureFile(folder, `${name}.webp`), { force: true }),
  }
}

export type Thumbnails = ReturnType<typeof createThumbnails>
