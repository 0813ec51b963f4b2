import { fitAnimation } from './animation'
import { cutTall } from './cutTall'
import { describeFile, describeOpening } from './describe'
import { type Encoded, encodeWithin } from './encode'
import { atTheBench, bytesOf, type PictureInput } from './engine'
import { type FittedPicture, fittedPicture } from './FittedPicture'
import { BODY_BYTES_MAX, BODY_WIDTH_MAX, PANORAMA_WIDTH_MAX, PIECES_MAX } from './limits'
import { type OpenPicture, openPicture } from './openPicture'
import { type Unpacking, unpack, unpackAsJpeg } from './unpack'

/** What became of a picture that goes into an article. */
export type FittedBody = {
  /** One file, or several from top to bottom when the picture was too tall. */
  pieces: FittedPicture[]
  /** What was done, for the editor. */
  done: string[]
  /** The day the camera wrote down, YYYY-MM-DD. */
  takenOn?: string
}

/** White, as the article's page in the light theme. */
export const DEFAULT_GROUND = '#ffffff'

/**
 * Makes a picture fit for the body of an article: JPG or PNG under 1 MB each, or GIF under 10 MB.
 * @param input the bytes, or how to read them: then they are in memory only while it is this picture's turn
 * @param options name: for messages; ground: the theme's background, shown through transparent places
 * @throws PictureRefused with reason and cure; no other error, whatever the bytes are
 */
export const fitForBody = (
  input: PictureInput,
  options: { name: string; ground?: string },
): Promise<FittedBody> =>
  atTheBench(async () => {
    const picture = await openPicture(await bytesOf(input), options.name)
    const animation = await fitAnimation(picture)
    const fitted =
      animation && 'moving' in animation
        ? { done: animation.note ? [animation.note] : [], pieces: [animation.moving] }
        : await fitStill(picture, { ground: options.ground ?? DEFAULT_GROUND, note: animation?.still })
    const done = [...describeOpening(picture), ...fitted.done]
    return { done, pieces: fitted.pieces, ...(picture.takenOn && { takenOn: picture.takenOn }) }
  })

type StillOptions = { ground: string; note?: string }

const fitStill = async (picture: OpenPicture, { ground, note }: StillOptions) => {
  const widthMax = picture.width > 3 * picture.height ? PANORAMA_WIDTH_MAX : BODY_WIDTH_MAX
  const files = await encodePieces(picture, { ground, width: Math.min(picture.width, widthMax) })
  const [first] = files
  const done = [
    ...(note ? [note] : []),
    ...describeGround(picture, ground),
    ...(first ? describeFile(picture, first) : []),
    ...(files.length > 1 ? [`图片太长，已切成 ${files.length} 段，上下相接`] : []),
  ]
  return { done, pieces: files.map(fittedPicture) }
}

/** All pieces of one picture get the same width, or their edges would not meet. */
const encodePieces = async (picture: OpenPicture, to: PiecesWanted): Promise<Encoded[]> => {
  const { width, ground, piecesAtLeast } = to
  const height = Math.max(1, Math.round((picture.height * width) / picture.width))
  const cuts = await cutTall(picture, { ground, height, piecesAtLeast, width })
  const files: Encoded[] = []
  for (const rows of cuts) {
    const file = await encodeRows(picture, { ground, height, rows, width })
    if (cuts.length > 1 && file.width < width)
      return encodePieces(picture, smaller(to, { file, pieces: cuts.length }))
    files.push(file)
  }
  return files
}

/** A photo nearly always fits at its best quality: then it goes from file to file without a stop. */
const encodeRows = async (picture: OpenPicture, wanted: Unpacking): Promise<Encoded> => {
  const straight = picture.lossless ? undefined : await unpackAsJpeg(picture, wanted)
  if (straight && straight.bytes.length <= BODY_BYTES_MAX) return straight
  return encodeWithin(await unpack(picture, wanted), { drawn: picture.lossless })
}

type PiecesWanted = { width: number; ground: string; piecesAtLeast?: number }

/** Long pictures are full of writing: more pieces keep it legible, so only then the width gives way. */
const smaller = (wanted: PiecesWanted, { file, pieces }: { file: Encoded; pieces: number }): PiecesWanted => {
  const needed = Math.ceil(pieces * (wanted.width / file.width) ** 2)
  return pieces < PIECES_MAX
    ? { ...wanted, piecesAtLeast: Math.min(PIECES_MAX, needed) }
    : { ...wanted, piecesAtLeast: pieces, width: file.width }
}

const describeGround = (picture: OpenPicture, ground: string): string[] =>
  picture.metadata.hasAlpha ? [`透明处已填上底色 ${ground}`] : []
