import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { NODE_FLAGS } from '../bundle.mjs'
import { say } from './say'

/** A process that keeps dying is started again ever later, at most once a minute. */
const RESTART_AFTER_MS = [1_000, 4_000, 15_000, 60_000]
/** The worker may take 25 s to finish what it has in hand; then nobody waits any longer. */
const STOP_WITHIN_MS = 28_000

/**
 * Runs the processes of the house together: restarts one that died, stops all on Ctrl-C or SIGTERM.
 * @returns `run(label, args)`, `reachable(url)` (resolves when it answers), `stopped` (the exit code)
 */
export const supervise = () => {
  const children = new Map<string, ChildProcess>()
  let stopping = false
  let deaths = 0
  let resolveStopped: (code: number) => void = () => {}
  const stopped = new Promise<number>((resolve) => {
    resolveStopped = resolve
  })

  const run = (label: string, args: string[]): void => {
    const child = spawn(process.execPath, [...NODE_FLAGS, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    children.set(label, child)
    child.on('exit', async (code) => {
      children.delete(label)
      if (stopping) {
        if (children.size === 0) resolveStopped(0)
        return
      }
      const delay = RESTART_AFTER_MS[Math.min(deaths++, RESTART_AFTER_MS.length - 1)] ?? 60_000
      say.step(`${label}意外退出（代码 ${code}），${delay / 1000} 秒后重新启动`)
      await pause(delay)
      if (!stopping) run(label, args)
    })
  }

  const stop = () => {
    if (stopping) return
    stopping = true
    say.step('正在停止：手里的推送做完就退出……')
    for (const child of children.values()) child.kill('SIGTERM')
    if (children.size === 0) resolveStopped(0)
    setTimeout(() => {
      for (const child of children.values()) child.kill('SIGKILL')
      resolveStopped(0)
    }, STOP_WITHIN_MS).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

  /** Waits until the address answers with success; with `orAfterMs` any answer will do by then. */
  const reachable = async (url: string, { orAfterMs = Number.POSITIVE_INFINITY } = {}): Promise<void> => {
    const begun = performance.now()
    while (!stopping) {
      const answer = await fetch(url).catch(() => null)
      if (answer?.ok || (answer && performance.now() - begun > orAfterMs)) return
      await pause(200)
    }
  }
  return { run, reachable, stop, stopped }
}
