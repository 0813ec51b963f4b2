import { spawn } from 'node:child_process'
import { env } from '../src/env'
import { NODE_FLAGS } from './bundle.mjs'

/** `npm run web`: the site alone, from the build at hand. */
const next = ['node_modules/next/dist/bin/next', 'start', '--port', String(env.port), '--hostname', env.host]
const child = spawn(process.execPath, [...NODE_FLAGS, ...next], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
