import { fork } from 'node:child_process'

/** In a child: which renderer is measured. */
export const MEMORY_MARK = '--only-memory-of'

/** Peak memory in MB of a process that loads one renderer and renders everything with it, so that nothing else counts. */
export const memoryOf = (
  name: string,
  { script, argv }: { script: string; argv: readonly string[] },
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = fork(script, [...argv, MEMORY_MARK, name], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('message', (megabytes) => resolve(Number(megabytes)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`measuring ${name} ended with ${code} before it answered`)))
  })

/** Tells the parent the peak of this process and ends it. */
export const tellMemory = (): Promise<never> => {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.send?.(megabytes, undefined, undefined, () => process.exit())
  return new Promise<never>(() => {})
}
