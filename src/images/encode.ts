import sharp, { type Sharp } from 'sharp'
import { fromPixels, type Pixels } from './engine'
import { BODY_BYTES_MAX } from './limits'

/** Above this the file grows and nobody sees why; below the other, blocks show around letters. */
const QUALITY_BEST = 90
const QUALITY_WORST = 60

/** A file ready to be sent, and how it came to be. */
export type Encoded = {
  bytes: Buffer
  type: 'image/jpeg' | 'image/png'
  width: number
  height: number
  quality?: number
}

/**
 * Encodes pixels under a number of bytes: best quality first, then less quality, then less size.
 * @param drawn the source was lossless (screenshot, drawing): PNG is tried too and wins when smaller
 * @returns the file with the highest quality that fits; it always fits in the end
 */
export const encodeWithin = async (
  pixels: Pixels,
  options: { drawn: boolean; limit?: number },
): Promise<Encoded> => {
  const { drawn, limit = BODY_BYTES_MAX } = options
  const best = await asJpeg(pixels, QUALITY_BEST)
  const png = drawn ? await asPng(pixels) : undefined
  if (png && png.bytes.length <= Math.min(limit, best.bytes.length)) return png
  return best.bytes.length <= limit ? best : searchJpeg(pixels, { best, limit })
}

/** Encodes pixels as JPEG; see {@link toJpeg}. */
export const asJpeg = (pixels: Pixels, quality = QUALITY_BEST): Promise<Encoded> =>
  toJpeg(fromPixels(pixels), quality)

/**
 * Ends a pipeline as JPEG with full colour resolution: red letters on white fray without it.
 * Huffman tables are not optimised: that saves one byte in a hundred and takes three times as long.
 */
export const toJpeg = async (image: Sharp, quality = QUALITY_BEST): Promise<Encoded> => {
  const { data, info } = await image
    .jpeg({ chromaSubsampling: '4:4:4', optimiseCoding: false, quality })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, height: info.height, quality, type: 'image/jpeg', width: info.width }
}

const asPng = async (pixels: Pixels): Promise<Encoded> => {
  const bytes = await fromPixels(pixels).png({ compressionLevel: 9 }).toBuffer()
  return { bytes, height: pixels.height, type: 'image/png', width: pixels.width }
}

type Search = { best: Encoded; limit: number }

const searchJpeg = async (pixels: Pixels, { best, limit }: Search): Promise<Encoded> => {
  const worst = await asJpeg(pixels, QUALITY_WORST)
  if (worst.bytes.length > limit) {
    const smaller = await shrink(pixels, limit / worst.bytes.length)
    return encodeWithin(smaller, { drawn: false, limit })
  }
  let [fits, exceeds] = [worst, best]
  while (qualityOf(exceeds) - qualityOf(fits) > 1) {
    const tried = await asJpeg(pixels, between(fits, exceeds, limit))
    if (tried.bytes.length <= limit) fits = tried
    else exceeds = tried
  }
  return fits
}

const qualityOf = ({ quality = QUALITY_BEST }: Encoded): number => quality

/** Bytes grow about exponentially with quality, so a straight line through the logarithms lands near the limit. */
const between = (fits: Encoded, exceeds: Encoded, limit: number): number => {
  const [low, high] = [qualityOf(fits), qualityOf(exceeds)]
  const share = Math.log(limit / fits.bytes.length) / Math.log(exceeds.bytes.length / fits.bytes.length)
  return Math.min(high - 1, Math.max(low + 1, Math.round(low + share * (high - low))))
}

/** Bytes follow area, so the side follows the root; at least a twentieth each time, so that it ends. */
const shrink = async (pixels: Pixels, share: number): Promise<Pixels> => {
  const scale = Math.min(0.95, Math.sqrt(share))
  return scalePixels(pixels, Math.max(1, Math.floor(pixels.width * scale)))
}

/** Scales pixels to a width, height in proportion. */
export const scalePixels = async (pixels: Pixels, width: number): Promise<Pixels> => {
  const height = Math.max(1, Math.round((pixels.height * width) / pixels.width))
  const data = await fromPixels(pixels).resize({ fit: 'fill', height, width }).raw().toBuffer()
  return { data, height, width }
}

/** Turns a PNG of ours into a JPEG of the same size, under the same limit. */
export const asJpegFile = async (png: Buffer): Promise<Encoded> => {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  return encodeWithin({ data, height: info.height, width: info.width }, { drawn: false })
}
