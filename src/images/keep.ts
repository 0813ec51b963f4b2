import { atTheBench, decoding } from './engine'
import { type OpenPicture, openPicture } from './openPicture'
import { type StoredType, storedTypeOf } from './storedTypes'
import { unpack } from './unpack'

/** A picture as the newsroom stores it, and what its bytes say. */
export type KeptPicture = {
  /** As they came, unless no browser shows them. */
  bytes: Buffer
  /** By content; the name and the declared type of an upload are not asked. */
  type: StoredType
  /** In pixels, as seen after turning upright. */
  width: number
  height: number
  /** The day the camera wrote down, YYYY-MM-DD. */
  takenOn?: string
}

/** High enough that nobody tells it from the photo; what WeChat gets is encoded again anyway. Ours to decide. */
const QUALITY = 95

/** Unpacks it small, which reads it to its end. */
const assertWhole = (picture: OpenPicture) => unpack(picture, { width: 16, height: 16, ground: '#ffffff' })

/** Upright, in screen colours. A scan or screenshot stays exact as PNG, with its transparency; a photo becomes a JPG. */
const shown = ({ lossless, name, pixels }: OpenPicture): Promise<Pick<KeptPicture, 'bytes' | 'type'>> =>
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
    const facts = { ...picture.own, ...(picture.takenOn && { takenOn: picture.takenOn }) }
    const type = storedTypeOf(picture.kind)
    if (!type) return { ...(await shown(picture)), ...facts }
    await assertWhole(picture)
    return { bytes: input, type, ...facts }
  })
