import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** One file a port, for as long as a rehearsal WeChat of this machine listens there; it holds the process id. */
const fileOf = (port: string | number) => path.join(os.tmpdir(), `xinghuo-rehearsal-${port}`)

/** Leaves word that the rehearsal WeChat of this process listens on a port. Returns what takes the word back. */
export const markRehearsal = (port: number): (() => void) => {
  writeFileSync(fileOf(port), String(process.pid), { mode: 0o600 })
  return () => rmSync(fileOf(port), { force: true })
}

const isAlive = (pid: number): boolean => {
  try {
    // Signal 0 asks whether the process exists and does nothing to it.
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether a rehearsal WeChat of this machine answers at an address. Asks nothing over the network: another stand-in for
 * WeChat may count a question that the platform does not know as a mistake.
 */
export const isRehearsal = (apiBase: string | undefined): boolean => {
  if (!apiBase || !/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(apiBase)) return false
  try {
    return isAlive(Number(readFileSync(fileOf(new URL(apiBase).port || '80'), 'utf8')))
  } catch {
    return false
  }
}
