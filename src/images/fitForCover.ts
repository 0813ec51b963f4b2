import { type CoverCrops, coverCrops, type FocalPoint } from './crops'
import { describeFile, describeOpening } from './describe'
import { encodeWithin } from './encode'
import { atTheBench, bytesOf, type PictureInput } from './engine'
import { type FittedPicture, fittedPicture } from './FittedPicture'
import { DEFAULT_GROUND } from './fitForBody'
import { COVER_WIDTH_ADVISED, COVER_WIDTH_MAX, PIECE_HEIGHT_MAX } from './limits'
import { openPicture } from './openPicture'
import { unpack } from './unpack'

/** A cover with the cuts that WeChat is told. */
export type FittedCover = FittedPicture & { crops: CoverCrops; done: string[] }

/**
 * Makes a picture fit for a cover: one still JPG or PNG under 1 MB, uncut, with the two crops around its focal point.
 * @throws PictureRefused with reason and cure; no other error, whatever the bytes are
 */
export const fitForCover = (
  input: PictureInput,
  options: { name: string; focal?: FocalPoint },
): Promise<FittedCover> =>
  atTheBench(async () => {
    const picture = await openPicture(await bytesOf(input), options.name)
    const scale = Math.min(1, COVER_WIDTH_MAX / picture.width, PIECE_HEIGHT_MAX / picture.height)
    const [width, height] = [picture.width, picture.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    )
    const pixels = await unpack(picture, { ground: DEFAULT_GROUND, height: height ?? 1, width: width ?? 1 })
    const file = await encodeWithin(pixels, { drawn: picture.lossless })
    const done = [
      ...describeOpening(picture),
      ...((picture.metadata.pages ?? 1) > 1 && picture.kind !== 'tiff' ? ['封面不能动，只取第一帧'] : []),
      ...describeFile(picture, file),
      ...(file.width < COVER_WIDTH_ADVISED
        ? [`封面只有 ${file.width} 像素宽，列表里会发虚，建议不小于 900 像素`]
        : []),
    ]
    const { focal } = options
    return {
      ...fittedPicture(file),
      crops: coverCrops({ height: file.height, width: file.width, focal }),
      done,
    }
  })
