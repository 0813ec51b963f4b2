import { spawnSync } from 'node:child_process'
import { staleGeneratedFiles } from './staleGeneratedFiles'

const run = (label: string, args: string[]): boolean => {
  process.stdout.write(`\n== ${label}\n`)
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0
}

const reportStale = (): boolean => {
  process.stdout.write('\n== generated files\n')
  const stale = staleGeneratedFiles()
  for (const file of stale)
    process.stdout.write(`stale: ${file} — run: npm run generate (migrations: see CONTRIBUTING.md)\n`)
  return stale.length === 0
}

/** Runs every check even when one fails, so that one run tells all. @returns the exit code */
export const runChecks = async (): Promise<number> => {
  const outcomes = [
    run('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    run('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
    reportStale(),
    run('unit tests and layers', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit']),
  ]
  return outcomes.every(Boolean) ? 0 : 1
}
