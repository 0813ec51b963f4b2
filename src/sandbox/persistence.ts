import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { emptyState, type State } from './state'

const SAVE_AFTER_MS = 250
/** The ledger in the file is shorter than the one in memory: it is for looking back, the counters are for counting. */
const CALLS_KEPT = 500

/** Reads what an earlier rehearsal left; a file that is not there or cannot be read starts anew. */
export const readState = (file: string | undefined): State => {
  if (!file) return emptyState()
  try {
    return { ...emptyState(), ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<State>) }
  } catch {
    return emptyState()
  }
}

/** Writes beside the file and renames: a process that dies while writing leaves the old file whole. */
const writeState = (file: string, state: State) => {
  mkdirSync(path.dirname(file), { recursive: true })
  const halfWritten = `${file}.${process.pid}.tmp`
  writeFileSync(halfWritten, JSON.stringify({ ...state, calls: state.calls.slice(-CALLS_KEPT) }))
  renameSync(halfWritten, file)
}

/** `touch` says that something changed, and the file follows within a quarter of a second; `flush` writes now. */
export const createSaver = (file: string | undefined, state: State) => {
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (file) writeState(file, state)
  }
  const touch = () => {
    if (!file || timer) return
    timer = setTimeout(flush, SAVE_AFTER_MS)
    timer.unref()
  }
  return { flush, touch }
}
