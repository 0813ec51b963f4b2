import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/** The last sending of this machine: the delivery, and its `submittedAt`. */
export type Sending = { deliveryId: string; at: Date }
/** The database was found to be older than what this machine has sent. */
export type Rollback = { noticedAt: Date; lastSentAt: Date }

/** What this machine remembers beside the database, so that a database that came back from a backup is known for one. */
export type Witness = {
  /** Before each irreversible call; of a burst one is kept. */
  sending: (sending: Sending) => void
  lastSending: () => Sending | null
  /** Keeps what was noticed; the sending that proved it has done its service. */
  notice: (rollback: Rollback) => void
  rollback: () => Rollback | null
}

const SENDING = 'last-sending.json'
const ROLLBACK = 'rolled-back.json'
/** Of a burst one is enough to prove that it happened; a write beside the database's makes each of its commits dearer. Ours to decide. */
const OFTEN_ENOUGH_MS = 5_000
/**
 * Written over in place, always as long: to cut a file and fill it anew makes ext4 flush it at once, which cost a delivery 2 ms.
 * In bytes; the ids and times in it are ASCII.
 */
const LENGTH = 256

const dateOf = (value: unknown): Date | null => {
  const date = new Date(String(value))
  return Number.isNaN(+date) ? null : date
}

/** A witness in a folder; without one, or where it cannot be written, nothing is remembered and nothing fails. */
export const createWitness = (folder: string | undefined): Witness => {
  const file = (name: string) => path.join(folder ?? '', name)
  const read = (name: string): Record<string, unknown> | null => {
    try {
      return folder ? JSON.parse(readFileSync(file(name), 'utf8')) : null
    } catch {
      // Not there, or cut off by a power cut: as if nothing had been remembered.
      return null
    }
  }
  let isThere = false
  let writtenAt = Number.NaN
  const attempt = (work: () => void) => {
    if (!folder) return
    try {
      work()
    } catch {
      // A full or locked disk must not keep a post from going out; then a restored database is known by WeChat alone.
    }
  }
  const write = (name: string, facts: object) => {
    if (!isThere) mkdirSync(path.dirname(file(name)), { recursive: true })
    isThere = true
    const opened = openSync(file(name), constants.O_CREAT | constants.O_WRONLY)
    try {
      writeSync(opened, JSON.stringify(facts).padEnd(LENGTH))
    } finally {
      closeSync(opened)
    }
  }
  return {
    sending: (sending) => {
      const age = +sending.at - writtenAt
      if (age >= 0 && age < OFTEN_ENOUGH_MS && existsSync(file(SENDING))) return
      writtenAt = +sending.at
      attempt(() => write(SENDING, sending))
    },
    lastSending: () => {
      const known = read(SENDING)
      const at = dateOf(known?.at)
      return known && at ? { deliveryId: String(known.deliveryId), at } : null
    },
    notice: (rollback) =>
      attempt(() => {
        write(ROLLBACK, rollback)
        rmSync(file(SENDING), { force: true })
      }),
    rollback: () => {
      const known = read(ROLLBACK)
      const [noticedAt, lastSentAt] = [dateOf(known?.noticedAt), dateOf(known?.lastSentAt)]
      return noticedAt && lastSentAt ? { noticedAt, lastSentAt } : null
    },
  }
}
