import type { Payload, Where } from 'payload'
import { removeLeftOver } from './leftOver'
import { type House, movePicture, type OldPicture, type Outcome } from './movePicture'

/** Every picture has this name since files are called by nobody's choice. */
const OLD: Where = { originalName: { exists: false } }
const AT_ONCE = 50

/** What was done with the pictures of an older version; `names` are those whose file is missing or not the one stored. */
export type Moved = { moved: number; missing: string[]; changed: string[] }

const oldPictures = async (payload: Payload): Promise<OldPicture[]> => {
  const asked = { collection: 'media' as const, where: OLD, limit: AT_ONCE, sort: 'id', pagination: false }
  return (await payload.db.find<OldPicture>(asked)).docs
}

type Loose = { name: string; collections?: Record<string, { collection: Untyped }> }
type Untyped = { updateMany: (filter: object, update: object) => Promise<unknown> }

/** MongoDB keeps fields that nobody declares any more, and would show them. In SQLite a migration drops the columns. */
const dropOldFields = async (payload: Payload): Promise<void> => {
  const media = (payload.db as unknown as Loose).collections?.media?.collection
  await media?.updateMany({ sizes: { $exists: true } }, { $unset: { sizes: '', origin: '' } })
}

/**
 * Moves the files of an older version, a picture at a time; it may be stopped anywhere and run again. Asks one question and is
 * done where there is nothing to move.
 */
export const movePictures = async (given: Omit<House, 'onStep'> & Partial<House>): Promise<Moved> => {
  const house: House = { onStep: () => {}, ...given }
  const told: Record<Outcome, string[]> = { moved: [], missing: [], changed: [] }
  for (
    let batch = await oldPictures(house.payload);
    batch.length > 0;
    batch = await oldPictures(house.payload)
  ) {
    for (const picture of batch) told[await movePicture(house, picture)].push(picture.filename ?? picture.id)
  }
  if (house.payload.db.name === 'mongoose') await dropOldFields(house.payload)
  await removeLeftOver(house)
  return { moved: told.moved.length + told.changed.length, missing: told.missing, changed: told.changed }
}
