import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * When a process began, in clock ticks since the machine's start (field 22 of /proc/…/stat); null where there is no /proc.
 * The name in field 2 may hold blanks and brackets, so it is counted from the last bracket. @see proc_pid_stat(5)
 */
const startOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

/** Numbers of processes are given again, and in a container every first process is number 1; this tells them apart. */
const ownStart = startOf(process.pid) ?? String(Math.round(performance.timeOrigin))

/** A name for a process in leases, from which another on the same machine can tell whether it still lives. */
export const holderName = (owner: string): string => `${owner}@${hostname()}#${process.pid}.${ownStart}`

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether the process behind a lease is certainly gone: it ran on this machine under a number that nobody has now, or that
 * a process with another start has. Several holders may live in one process (web, command line, worker). Of other
 * machines, and of names that do not tell, nothing is known; their leases must lapse.
 */
export const isGone = (holder: string): boolean => {
  const [, host, digits, start] = /@([^@]*)#(\d+)(?:\.(\d+))?$/.exec(holder) ?? []
  if (host !== hostname() || !digits) return false
  const pid = Number(digits)
  if (!isAlive(pid)) return true
  const now = pid === process.pid ? ownStart : startOf(pid)
  return start !== undefined && now !== null && start !== now
}
