import type { CollectionSlug, Where } from 'payload'
import type { Session } from '../commands/session'

type Wanted = { collection: CollectionSlug; where: Where; data: Record<string, unknown>; draft?: boolean }

/** Creates a document, or updates the one that is there: an interrupted seeding may run again. @returns its id */
export const upsert = async (
  { payload }: Session,
  { collection, where, data, draft = false }: Wanted,
): Promise<string> => {
  const { docs } = await payload.find({ collection, where, limit: 1, depth: 0, draft })
  const [found] = docs as { id: string }[]
  const saved = found
    ? await payload.update({ collection, id: found.id, data: data as never, draft })
    : await payload.create({ collection, data: data as never, draft })
  return (saved as { id: string }).id
}
