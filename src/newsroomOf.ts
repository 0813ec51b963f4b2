import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { createNewsroom, type Newsroom } from './createNewsroom'
import { env } from './env'

const built = new WeakMap<Payload, Newsroom>()

/** The newsroom of a web process, built once for its Payload: requests share clients, tokens and uploads under way. */
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
