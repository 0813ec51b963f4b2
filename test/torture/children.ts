import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { type LastWords, lastWordsOf } from './death'
import type { Order } from './orders'

const RUNNER = '.build/torture-runner.mjs'

let bundled: Promise<unknown> | null = null
/** The runner as one file: a bundle starts in a third of the time. Built once in a process. */
const bundleRunner = () => {
  bundled ??= build({
    entryPoints: ['test/torture/runner.ts'],
    outfile: `${RUNNER}.${process.pid}.mjs`,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'error',
  })
  return bundled
}

/** Same flags as every command of the house has; see docs/decisions/lexical-on-node-20.md. */
const NODE_FLAGS = [
  '--conditions=production',
  '--disable-warning=ExperimentalWarning',
  // To profile: TORTURE_NODE_FLAGS='--cpu-prof --cpu-prof-dir=/tmp/profiles' npm run bench delivery
  ...(process.env.TORTURE_NODE_FLAGS?.split(' ') ?? []),
]

type Where = { dataDir: string; platform: string; databaseUrl?: string; timeZone?: string }
type Reply = { n: number; answer?: unknown; error?: string }

/** A process over a database, told what to do and asked what came of it. */
export const startChild = async ({ dataDir, platform, databaseUrl, timeZone }: Where) => {
  await bundleRunner()
  const child: ChildProcess = fork(`${RUNNER}.${process.pid}.mjs`, [], {
    execArgv: NODE_FLAGS,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      TORTURE_PLATFORM: platform,
      DATABASE_URL: databaseUrl ?? '',
      ...(timeZone && { TZ: timeZone }),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const killed = () => child.kill('SIGKILL')
  process.once('exit', killed)
  const exited = once(child, 'exit').finally(() => process.off('exit', killed))
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  const [first] = await Promise.race([once(child, 'message'), exited])
  if (first !== 'ready')
    throw new Error(`a process of the torture chamber did not start (exit ${String(first)})`)
  child.on('message', ({ n, answer, error }: Reply) => {
    const asked = waiting.get(n)
    waiting.delete(n)
    if (error === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(error))
  })
  let asked = 0
  const tell = <Answer>(order: Order): Promise<Answer> => {
    if (!child.connected) return Promise.reject(new Died())
    asked += 1
    const n = asked
    return new Promise((resolve, reject) => {
      waiting.set(n, { resolve: resolve as (answer: unknown) => void, reject })
      void exited.then(() => reject(new Died()))
      child.send({ n, order })
    })
  }
  return {
    tell,
    /** What it left behind when it was killed at a step. */
    lastWords: (): LastWords | null => {
      const file = lastWordsOf(path.resolve(dataDir), child.pid ?? 0)
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
    },
    stop: async () => {
      await tell({ do: 'close' }).catch(() => {})
      await exited
    },
    kill: () => child.kill('SIGKILL'),
    exited,
  }
}
export type Child = Awaited<ReturnType<typeof startChild>>

/** The process is gone in the middle of an order. */
export class Died extends Error {
  override readonly name = 'Died'
}
