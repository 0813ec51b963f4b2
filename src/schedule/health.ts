import type { Payload } from 'payload'
import { version } from '../../package.json'

export type Health = {
  status: 'ok' | 'trouble'
  version: string
  database: 'ok' | 'unreachable'
  /** ISO time of the worker's last whole pass; null before the first. */
  lastTickAt: string | null
  secondsSinceLastTick: number | null
}

/** Is the house alive? Never throws: a monitor wants an answer, above all when the database gives none. */
export const healthOf = async (open: () => Promise<Payload>, now: Date): Promise<Health> => {
  try {
    const payload = await open()
    const row = await payload.db.findOne<{ id: string; facts?: { at?: string } }>({
      collection: 'leases',
      where: { key: { equals: 'last-tick' } },
    })
    const lastTickAt = row?.facts?.at ?? null
    const secondsSinceLastTick = lastTickAt ? Math.round((+now - Date.parse(lastTickAt)) / 1000) : null
    return { status: 'ok', version, database: 'ok', lastTickAt, secondsSinceLastTick }
  } catch {
    return {
      status: 'trouble',
      version,
      database: 'unreachable',
      lastTickAt: null,
      secondsSinceLastTick: null,
    }
  }
}
