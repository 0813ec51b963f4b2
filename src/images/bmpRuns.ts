import type { BmpHeader } from './bmpHeader'

/**
 * Unpacks run-length coded rows of a bitmap (RLE4, RLE8) into one byte a pixel.
 * Pixels that are skipped stay colour 0; what points outside the picture is dropped, as Windows does.
 * @see https://learn.microsoft.com/windows/win32/gdi/bitmap-compression
 */
export const unpackRuns = (file: Buffer, header: BmpHeader): Buffer => {
  const canvas = createCanvas(header)
  let at = header.pixelsAt
  while (at + 1 < file.length) {
    const [count, value] = [file[at] ?? 0, file[at + 1] ?? 0]
    at += 2
    if (count > 0) canvas.paint(count, () => [value])
    else if (value === 0) canvas.newRow()
    else if (value === 1) break
    else if (value === 2) {
      canvas.move(file[at] ?? 0, file[at + 1] ?? 0)
      at += 2
    } else {
      const bytes = Math.ceil((value * header.bits) / 8)
      const literal = file.subarray(at, at + bytes)
      canvas.paint(value, () => literal)
      at += bytes + (bytes & 1)
    }
  }
  return canvas.data
}

const createCanvas = ({ width, height, bits }: BmpHeader) => {
  const data = Buffer.alloc(width * height)
  let [x, y] = [0, 0]
  const pick = (source: ArrayLike<number>, index: number): number => {
    if (bits === 8) return source[index % source.length] ?? 0
    const byte = source[(index >> 1) % source.length] ?? 0
    return index & 1 ? byte & 15 : byte >> 4
  }
  return {
    data,
    move: (right: number, up: number) => {
      x += right
      y += up
    },
    newRow: () => {
      x = 0
      y += 1
    },
    paint: (count: number, source: () => ArrayLike<number>) => {
      for (let index = 0; index < count; index++, x++) {
        if (x < width && y < height) data[y * width + x] = pick(source(), index)
      }
    },
  }
}
