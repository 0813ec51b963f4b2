import type { Payload } from 'payload'
import type { OnStep } from '../../src/store/steps'

/** The adapter's ways to write; reading changes nothing, so dying there is dying at the next write. */
const WRITES: readonly string[] = ['create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany']

type Write = (given: { collection: string; data?: { state?: string } }) => Promise<unknown>

type Statement = { sql: string }
type Client = { execute: (statement: Statement) => Promise<unknown> }
const WRITTEN = /^(?:INSERT INTO|UPDATE|DELETE FROM) "([^"]+)"/i

/** SQLite's own client: the line writes single statements of its own past the adapter (src/store/sqliteRows.ts). */
const watchedClient = (client: Client, onStep: OnStep): Client =>
  new Proxy(client, {
    get: (target, property) => {
      const found = Reflect.get(target, property)
      if (property !== 'execute') return typeof found === 'function' ? found.bind(target) : found
      return async (statement: Statement) => {
        const [, table] = WRITTEN.exec(statement.sql) ?? []
        if (table) await onStep('before', `row:${table}`)
        const result = await target.execute(statement)
        if (table) await onStep('after', `row:${table}`)
        return result
      }
    },
  })

/**
 * The same Payload, whose every row write is a step: counted at the adapter, so that a write which nobody thought of as a
 * fault point is one all the same.
 */
export const watched = (payload: Payload, onStep: OnStep): Payload => {
  const db = new Proxy(payload.db, {
    get: (target, property) => {
      const found = Reflect.get(target, property)
      if (property === 'client' && found) return watchedClient(found as Client, onStep)
      if (typeof property !== 'string' || !WRITES.includes(property)) return found
      const write: Write = async (given) => {
        const name = `row:${given.collection}${given.data?.state ? `→${given.data.state}` : ''}`
        await onStep('before', name)
        const result = await (found as Write).call(target, given)
        await onStep('after', name)
        return result
      }
      return write
    },
  })
  return Object.create(payload, { db: { value: db } })
}

/** Of the line's own steps only the calls: its row writes are counted at the adapter. */
export const callsOnly =
  (onStep: OnStep): OnStep =>
  (when, name) =>
    name.startsWith('call:') ? onStep(when, name) : undefined
