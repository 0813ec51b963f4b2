import type { Payload } from 'payload'
import { sqliteRows } from '../store/sqliteRows'
import type { StoredPicture } from './localPicture'

/** Reads media documents by id, without their lists: one statement, whatever the number. */
export const createMediaStore = (payload: Payload) => {
  const plain = sqliteRows(payload)
  return {
    byIds: async (ids: readonly string[]): Promise<StoredPicture[]> => {
      if (ids.length === 0) return []
      const sought = { where: { id: { in: [...new Set(ids)] } }, limit: ids.length }
      const rows = await plain('media')?.findWithoutLists(sought)
      if (rows) return rows as unknown as StoredPicture[]
      const { docs } = await payload.db.find<StoredPicture>({
        collection: 'media',
        ...sought,
        pagination: false,
      })
      return docs
    },
  }
}
export type MediaStore = ReturnType<typeof createMediaStore>
