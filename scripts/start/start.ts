import { env } from '../../src/env'
import { bundle } from '../bundle.mjs'
import { buildIfStale } from './build'
import { assertPortsFree } from './ports'
import { runPrepare } from './runPrepare'
import { say } from './say'
import { supervise } from './supervise'

/** The site is open whether or not the worker has begun; should it not begin, home says so. */
const WORKER_MAY_TAKE_MS = 20_000

/**
 * The whole newsroom as one command.
 * @returns the exit code: 0 after Ctrl-C or SIGTERM, 1 when something could not be started (the reason is printed in Chinese)
 */
export const start = async (): Promise<number> => {
  try {
    await assertPortsFree([env.port, env.sandboxPort])
    await buildIfStale()
    const house = supervise()
    house.run('演练微信', [await bundle('sandbox')])
    await house.reachable(`http://127.0.0.1:${env.sandboxPort}/rehearsal`)
    const first = await runPrepare()
    house.run('网站', [await bundle('web')])
    house.run('推送', [await bundle('worker')])
    await house.reachable(`http://127.0.0.1:${env.port}/api/health`, { orAfterMs: WORKER_MAY_TAKE_MS })
    say.ready(first)
    const code = await house.stopped
    say.stopped()
    return code
  } catch (error) {
    say.failed(error)
    return 1
  }
}
