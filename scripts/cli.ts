import { runCli } from './commands/runCli'

/** `npm run cli -- <command>`: everything the admin can do that an operator, a script or a test wants to do too. */
process.exitCode = await runCli(process.argv)
