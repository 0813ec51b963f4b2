import { fromPixels } from './engine'
import { PIECE_HEIGHT_MAX, PIECES_MAX } from './limits'
import type { OpenPicture } from './openPicture'
import { PictureRefused } from './PictureRefused'
import { type Unpacking, unpack } from './unpack'

/** Rows of one piece of the scaled picture. */
export type Rows = { top: number; height: number }

/** The scaled picture, and how many pieces it must become at least. */
export type Cutting = Omit<Unpacking, 'rows'> & { piecesAtLeast?: number | undefined }

/** How far from the even cut a calmer row is looked for: a line of text with its spacing fits in. */
const LOOK_AROUND = 200

/**
 * Decides where a tall picture is cut: pieces of even height, each at most 10,000 px, parted where the picture is calmest,
 * so that no line of writing is halved.
 * @param scaled size of the whole; piecesAtLeast asks for more cuts than the height alone does
 * @returns the rows of each piece; together they are the whole picture
 * @throws PictureRefused when it would take more than ten pieces
 */
export const cutTall = async (picture: OpenPicture, options: Cutting): Promise<Rows[]> => {
  const { piecesAtLeast = 1, ...scaled } = options
  const { height } = scaled
  if (height <= PIECE_HEIGHT_MAX) return [{ height, top: 0 }]
  const count = Math.max(piecesAtLeast, Math.ceil(height / (PIECE_HEIGHT_MAX - LOOK_AROUND)))
  if (count > PIECES_MAX) throw new PictureRefused({ code: 'too-long', name: picture.name })
  const edges = [0]
  for (let index = 1; index < count; index++) {
    const even = Math.round((height * index) / count)
    edges.push(await calmRow(picture, { ...scaled, even }))
  }
  edges.push(height)
  return edges.slice(1).map((edge, index) => ({ height: edge - (edges[index] ?? 0), top: edges[index] ?? 0 }))
}

const calmRow = async (
  picture: OpenPicture,
  options: Omit<Unpacking, 'rows'> & { even: number },
): Promise<number> => {
  const { even, ...scaled } = options
  const top = even - LOOK_AROUND / 2
  const band = await unpack(picture, { ...scaled, rows: { height: LOOK_AROUND, top } })
  const grey = await fromPixels(band).greyscale().raw().toBuffer()
  const unrest = Array.from({ length: LOOK_AROUND }, (_, y) =>
    unrestOf(grey.subarray(y * band.width, (y + 1) * band.width)),
  )
  // Near the even cut first, so that a picture of one colour is cut evenly.
  const nearest = unrest
    .map((_, y) => y)
    .sort((a, b) => Math.abs(a - LOOK_AROUND / 2) - Math.abs(b - LOOK_AROUND / 2))
  return top + nearest.reduce((best, y) => ((unrest[y] ?? 0) < (unrest[best] ?? 0) ? y : best))
}

/** How much neighbouring pixels of a row differ: nothing between lines of writing, much across letters. */
const unrestOf = (row: Buffer): number => {
  let sum = 0
  for (let x = 1; x < row.length; x++) sum += Math.abs((row[x] ?? 0) - (row[x - 1] ?? 0))
  return sum
}
