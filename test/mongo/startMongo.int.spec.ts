import { createConnection } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { startMongo } from './startMongo'

const mongo = await startMongo()
const missing = 'skipped' in mongo

/** Resolves when something takes our connection, rejects when nothing does. */
const knock = (url: string) =>
  new Promise<void>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = createConnection({ host: hostname, port: Number(port || 27017) })
    socket.once('error', reject).once('connect', () => {
      socket.destroy()
      resolve()
    })
  })

describe.skipIf(missing)('the MongoDB of our tests', () => {
  if (missing) return
  afterAll(() => mongo.close())

  it('takes connections as soon as it is handed out', async () => {
    await expect(knock(mongo.url('first'))).resolves.toBeUndefined()
  })

  it('never hands out a database that an earlier run may have filled', () => {
    expect(new URL(mongo.url('first')).pathname).toMatch(/^\/first_[0-9a-f]{8}$/)
  })

  it.skipIf(mongo.kind === 'given')('is gone when it is closed', async () => {
    const another = await startMongo()
    if ('skipped' in another) throw new Error('it was there a moment ago')

    await another.close()

    await expect(knock(another.url('first'))).rejects.toThrow('ECONNREFUSED')
  })
})
