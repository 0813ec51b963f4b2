import { work } from './worker/work'

/** `npm run worker`: the pushing process. Any number of them may run against one database. */
process.exitCode = await work()
process.exit()
