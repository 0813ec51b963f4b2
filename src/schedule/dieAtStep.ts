import type { OnStep } from '../store/steps'

/** For crash tests: counts the steps of the line and ends the process, without any goodbye, at the n-th. */
export const dieAtStep = (n: number): OnStep => {
  let step = 0
  return () => {
    step += 1
    if (step === n) process.kill(process.pid, 'SIGKILL')
    // The signal is not instant; nothing may happen after it.
    return step >= n ? new Promise(() => {}) : undefined
  }
}
