import type { MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'
import { afterAll, expect, it } from 'vitest'
import { down, up } from '../../src/migrations/20261201_143618_media_names'
import { temporaryPayload } from '../temporaryPayload'

const office = await temporaryPayload()
afterAll(office.close)

const db = (office.payload.db as unknown as { drizzle: MigrateUpArgs['db'] }).drizzle
const columns = async (): Promise<string[]> =>
  (await db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info('media');`)).map(({ name }) => name)

/** The same database, dying before its n-th statement. */
const dyingAt = (n: number): MigrateUpArgs['db'] => {
  let left = n
  const run = (...given: Parameters<typeof db.run>) => {
    left -= 1
    if (left === 0) throw new Error('power cut')
    return db.run(...given)
  }
  return new Proxy(db, { get: (target, name) => (name === 'run' ? run : Reflect.get(target, name)) })
}

it('the migration of picture names may be cut off at every statement and run again, and keeps the rows', async () => {
  const args = (on: MigrateUpArgs['db']) => ({ db: on }) as MigrateUpArgs
  const wanted = await columns()
  for (let n = 1; n <= 12; n += 1) {
    await down(args(db))
    expect(await columns()).toContain('sizes_small_filename')
    await db.run(
      sql.raw(`INSERT INTO media (id, filename, sizes_small_filename) VALUES ('m${n}', '${n}.jpg', 'x')`),
    )

    await expect(up(args(dyingAt(n)))).rejects.toThrow('power cut')
    await up(args(db))
    expect((await columns()).sort()).toEqual([...wanted].sort())
  }
  expect(await db.all(sql`SELECT filename FROM media`)).toHaveLength(12)
})
