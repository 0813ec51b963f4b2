import { readdir } from 'node:fs/promises'
import type { Payload, Where } from 'payload'
import { sha256Of } from '../../src/images/FittedPicture'
import { createPictureFiles } from '../../src/images/pictureFiles'
import type { House } from './movePicture'

const OF_TODAY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[a-z0-9]+$/
/** Thumbnails of older versions lay beside the pictures: at most 320 pixels wide, named after them. */
const THUMBNAIL = /^(.+)-(\d{1,3})x\d+\.\w+$/

type Row = { filename?: string | null; originalName?: string | null; sha256?: string | null }

const rows = async (payload: Payload, where: Where): Promise<Row[]> =>
  (await payload.db.find<Row & { id: string }>({ collection: 'media', where, limit: 100, pagination: false }))
    .docs

/** A thumbnail of a picture that has been moved, or an old name whose file has been kept under the new one. */
const isSpare = async ({ payload, mediaDir }: House, name: string): Promise<boolean> => {
  if ((await rows(payload, { filename: { equals: name } })).length > 0) return false
  const [, base = '', width] = THUMBNAIL.exec(name) ?? []
  const pictures = base ? await rows(payload, { originalName: { contains: `${base}.` } }) : []
  if (Number(width) <= 320 && pictures.some(({ originalName }) => originalName?.startsWith(`${base}.`)))
    return true
  const sha256 = sha256Of(await createPictureFiles(mediaDir).read(name))
  return (
    (await rows(payload, { and: [{ originalName: { equals: name } }, { sha256: { equals: sha256 } }] }))
      .length > 0
  )
}

/** Removes what older versions left in the folder of pictures; what cannot be explained stays. */
export const removeLeftOver = async (house: House): Promise<void> => {
  const names = await readdir(house.mediaDir, { withFileTypes: true }).catch(() => [])
  for (const entry of names) {
    const { name } = entry
    if (!entry.isFile() || OF_TODAY.test(name) || name.startsWith('.')) continue
    if (!(await isSpare(house, name))) continue
    house.onStep('left over')
    await createPictureFiles(house.mediaDir).remove(name)
  }
}
