import { prepare } from './seed/prepare'

/** Run by `npm start` before web and worker: migrates, puts in the sample newsroom where there is none, connects the rehearsal. */
const first = await prepare()
process.send?.(first)
process.exit(0)
