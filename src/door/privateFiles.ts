import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const OWNER_ONLY = { folder: 0o700, file: 0o600 }
/** Set on /tmp and its like, which belong to everybody. */
const STICKY = 0o1000

const isOurs = (path: string): boolean => {
  const { uid, mode } = statSync(path)
  return uid === process.getuid?.() && (mode & STICKY) === 0
}

/** From now on, files that this process makes can be read by its owner only. */
export const makeFilesPrivate = (): void => {
  // Only the main thread may; a build loads the configuration in other threads, and writes no data.
  if (isMainThread) process.umask(0o077)
}

/** Makes the data folder, or closes one that an earlier version left open; a folder that everybody shares stays as it is. */
export const closeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY.folder })
  if (isOurs(folder)) chmodSync(folder, OWNER_ONLY.folder)
}

/** Closes an SQLite database that an earlier version left open, with the two files beside it. */
export const closeDatabase = (file: string): void => {
  for (const path of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(path) && isOurs(path)) chmodSync(path, OWNER_ONLY.file)
}
