import sharp from 'sharp'

/** Pictures made for tests; nothing in the product imports this file. */

type Shape = { width?: number; height?: number }

/** Noise does not compress: the hardest picture to get under a limit. */
export const noise = ({ width = 1600, height = 1200 }: Shape = {}) =>
  sharp({
    create: {
      background: '#808080',
      channels: 3,
      height,
      noise: { mean: 128, sigma: 60, type: 'gaussian' },
      width,
    },
  })

/** One colour with a stripe: compresses to nothing, as a drawing does. */
export const drawing = ({ width = 400, height = 300 }: Shape = {}) =>
  sharp({ create: { background: '#ffffff', channels: 3, height, width } }).composite([
    {
      input: { create: { background: '#c00000', channels: 3, height: 3, width } },
      left: 0,
      top: Math.floor(height / 3),
    },
  ])

/** A transparent sheet with nothing on it. */
export const glass = ({ width = 60, height = 40 }: Shape = {}) =>
  sharp({ create: { background: { alpha: 0, b: 0, g: 0, r: 0 }, channels: 4, height, width } })

/** A 2 × 2 Windows bitmap: red, green over blue, white. */
export const aBmp = ({ bits }: { bits: 8 | 24 }): Buffer => {
  const palette = Buffer.from(bits === 8 ? '0000ff0000ff0000ff000000ffffff00' : '', 'hex')
  const rows = Buffer.from(bits === 8 ? '0203000000010000' : 'ff0000ffffff00000000ff00ff000000', 'hex')
  const header = Buffer.alloc(54)
  header.write('BM', 'latin1')
  header.writeUInt32LE(54 + palette.length + rows.length, 2)
  header.writeUInt32LE(54 + palette.length, 10)
  header.writeUInt32LE(40, 14)
  header.writeInt32LE(2, 18)
  header.writeInt32LE(2, 22)
  header.writeUInt16LE(1, 26)
  header.writeUInt16LE(bits, 28)
  header.writeUInt32LE(bits === 8 ? 4 : 0, 46)
  return Buffer.concat([header, palette, rows])
}
