import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

// Whatever is opened here must be nobody's newsroom.
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'xinghuo-bench-'))
const { bench } = await import('./bench/bench')
process.exitCode = await bench(process.argv[2])
process.exit()
