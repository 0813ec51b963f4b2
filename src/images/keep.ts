import { atTheBench, decoding } from './engine'
import { type OpenPicture, openPicture } from './openPicture'
import type { PictureKind } from './sniff'
import { unpack } from './unpack'

/** What becomes of a picture on its way into the newsroom's own store. */
export type KeptPicture = {
  /** Absent when the file is kept as it came. */
  converted?: { bytes: Buffer; type: 'image/jpeg' | 'image/png' }
  /** The day the camera wrote down, YYYY-MM-DD. */
  takenOn?: string
}

/** What every browser shows as it is; all else would be a broken frame in the editor. */
const SHOWN_AS_IT_IS: readonly PictureKind[] = ['jpeg', 'png', 'gif', 'webp', 'avif', 'svg']

/** High enough that nobody tells it from the photo; what WeChat gets is encoded again anyway. Ours to decide. */
const QUALITY = 95

/** Unpacks it small, which reads it to its end. */
const assertWhole = (picture: OpenPicture) => unpack(picture, { width: 16, height: 16, ground: '#ffffff' })

/** Upright, in screen colours. A scan or screenshot stays exact as PNG, with its transparency; a photo becomes a JPG. */
const shown = ({ lossless, name, pixels }: OpenPicture): Promise<KeptPicture['converted']> =>
  decoding(name, async () => {
    const upright = pixels().toColourspace('srgb')
    if (lossless) return { bytes: await upright.png().toBuffer(), type: 'image/png' }
    const photo = upright.flatten({ background: '#ffffff' })
    const bytes = await photo.jpeg({ chromaSubsampling: '4:4:4', quality: QUALITY }).toBuffer()
    return { bytes, type: 'image/jpeg' }
  })

/**
 * Looks at an uploaded picture before it is stored: HEIC, BMP and TIFF become what browsers can show, everything else is
 * kept byte for byte once it has been read to its end.
 * @throws PictureRefused with reason and cure, in Chinese
 */
export const fitForKeeping = (input: Buffer, { name }: { name: string }): Promise<KeptPicture> =>
  atTheBench(async () => {
    const picture = await openPicture(input, name)
    const date = picture.takenOn ? { takenOn: picture.takenOn } : {}
    if (!SHOWN_AS_IT_IS.includes(picture.kind)) return { ...date, converted: await shown(picture) }
    await assertWhole(picture)
    return date
  })
