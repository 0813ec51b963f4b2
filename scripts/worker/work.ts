import { randomUUID } from 'node:crypto'
import { createNewsroom } from '../../src/createNewsroom'
import { env } from '../../src/env'
import { newPayload } from '../../src/newPayload'
import { runWorker } from '../../src/schedule/worker'

/** Runs the worker until it is asked to stop. @returns the exit code */
export const work = (): Promise<number> =>
  runWorker({
    open: async (stopping) => {
      const payload = await newPayload()
      const owner = `worker-${process.pid}-${randomUUID()}`
      const newsroom = createNewsroom({ payload, env, clock: () => new Date(), owner, stopping })
      return {
        tick: () => newsroom.tick({ collects: false }),
        collect: newsroom.collectDue,
        close: () => payload.destroy(),
      }
    },
    say: (message, error) => process.stderr.write(`推送：${message}${error ? `：${String(error)}` : ''}\n`),
  })
