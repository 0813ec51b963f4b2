import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Death, Step } from './orders'

/** Where a process that is about to be killed leaves its last words: a message would not get out. */
export const lastWordsOf = (dataDir: string, pid: number): string =>
  path.join(dataDir, `last-words-${pid}.json`)

export type LastWords = { step: Step; now: string }

/**
 * Makes a worker mortal. `kill`: the whole process gets SIGKILL at that step. `freeze`: nothing of this worker ever goes on,
 * which is what a killed process looks like from outside, without the cost of starting another.
 */
export const mortal = (death: Death | undefined, now: () => Date) => {
  let reportDeath: (value: null) => void = () => {}
  const died = new Promise<null>((resolve) => {
    reportDeath = resolve
  })
  const onStep = (count: number, step: Step): Promise<void> | undefined => {
    if (!death || count < death.atStep) return undefined
    if (death.how === 'kill') {
      const words: LastWords = { step, now: now().toISOString() }
      writeFileSync(lastWordsOf(process.env.DATA_DIR ?? '', process.pid), JSON.stringify(words))
      process.kill(process.pid, 'SIGKILL')
    }
    reportDeath(null)
    // The signal is not instant; nothing may happen after it.
    return new Promise(() => {})
  }
  return { onStep, died }
}
