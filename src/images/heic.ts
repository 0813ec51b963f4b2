import { createRequire } from 'node:module'
import type { Bitmap } from './bmp'
import { UNPACKED_PIXELS_MAX } from './limits'

type HeifImage = {
  get_width: () => number
  get_height: () => number
  display: (
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (filled: unknown) => void,
  ) => void
  free?: () => void
}
type Libheif = { HeifDecoder: new () => { decode: (file: Uint8Array) => HeifImage[] } }

// Not a static import: a shop that may not ship LGPL code removes the package, and only HEIC is then refused.
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
 * Decodes the main picture of a HEIC file, turned upright as the file says.
 * @throws Error when the file is broken, RangeError beyond the pixel limit
 */
export const decodeHeic = async (file: Buffer, { HeifDecoder }: Libheif): Promise<Bitmap> => {
  const images = new HeifDecoder().decode(file)
  try {
    const [image] = images
    if (!image) throw new Error('heic holds no picture')
    return await drawn(image)
  } finally {
    // The pixels live in the wasm heap, which the garbage collector does not see.
    for (const image of images) image.free?.()
  }
}

const drawn = async (image: HeifImage): Promise<Bitmap> => {
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > UNPACKED_PIXELS_MAX) throw new RangeError('heic exceeds pixel limit')
  const data = new Uint8ClampedArray(width * height * 4)
  const filled = await new Promise((resolve) => image.display({ data, height, width }, resolve))
  if (!filled) throw new Error('heic is corrupt')
  return { channels: 4, data: Buffer.from(data.buffer), height, width }
}
