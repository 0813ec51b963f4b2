import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { closeDatabase, closeFolder, makeFilesPrivate } from './door/privateFiles'
import { env } from './env'
import { migrations } from './migrations'

const isMongo = /^mongodb(\+srv)?:/.test(env.databaseUrl)

/** MongoDB when the address says so, else the embedded SQLite file. Reasons: docs/decisions/database.md. */
export const databaseAdapter = () => {
  makeFilesPrivate()
  closeFolder(env.dataDir)
  if (isMongo) {
    return mongooseAdapter({
      url: env.databaseUrl,
      // Our unique keys are the last guard against sending twice: they must exist before the first write.
      ensureIndexes: true,
      // No $lookup: what the product needs is proven on servers that lack it.
      useJoinAggregations: false,
      usePipelineInSortLookup: false,
      // As on SQLite: hooks and the line read and write beside a save, and would neither see nor pass an open transaction.
      transactionOptions: false,
    })
  }
  const file = env.databaseUrl.replace(/^file:/, '')
  mkdirSync(path.dirname(file), { recursive: true })
  closeDatabase(file)
  return sqliteAdapter({
    client: { url: env.databaseUrl },
    wal: true,
    busyTimeout: 5000,
    push: false,
    idType: 'uuid',
    migrationDir: path.resolve(process.cwd(), 'src/migrations'),
    prodMigrations: migrations,
  })
}
