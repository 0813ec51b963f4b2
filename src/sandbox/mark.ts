import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** One file a port, for as long as a rehearsal WeChat of this machine listens there; it holds the process id. */
const fileOf = (port: string | number) => path.join(os.tmpdir(), `xinghuo-rehearsal-${port}`)

/** Leaves word that the rehearsal WeChat of this process listens on a port. Returns what takes the word back. */
export const markRunning = (port: number): (() => void) => {
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
 * Whether our rehearsal WeChat runs at an address now: it can be told the time, and its notices follow its own clock. Asks
 * nothing over the network: another stand-in for WeChat may count a question that the platform does not know as a mistake.
 */
export const isRunningAt = (address: string): boolean => {
  if (!/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(address)) return false
  try {
    return isAlive(Number(readFileSync(fileOf(new URL(address).port || '80'), 'utf8')))
  } catch {
    return false
  }
}
