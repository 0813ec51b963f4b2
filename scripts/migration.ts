import { execFileSync } from 'node:child_process'

/** `npm run migration -- <name>`: writes the SQLite migration from the last one to the collections as they are. */
execFileSync(
  process.execPath,
  ['--conditions=production', 'node_modules/payload/bin.js', 'migrate:create', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
