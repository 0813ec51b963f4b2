import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSandbox } from '../../src/sandbox'
import { type Child, startChild } from './children'
import type { Arranged, Arrangement, Lived, Told } from './orders'
import { platformAt } from './platform'

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'xinghuo-torture-'))

let template: Promise<string> | null = null
/** A migrated database with nothing in it, to be copied: migrating takes longer than most runs. */
const migrated = (): Promise<string> => {
  template ??= (async () => {
    const folder = newFolder()
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    const child = await startChild({ dataDir: folder, platform: '' })
    await child.stop()
    return folder
  })()
  return template
}

/**
 * A newsroom of its own for one series of runs: database, rehearsal WeChat, and an office process that edits, receives
 * callbacks and goes on where a killed worker stopped.
 */
export const openLane = async ({ databaseUrl }: { databaseUrl?: string } = {}) => {
  const dataDir = newFolder()
  if (!databaseUrl) cpSync(await migrated(), dataDir, { recursive: true })
  const sandbox = await startSandbox()
  const where = { dataDir, platform: sandbox.url, ...(databaseUrl && { databaseUrl }) }
  const office = await startChild(where)
  return {
    dataDir,
    office,
    sandbox,
    platform: platformAt(sandbox.url),
    newWorker: (options: { timeZone?: string } = {}): Promise<Child> => startChild({ ...where, ...options }),
    arrange: (arrangements: Arrangement[]): Promise<Arranged[]> =>
      office.tell({ do: 'arrange', arrangements }),
    add: (accountId: string, arrangement: Arrangement): Promise<Arranged> =>
      office.tell({ do: 'add', accountId, arrangement }),
    live: (from: string, accountIds: string[]): Promise<Lived> =>
      office.tell({ do: 'live', from, accountIds }),
    rows: (accountIds: string[]): Promise<Told[]> => office.tell({ do: 'rows', accountIds }),
    retire: (accountIds: string[]): Promise<void> => office.tell({ do: 'retire', accountIds }),
    close: async () => {
      await office.stop()
      await sandbox.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type Lane = Awaited<ReturnType<typeof openLane>>
