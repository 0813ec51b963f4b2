import { rmSync } from 'node:fs'
import type { Payload } from 'payload'

type Client = { execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }
const clientOf = ({ db }: Payload): Client => (db as unknown as { client: Client }).client

const tablesOf = async (client: Client): Promise<string[]> => {
  const found = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
  return (await client.execute(found)).rows.map(({ name }) => String(name))
}

/** Writes the SQLite database of this process to a file, as `sqlite3 .backup` would. */
export const backUp = async (payload: Payload, file: string): Promise<void> => {
  rmSync(file, { force: true })
  await clientOf(payload).execute(`VACUUM INTO '${file}'`)
}

/** Puts every row back as the backup has it. */
export const restore = async (payload: Payload, file: string): Promise<void> => {
  const client = clientOf(payload)
  await client.execute('PRAGMA foreign_keys = OFF')
  await client.execute(`ATTACH '${file}' AS backup`)
  for (const table of await tablesOf(client)) {
    await client.execute(`DELETE FROM main."${table}"`)
    await client.execute(`INSERT INTO main."${table}" SELECT * FROM backup."${table}"`)
  }
  await client.execute('DETACH backup')
  await client.execute('PRAGMA foreign_keys = ON')
}
