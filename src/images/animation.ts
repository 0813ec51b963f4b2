import { decoding, load } from './engine'
import { type FittedPicture, fittedPicture } from './FittedPicture'
import { cleanGif } from './gif'
import { ANIMATION_PIXELS_MAX, BODY_WIDTH_MAX, CONVERTED_ANIMATION_PIXELS_MAX, GIF_BYTES_MAX } from './limits'
import type { OpenPicture } from './openPicture'

/** Moving pictures: kept moving, or the reason why only a still remains. */
export type Animation = { moving: FittedPicture; note?: string } | { still: string }

const TOO_LARGE = '动图超过微信的 10 MB，只保留第一帧；想让它动，请先裁短或缩小'
const TOO_MANY_FRAMES = '动图的帧太多太大，只保留第一帧；想让它动，请先裁短或缩小'

/**
 * Keeps an animation where WeChat takes it.
 * @returns undefined when the picture does not move
 * @throws PictureRefused when it cannot be read
 */
export const fitAnimation = async (picture: OpenPicture): Promise<Animation | undefined> => {
  if (isAnimatedPng(picture)) return { still: '微信不支持动态 PNG，只保留第一帧；请改用 GIF' }
  const { kind, metadata } = picture
  const frames = metadata.pages ?? 1
  if (frames < 2 || (kind !== 'gif' && kind !== 'webp')) return undefined
  const pixels = picture.width * picture.height * frames
  if (pixels > (kind === 'gif' ? ANIMATION_PIXELS_MAX : CONVERTED_ANIMATION_PIXELS_MAX))
    return { still: TOO_MANY_FRAMES }
  return kind === 'gif' ? keepGif(picture) : convertWebp(picture)
}

const keepGif = async (picture: OpenPicture): Promise<Animation> => {
  const { input, name, width, height } = picture
  const bytes = cleanGif(input)
  if (!bytes) return { still: '动图的后半段已损坏，只保留第一帧' }
  if (bytes.length > GIF_BYTES_MAX) return { still: TOO_LARGE }
  await decoding(name, () => picture.pixels().raw().toBuffer())
  return { moving: fittedPicture({ bytes, height, type: 'image/gif', width }) }
}

const convertWebp = ({ input, name, width }: OpenPicture): Promise<Animation> =>
  decoding(name, async () => {
    const { data: bytes, info } = await load(input, { animated: true })
      .resize({ width: Math.min(width, BODY_WIDTH_MAX) })
      .gif()
      .toBuffer({ resolveWithObject: true })
    if (bytes.length > GIF_BYTES_MAX) return { still: TOO_LARGE }
    const height = info.pageHeight ?? info.height
    return {
      moving: fittedPicture({ bytes, height, type: 'image/gif', width: info.width }),
      note: '动态 WebP 已转为 GIF',
    }
  })

/** An animated PNG says so in a chunk before its pixels. @see https://www.w3.org/TR/png-3/#acTL-chunk */
const isAnimatedPng = ({ kind, input }: OpenPicture): boolean => {
  const head = input.subarray(0, 65_536)
  const at = head.indexOf('acTL', 0, 'latin1')
  return kind === 'png' && at > 0 && at < head.indexOf('IDAT', 0, 'latin1')
}
