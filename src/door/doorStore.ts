import type { Payload } from 'payload'
import { createGuardedStore } from '../store/guardedStore'
import type { Clock } from '../time/clock'
import { type Attempts, createAttempts } from './attempts'
import { createMarkStore, type MarkStore } from './markStore'

type Opening = { payload: Payload; secret: string; clock: Clock }

export type DoorBooks = { marks: MarkStore; attempts: Attempts }

const opened = new WeakMap<Payload, DoorBooks>()

/** What the door has counted and kept, in the database of this Payload. */
export const doorBooksOf = ({ payload, secret, clock }: Opening): DoorBooks => {
  const found = opened.get(payload)
  if (found) return found
  const store = createGuardedStore({ payload, onStep: () => {} })
  const marks = createMarkStore({ store, clock })
  const books = { marks, attempts: createAttempts({ marks, secret }) }
  opened.set(payload, books)
  return books
}
