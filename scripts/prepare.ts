import { prepare } from './seed/prepare'

/** Run by `npm start` before web and worker: migrates, puts in the sample newsroom where there is none, connects the rehearsal. */
const login = await prepare()
process.send?.(login)
process.exit(0)
