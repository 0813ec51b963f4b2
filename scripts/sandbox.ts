import path from 'node:path'
import { env } from '../src/env'
import { startSandbox } from '../src/sandbox'

/** `npm run sandbox`: the rehearsal WeChat by itself. */
const sandbox = await startSandbox({
  port: env.sandboxPort,
  statePath: path.join(env.dataDir, 'rehearsal.json'),
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void sandbox.close().then(() => process.exit(0)))
}
