import { createRequire } from 'node:module'

type Connection = { close: () => Promise<void>; dropDatabase: () => Promise<void> }
type Mongoose = { createConnection: (url: string) => { asPromise: () => Promise<Connection> } }

// The driver is Payload's, not ours: taken from where Payload finds it, so that there is only one version of it.
const mongoose = (): Mongoose => {
  const ours = createRequire(import.meta.url)
  return createRequire(ours.resolve('@payloadcms/db-mongodb'))('mongoose')
}

/** Removes the databases at these addresses; one that was never written to is no error. */
export const dropDatabases = async (urls: readonly string[]): Promise<void> => {
  for (const url of urls) {
    const connection = await mongoose().createConnection(url).asPromise()
    await connection.dropDatabase()
    await connection.close()
  }
}
