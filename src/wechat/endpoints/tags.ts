import { z } from 'zod'
import type { FromCatalogue } from '../catalogue'
import { listOf } from './replies'

const Tags = z
  .object({ tags: listOf(z.object({ id: z.coerce.number(), name: z.string(), count: z.coerce.number() })) })
  .transform(({ tags }) => tags)

/** Follower tags. Certified accounts only, else 48001. */
export const bindTags = ({ fromCatalogue }: { fromCatalogue: FromCatalogue }) => ({
  /** All tags with their number of followers. */
  get: () => fromCatalogue((api, done) => api.getTags(done), Tags),
})
