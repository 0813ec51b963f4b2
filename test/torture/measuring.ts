import type { Payload } from 'payload'
import type { Newsroom } from '../../src/createNewsroom'

type Client = { execute: (...given: unknown[]) => Promise<{ rows: Record<string, unknown>[] }> }
const clientOf = (payload: Payload): Client => (payload.db as unknown as { client: Client }).client

/** What some work cost this process. */
export type Cost = { cpuMs: number; ms: number; statements: number }

/** Measures one pass of a worker: processor time of the whole process, wall time, SQL statements. */
export const measureTick = async (payload: Payload, worker: Newsroom): Promise<Cost> => {
  const client = clientOf(payload)
  const execute = client.execute
  let statements = 0
  client.execute = (...given) => {
    statements += 1
    return execute.apply(client, given)
  }
  const [cpu, wall] = [process.cpuUsage(), performance.now()]
  await worker.tick()
  const ms = performance.now() - wall
  const { user, system } = process.cpuUsage(cpu)
  client.execute = execute
  return { cpuMs: (user + system) / 1000, ms, statements }
}

/** Copies a published delivery `count` times into the past, one a minute, as years of work would leave them. */
export const growOld = async (payload: Payload, count: number): Promise<void> => {
  const client = clientOf(payload)
  const { rows } = await client.execute(`PRAGMA table_info('deliveries')`)
  const names = rows.map(({ name }) => String(name))
  const aged = (column: string) =>
    `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-' || (n + 1440) || ' minutes')`
  const changed: Record<string, string> = {
    id: `'old-' || hex(randomblob(12))`,
    key: `'old-' || hex(randomblob(12))`,
    article_id: `'old-' || n`,
    publish_id: `'old-' || n`,
  }
  const dates = ['due_at', 'published_at', 'submitted_at', 'started_at', 'created_at', 'updated_at']
  for (const date of dates) changed[date] = aged(date)
  await client.execute(
    `WITH RECURSIVE old(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM old WHERE n < ${count})
     INSERT INTO deliveries (${names.map((name) => `"${name}"`).join(', ')})
     SELECT ${names.map((name) => changed[name] ?? `"${name}"`).join(', ')}
     FROM old, (SELECT * FROM deliveries WHERE state = 'published' LIMIT 1)`,
  )
}
