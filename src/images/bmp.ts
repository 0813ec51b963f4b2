import { type BmpHeader, bmpHeader } from './bmpHeader'
import { unpackRuns } from './bmpRuns'

/** Unpacked pixels, top row first. */
export type Bitmap = { data: Buffer; width: number; height: number; channels: 3 | 4 }

/**
 * Decodes a Windows bitmap, which the picture engine does not read: 1, 4, 8, 16, 24 and 32 bits, masks, run lengths.
 * @throws RangeError when the file ends early or describes what no bitmap has
 * @see https://learn.microsoft.com/windows/win32/gdi/bitmap-header-types
 */
export const decodeBmp = (file: Buffer): Bitmap => {
  const header = bmpHeader(file)
  const rows = header.runs ? unpackRuns(file, header) : file.subarray(header.pixelsAt)
  const rowBytes = header.runs ? header.width : Math.ceil((header.width * header.bits) / 32) * 4
  if (rows.length < rowBytes * (header.height - 1)) throw new RangeError('unexpected eof in bitmap')
  return header.bits <= 8 ? fromPalette({ header, rowBytes, rows }) : fromMasks({ header, rowBytes, rows })
}

type Rows = { header: BmpHeader; rows: Buffer; rowBytes: number }

const fromPalette = ({ header, rows, rowBytes }: Rows): Bitmap => {
  const { width, height, palette } = header
  const bits = header.runs ? 8 : header.bits
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    const rowAt = rowBytes * (header.topDown ? y : height - 1 - y)
    for (let x = 0; x < width; x++) {
      const byte = rows[rowAt + ((x * bits) >> 3)] ?? 0
      const index = (byte >> (8 - bits - ((x * bits) & 7))) & ((1 << bits) - 1)
      const color = palette[index] ?? 0
      data.writeUIntBE(color, (y * width + x) * 3, 3)
    }
  }
  return { channels: 3, data, height, width }
}

const fromMasks = ({ header, rows, rowBytes }: Rows): Bitmap => {
  const { width, height, masks } = header
  const bytes = header.bits >> 3
  const channels = masks[3] ? 4 : 3
  const lanes = masks.slice(0, channels).map(laneOf)
  const data = Buffer.alloc(width * height * channels)
  for (let y = 0, to = 0; y < height; y++) {
    const rowAt = rowBytes * (header.topDown ? y : height - 1 - y)
    for (let x = 0; x < width; x++) {
      const value = rows.readUIntLE(rowAt + x * bytes, bytes)
      for (const { shift, max } of lanes) data[to++] = max && (((value >>> shift) & max) * 255) / max
    }
  }
  return { channels, data, height, width }
}

/** Where a colour's bits stand in the pixel, and the largest value they can say. */
const laneOf = (mask: number): { shift: number; max: number } => {
  const shift = mask ? 31 - Math.clz32(mask & -mask) : 0
  return { max: mask >>> shift, shift }
}
