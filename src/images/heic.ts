import { createRequire } from 'node:module'
import { rawTiff } from './rawTiff'

type Target = { data: Uint8ClampedArray; width: number; height: number }
type HeifImage = {
  get_width: () => number
  get_height: () => number
  is_primary: () => boolean
  display: (target: Target, done: (filled: unknown) => void) => void
  free: () => void
}
type Libheif = { HeifDecoder: new () => { decode: (file: Uint8Array) => HeifImage[] } }

// Not a static import: whoever may not ship LGPL code removes the package, and only HEIC is then refused.
const PACKAGE = 'libheif-js/wasm-bundle'
let library: Libheif | undefined

/** @returns the HEIC decoder, or undefined where it is not installed */
export const loadHeicDecoder = (): Libheif | undefined => {
  try {
    library ??= createRequire(import.meta.url)(PACKAGE) as Libheif
    return library
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * Decodes the main picture of a HEIC file, turned upright as the file says. Its size must have been checked before.
 * @param options the decoder, and the file's colour profile: phones write Display P3
 * @returns an uncompressed TIFF with that profile
 * @throws Error when the file is broken
 */
export const decodeHeic = async (file: Buffer, options: { decoder: Libheif; icc?: Buffer | undefined }) => {
  const images = new options.decoder.HeifDecoder().decode(file)
  try {
    const image = images.find((one) => one.is_primary())
    if (!image) throw new Error('heic holds no picture')
    return await drawn(image, options.icc)
  } finally {
    // The pixels live in the wasm heap, which the garbage collector does not see.
    for (const image of images) image.free()
  }
}

const drawn = async (image: HeifImage, icc: Buffer | undefined): Promise<Buffer> => {
  const [width, height] = [image.get_width(), image.get_height()]
  const tiff = rawTiff({ height, icc, width })
  const filled = await new Promise((resolve) => image.display({ data: tiff.pixels, height, width }, resolve))
  if (!filled) throw new Error('heic is corrupt')
  return tiff.file
}
