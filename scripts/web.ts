import next from 'next'
import { openDoor } from '../src/door/openDoor'
import { env } from '../src/env'

// Refusals are told as they happen, one line each; commands are quieter.
process.env.LOG_LEVEL ||= 'info'

/** `npm run web`: the site alone, from the build at hand, behind its door. */
const app = next({ dev: false, dir: process.cwd(), hostname: env.host, port: env.port })
await app.prepare()
const server = openDoor({ inside: app.getRequestHandler(), settings: env })
server.listen(env.port, env.host)

const stop = (): void => {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
