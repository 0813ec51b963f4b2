import { createHmac } from 'node:crypto'
import { copyFile, link, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { sha256Of } from '../../src/images/FittedPicture'
import { createPictureFiles, pictureFile } from '../../src/images/pictureFiles'
import { sniff } from '../../src/images/sniff'
import { STORED_TYPES, storedTypeOf } from '../../src/images/storedTypes'

/** Told before each step that leaves a trace; tests stop there. */
export type OnStep = (step: string) => void

export type House = {
  payload: Payload
  mediaDir: string
  /** The installation's own: who does not know it cannot tell the names of files. */
  secret: string
  onStep: OnStep
}

export type OldPicture = { id: string; filename?: string | null; sha256?: string | null }

/** What became of an old picture. */
export type Outcome = 'moved' | 'missing' | 'changed'

/** The same for the same picture, so that a run that was cut off goes on where it was. */
const newName = (secret: string, { id, ending }: { id: string; ending: string }): string => {
  const hex = createHmac('sha256', secret).update(`stored picture ${id}`).digest('hex')
  return `${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')}.${ending}`
}

/** A second name for the file, whole or not at all. */
const twin = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    // A file system without second names.
    await copyFile(from, `${to}.half`)
    await rename(`${to}.half`, to)
  }
}

const write = ({ payload }: House, id: string, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: 'media', id, data, returning: false })

/**
 * Gives the file of one picture the name of today. At every moment the row names a file that is there: first the file has both
 * names, then the row the new one, then the old name goes.
 */
export const movePicture = async (house: House, picture: OldPicture): Promise<Outcome> => {
  const { mediaDir, onStep, secret } = house
  const { id, filename: old, sha256 } = picture
  const files = createPictureFiles(mediaDir)
  const bytes = old ? await files.read(old).catch(() => null) : null
  if (!old || !bytes) {
    onStep('row')
    await write(house, id, { originalName: old || '未命名图片' })
    return 'missing'
  }
  const type = storedTypeOf(sniff(bytes))
  const ending = type ? STORED_TYPES[type] : path.extname(old).slice(1).toLowerCase() || 'bin'
  const filename = newName(secret, { id, ending })
  onStep('twin')
  await twin(pictureFile(mediaDir, old), pictureFile(mediaDir, filename))
  const digest = sha256Of(bytes)
  onStep('row')
  await write(house, id, {
    filename,
    originalName: old,
    url: `/api/media/file/${filename}`,
    ...(type && { mimeType: type }),
    // A digest that differs stays: it is what was stored, and holds what was approved with it.
    ...(!sha256 && { sha256: digest }),
  })
  onStep('old name')
  await files.remove(old)
  return sha256 && sha256 !== digest ? 'changed' : 'moved'
}
