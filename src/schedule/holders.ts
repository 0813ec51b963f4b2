import { hostname } from 'node:os'

/** A name for a process in leases, from which another on the same machine can tell whether it still lives. */
export const holderName = (owner: string): string => `${owner}@${hostname()}#${process.pid}`

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
 * is ours. Of other machines nothing is known; their leases must lapse.
 */
export const isGone = (holder: string, self: string): boolean => {
  if (holder === self) return false
  const [, host, pid] = /@([^@]*)#(\d+)$/.exec(holder) ?? []
  if (host !== hostname() || !pid) return false
  return Number(pid) === process.pid || !isAlive(Number(pid))
}
