import type { Child } from './children'
import type { Lane } from './lane'

/** Worker processes for killing; the next ones start while the last one dies, for starting takes longest. */
export const victimsOf = (lane: Lane, ahead = 1) => {
  const waiting: Promise<Child>[] = []
  const refill = () => {
    while (waiting.length < ahead) waiting.push(lane.newWorker())
  }
  return {
    next: (): Promise<Child> => {
      refill()
      const child = waiting.shift() as Promise<Child>
      refill()
      return child
    },
    /** Sends home those that were never needed. */
    dismiss: async (): Promise<void> => {
      await Promise.all(waiting.splice(0).map(async (child) => (await child).stop()))
    },
  }
}
