import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { closeDatabase, closeFolder, makeFilesPrivate } from './privateFiles'

const here = mkdtempSync(path.join(tmpdir(), 'xinghuo-private-'))
afterAll(() => rmSync(here, { recursive: true, force: true }))
const modeOf = (name: string) => (statSync(path.join(here, name)).mode & 0o7777).toString(8)

it('closes a folder and a database that an earlier version left open', () => {
  mkdirSync(path.join(here, 'old'), { mode: 0o755 })
  for (const name of ['old/a.db', 'old/a.db-wal']) writeFileSync(path.join(here, name), '', { mode: 0o644 })
  closeFolder(path.join(here, 'old'))
  closeDatabase(path.join(here, 'old/a.db'))
  expect(['old', 'old/a.db', 'old/a.db-wal'].map(modeOf)).toEqual(['700', '600', '600'])
})

it('makes new ones closed', () => {
  const before = process.umask()
  makeFilesPrivate()
  closeFolder(path.join(here, 'new/deep'))
  writeFileSync(path.join(here, 'new/deep/a.db'), '')
  process.umask(before)
  expect(['new/deep', 'new/deep/a.db'].map(modeOf)).toEqual(['700', '600'])
})

it('leaves alone a folder that everybody shares', () => {
  const before = statSync('/tmp').mode
  closeFolder('/tmp')
  expect(statSync('/tmp').mode).toBe(before)
})
