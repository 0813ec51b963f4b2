import { spawn } from 'node:child_process'
import { env } from '../src/env'

/** `npm run dev`: the site with reload. */
const next = ['node_modules/next/dist/bin/next', 'dev', '--port', String(env.port)]
const child = spawn(process.execPath, next, {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development' },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
