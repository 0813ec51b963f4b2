import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { createNewsroom, type Newsroom } from '../createNewsroom'
import { env } from '../env'

const built = new WeakMap<Payload, Newsroom>()

/** The line as the web process uses it, built once for its Payload. */
export const newsroomOf = (payload: Payload): Newsroom => {
  const found = built.get(payload)
  if (found) return found
  const newsroom = createNewsroom({
    payload,
    env,
    clock: () => new Date(),
    owner: `web-${process.pid}-${randomUUID()}`,
  })
  built.set(payload, newsroom)
  return newsroom
}
