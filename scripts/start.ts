import { start } from './start/start'

/** `npm start`: builds if needed, prepares the database, starts web, worker and rehearsal WeChat, stops them together. */
process.exitCode = await start()
