import { execFileSync } from 'node:child_process'

const payload = (...args: string[]) =>
  execFileSync(process.execPath, ['--conditions=production', 'node_modules/payload/bin.js', ...args], {
    stdio: 'inherit',
  })

/** `npm run generate`: types and import map from the collections. Migrations: see CONTRIBUTING.md. */
payload('generate:types')
payload('generate:importmap')
