import { UNPACKED_PIXELS_MAX } from './limits'

/** What stands before the pixels of a Windows bitmap. Colours are 0xRRGGBB; masks are red, green, blue, alpha. */
export type BmpHeader = {
  width: number
  height: number
  topDown: boolean
  bits: number
  runs: boolean
  palette: number[]
  masks: [number, number, number, number]
  pixelsAt: number
}

const CORE_HEADER = 12
const COMPRESSIONS = { alphaMasks: 6, masks: 3, none: 0, runs4: 2, runs8: 1 } as const
const BITS = [1, 4, 8, 16, 24, 32]

/**
 * Reads the headers of a Windows bitmap.
 * @throws RangeError for what no bitmap has, for JPEG or PNG wrapped in a bitmap, and beyond the pixel limit
 */
export const bmpHeader = (file: Buffer): BmpHeader => {
  const size = file.readUInt32LE(14)
  const core = size === CORE_HEADER
  const width = core ? file.readUInt16LE(18) : file.readInt32LE(18)
  const signedHeight = core ? file.readInt16LE(20) : file.readInt32LE(22)
  const bits = file.readUInt16LE(core ? 24 : 28)
  const compression = core ? COMPRESSIONS.none : file.readUInt32LE(30)
  const height = Math.abs(signedHeight)
  assertSane({ bits, compression, height, width })
  return {
    bits,
    height,
    masks: masksOf(file, { bits, compression, size }),
    palette: bits <= 8 ? paletteOf(file, { bits, size }) : [],
    pixelsAt: file.readUInt32LE(10),
    runs: compression === COMPRESSIONS.runs4 || compression === COMPRESSIONS.runs8,
    topDown: signedHeight < 0,
    width,
  }
}

type Shape = { width: number; height: number; bits: number; compression: number }

const assertSane = ({ width, height, bits, compression }: Shape): void => {
  if (width * height > UNPACKED_PIXELS_MAX) throw new RangeError('bitmap exceeds pixel limit')
  const runsFit =
    compression === 0 || compression === 3 || compression === 6 || bits === (compression === 1 ? 8 : 4)
  const known = (Object.values(COMPRESSIONS) as number[]).includes(compression)
  if (width < 1 || height < 1 || !BITS.includes(bits) || !known || !runsFit)
    throw new RangeError('no such bitmap')
}

const paletteOf = (file: Buffer, { bits, size }: { bits: number; size: number }): number[] => {
  const entry = size === CORE_HEADER ? 3 : 4
  const said = size === CORE_HEADER ? 0 : file.readUInt32LE(46)
  const count = said > 0 && said <= 2 ** bits ? said : 2 ** bits
  const start = 14 + size
  return Array.from({ length: count }, (_, index) => start + index * entry)
    .filter((at) => at + 3 <= file.length)
    .map((at) => file.readUIntLE(at, 3))
}

type MaskSource = { size: number; bits: number; compression: number }

const masksOf = (file: Buffer, { size, bits, compression }: MaskSource): BmpHeader['masks'] => {
  if (compression === COMPRESSIONS.masks || compression === COMPRESSIONS.alphaMasks) {
    const hasAlpha = size >= 56 || compression === COMPRESSIONS.alphaMasks
    return [
      file.readUInt32LE(54),
      file.readUInt32LE(58),
      file.readUInt32LE(62),
      hasAlpha ? file.readUInt32LE(66) : 0,
    ]
  }
  return bits === 16 ? [0x7c00, 0x3e0, 0x1f, 0] : [0xff0000, 0xff00, 0xff, 0]
}
