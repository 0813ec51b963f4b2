// Bundles one TypeScript command of this folder and runs it: node scripts/run.mjs <name> [arguments]
import { spawn } from 'node:child_process'
import { bundle, NODE_FLAGS } from './bundle.mjs'

try {
  process.loadEnvFile()
} catch {
  // No .env: every setting has a default.
}
const [name, ...rest] = process.argv.slice(2)
const child = spawn(process.execPath, [...NODE_FLAGS, await bundle(name), ...rest], {
  stdio: 'inherit',
  env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm puts a shell between itself and us, and that shell dies of a SIGTERM without passing it on: who lost his parent stops.
const parent = process.ppid
const orphaned = () => process.ppid !== parent && child.kill('SIGTERM')
if (process.env.npm_lifecycle_event) setInterval(orphaned, 1_000).unref()
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
