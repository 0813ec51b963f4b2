import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const GENERATED = ['src/payload-types.ts', 'src/app/(payload)/admin/importMap.js']
const MIGRATIONS = 'src/migrations'

const payload = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['--conditions=production', 'node_modules/payload/bin.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    // `migrate:create` would ask whether to make an empty migration; no answer means no.
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Makes the files anew, compares, and puts the old ones back, so that a check changes nothing. */
const regenerated = (): string[] => {
  const before = new Map(GENERATED.map((file) => [file, readFileSync(file, 'utf8')]))
  payload(['generate:types'])
  payload(['generate:importmap'])
  return GENERATED.filter((file) => {
    const made = readFileSync(file, 'utf8')
    writeFileSync(file, before.get(file) ?? '')
    return made !== before.get(file)
  })
}

/** A schema that has moved on from the migrations makes a new migration; nothing new means they are complete. */
const migrationsLackSomething = (): boolean => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xinghuo-check-'))
  const index = path.join(MIGRATIONS, 'index.ts')
  const indexBefore = readFileSync(index, 'utf8')
  const before = new Set(readdirSync(MIGRATIONS))
  payload(['migrate:create', 'check', '--skip-empty'], {
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    DATABASE_URL: '',
  })
  const made = readdirSync(MIGRATIONS).filter((file) => !before.has(file))
  for (const file of made) rmSync(path.join(MIGRATIONS, file))
  writeFileSync(index, indexBefore)
  rmSync(dataDir, { recursive: true, force: true })
  return made.length > 0
}

/** @returns the generated files that no longer match what they are made from */
export const staleGeneratedFiles = (): string[] => [
  ...regenerated(),
  ...(migrationsLackSomething()
    ? [`${MIGRATIONS} (the collections have fields that no migration makes)`]
    : []),
]
