import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { emptyState, type State } from './state'

const SAVE_AFTER_MS = 250
/** Writing may take this share of the time at most: a long rehearsal has a large state, and a busy one changes all the time. */
const SHARE_OF_TIME = 0.05
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

/** `touch` says that something changed, and the file follows within a quarter of a second (later when it has grown large); `flush` writes now. */
export const createSaver = (file: string | undefined, state: State) => {
  let timer: NodeJS.Timeout | undefined
  let pauseMs = SAVE_AFTER_MS
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (!file) return
    const startedAt = performance.now()
    writeState(file, state)
    pauseMs = Math.max(SAVE_AFTER_MS, (performance.now() - startedAt) / SHARE_OF_TIME)
  }
  const touch = () => {
    if (!file || timer) return
    timer = setTimeout(flush, pauseMs)
    timer.unref()
  }
  return { flush, touch }
}
