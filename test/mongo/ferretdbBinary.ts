import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const SOURCE = path.resolve(import.meta.dirname, '../ferretdb')
const run = promisify(execFile)

/** A program found on the PATH answers to its version flag; one that is missing does not. */
export const isOnPath = (program: string, versionFlag: string): boolean =>
  spawnSync(program, [versionFlag], { stdio: 'ignore' }).status === 0

/** Named after what it is built from: a changed source is another file, and an unchanged one is never built again. */
const binaryFile = (): string => {
  const hash = createHash('sha256')
  for (const name of ['main.go', 'go.mod', 'go.sum']) hash.update(readFileSync(path.join(SOURCE, name)))
  return path.join(SOURCE, 'bin', `ferretdb-${hash.digest('hex').slice(0, 12)}`)
}

/**
 * The FerretDB program, built when it is missing; about 40 seconds then, nothing after that.
 * Tests stay off the network, so `GOPROXY=off`: the modules must have been fetched before (`go mod download`).
 * @returns the file to start, or why there is none.
 */
export const ferretdbBinary = async (): Promise<{ file: string } | { skipped: string }> => {
  const file = binaryFile()
  if (existsSync(file)) return { file }
  if (!isOnPath('go', 'version'))
    return { skipped: 'no TEST_MONGODB_URL, no mongod and no go on this machine' }

  // Two test processes may build at once; a rename shows either of them a whole file only.
  const unfinished = `${file}.${process.pid}`
  // Its PostgreSQL back end is left out: we never use it. No version stamp: a checkout git distrusts must build too.
  const flags = ['-trimpath', '-buildvcs=false', '-mod=readonly', '-tags=ferretdb_no_postgresql']
  const args = ['build', ...flags, '-o', unfinished, '.']
  try {
    await run('go', args, { cwd: SOURCE, env: { ...process.env, GOPROXY: 'off', GOTOOLCHAIN: 'local' } })
  } catch (error) {
    const lastLine = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n')
      .at(-1)
    return { skipped: `FerretDB was not built; run \`go mod download\` in test/ferretdb first (${lastLine})` }
  }
  renameSync(unfinished, file)
  return { file }
}
