import { runChecks } from './check/runChecks'

/** `npm run check`: types, lint, layers, generated files, unit tests. The same command runs in CI. */
process.exitCode = await runChecks()
