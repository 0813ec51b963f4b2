import { z } from 'zod'
import type { FromCatalogue } from '../catalogue'
import { itemsOf } from './items'
import { Count, Text } from './replies'

const Tag = z
  .object({ id: Count, name: Text, count: Count.nullish() })
  .transform(({ count, ...tag }) => ({ ...tag, count: count ?? 0 }))
const Tags = z.object({ tags: itemsOf(Tag) }).transform(({ tags }) => tags.items)

/** Follower tags. Certified accounts only, else 48001. */
export const bindTags = ({ fromCatalogue }: { fromCatalogue: FromCatalogue }) => ({
  /** All tags with their number of followers. */
  get: () => fromCatalogue((api, done) => api.getTags(done), Tags),
})
