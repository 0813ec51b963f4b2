/** An uncompressed TIFF with room for pixels, to be filled by a decoder. */
export type RawTiff = { file: Buffer; pixels: Uint8ClampedArray }

const TYPE = { bytes: 7, long: 4, short: 3 } as const
const CHANNELS = 4

/**
 * Makes an empty TIFF of RGBA pixels with a colour profile: the only way to hand the picture engine pixels that are
 * not sRGB without copying them, and its own colour management does the rest.
 * @see https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf (section 2); tag 34675: ICC.1:2022, B.4
 */
export const rawTiff = ({
  width,
  height,
  icc,
}: {
  width: number
  height: number
  icc?: Buffer | undefined
}): RawTiff => {
  const size = width * height * CHANNELS
  const tags = tagsOf({ height, iccLength: icc?.length ?? 0, size, width })
  const depthsAt = 8 + 2 + tags.length * 12 + 4
  const iccAt = depthsAt + CHANNELS * 2
  const pixelsAt = iccAt + (icc?.length ?? 0)
  const file = Buffer.alloc(pixelsAt + size)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(tags.length, 8)
  const places = { depths: depthsAt, icc: iccAt, pixels: pixelsAt }
  for (const [index, [tag, type, count, value]] of tags.entries()) {
    const at = 10 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(count, at + 4)
    file.writeUInt32LE(typeof value === 'string' ? places[value] : value, at + 8)
  }
  for (let channel = 0; channel < CHANNELS; channel++) file.writeUInt16LE(8, depthsAt + channel * 2)
  icc?.copy(file, iccAt)
  return { file, pixels: new Uint8ClampedArray(file.buffer, file.byteOffset + pixelsAt, size) }
}

type Tag = readonly [tag: number, type: number, count: number, value: number | 'depths' | 'icc' | 'pixels']
type Sizes = { width: number; height: number; size: number; iccLength: number }

const tagsOf = ({ width, height, size, iccLength }: Sizes): Tag[] => [
  [256, TYPE.long, 1, width],
  [257, TYPE.long, 1, height],
  [258, TYPE.short, CHANNELS, 'depths'],
  [259, TYPE.short, 1, 1], // not compressed
  [262, TYPE.short, 1, 2], // RGB
  [273, TYPE.long, 1, 'pixels'],
  [277, TYPE.short, 1, CHANNELS],
  [278, TYPE.long, 1, height],
  [279, TYPE.long, 1, size],
  [338, TYPE.short, 1, 2], // the fourth channel is alpha, not multiplied in
  ...(iccLength > 0 ? ([[34675, TYPE.bytes, iccLength, 'icc']] as const) : []),
]
