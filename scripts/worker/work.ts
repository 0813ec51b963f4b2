import { randomUUID } from 'node:crypto'
import { createNewsroom } from '../../src/createNewsroom'
import { env } from '../../src/env'
import { createLogger, linesOn } from '../../src/log'
import { newPayload } from '../../src/newPayload'
import { runWorker } from '../../src/schedule/worker'

/** Runs the worker until it is asked to stop. @returns the exit code */
export const work = (): Promise<number> => {
  const log = linesOn(createLogger({ level: env.logLevel, isTerminal: process.stderr.isTTY === true }))
  return runWorker({
    open: async (stopping) => {
      const payload = await newPayload()
      const owner = `worker-${process.pid}-${randomUUID()}`
      const newsroom = createNewsroom({ payload, env, clock: () => new Date(), owner, stopping, log })
      await newsroom.workerStarts()
      log.say('推送程序已启动')
      return {
        tick: () => newsroom.tick({ collects: false }),
        collect: newsroom.collectDue,
        close: () => payload.destroy(),
      }
    },
    say: log.say,
  })
}
