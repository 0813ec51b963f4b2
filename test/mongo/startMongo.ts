import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { dropDatabases } from './dropDatabases'
import { ferretdbBinary, isOnPath } from './ferretdbBinary'

/** A server that speaks MongoDB's protocol, and how to reach and leave it. */
export type Mongo = {
  /** Which one it is. What `ferretdb` cannot prove: docs/decisions/mongodb-in-tests.md. */
  kind: 'given' | 'mongod' | 'ferretdb'
  /** The address of a database of this run alone: the same name in another run is another database. */
  url: (dbName: string) => string
  /** Stops the server, or drops this run's databases from a given one. */
  close: () => Promise<void>
}

/** Resolves with the first line of output that `pick` makes something of; rejects when the process ends before. */
const firstLine = (server: ChildProcess, pick: (line: string) => string | undefined): Promise<string> =>
  new Promise((resolve, reject) => {
    let errors = ''
    server.stderr?.on('data', (chunk) => {
      errors += chunk
    })
    server.once('error', reject)
    server.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} before it listened: ${errors}`)),
    )
    // Read on after the line we wait for: a server whose output nobody reads comes to a halt.
    createInterface({ input: server.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const found = pick(line)
      if (found !== undefined) resolve(found)
    })
  })

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** A new address for each run, so that nothing left by an earlier one is in the way. */
const addressing = (server: string) => {
  const run = randomBytes(4).toString('hex')
  return (dbName: string): string => {
    const address = new URL(server)
    address.pathname = `/${dbName}_${run}`
    return address.href
  }
}

type Launch = { command: string; args: string[]; pick: (line: string) => string | undefined }

const started = async (kind: 'mongod' | 'ferretdb', dir: string, launch: Launch): Promise<Mongo> => {
  const server = spawn(launch.command, launch.args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const killed = () => server.kill('SIGKILL')
  process.once('exit', killed)
  const close = async () => {
    process.off('exit', killed)
    if (server.exitCode === null && server.signalCode === null && server.kill('SIGTERM'))
      await once(server, 'exit')
    rmSync(dir, { force: true, recursive: true })
  }
  try {
    return { close, kind, url: addressing(await firstLine(server, launch.pick)) }
  } catch (error) {
    await close()
    throw error
  }
}

const mongodLaunch = async (dir: string): Promise<Launch> => {
  const port = await freePort()
  const address = `mongodb://127.0.0.1:${port}/`
  return {
    args: ['--dbpath', dir, '--port', String(port), '--bind_ip', '127.0.0.1'],
    command: 'mongod',
    pick: (line) => (line.toLowerCase().includes('waiting for connections') ? address : undefined),
  }
}

const ferretdbLaunch = (dir: string, file: string): Launch => ({
  args: ['-dir', dir],
  command: file,
  pick: (line) => (line.startsWith('mongodb://') ? line : undefined),
})

const given = (server: string): Mongo => {
  const address = addressing(server)
  const handedOut = new Set<string>()
  return {
    close: () => dropDatabases([...handedOut]),
    kind: 'given',
    url: (dbName) => {
      const url = address(dbName)
      handedOut.add(url)
      return url
    },
  }
}

/** The server that `TEST_MONGODB_URL` names, or null where it names none. */
export const givenMongo = (): Mongo | null =>
  process.env.TEST_MONGODB_URL ? given(process.env.TEST_MONGODB_URL) : null

/**
 * The MongoDB that tests run against: `TEST_MONGODB_URL` where it is set, else a `mongod` on the PATH, else FerretDB
 * where Go is there. A server started here listens on loopback only, on a free port, over a temporary folder.
 * Where there is none it says so, aloud and in both languages, and the suite is to be skipped:
 *
 *   const mongo = await startMongo()
 *   describe.skipIf('skipped' in mongo)('…', …)
 *
 * Tests may read `process.env` here and nowhere else: which server a machine has is not the product's business.
 * @throws when a server is there and does not start: that is a fault to be seen, not a reason to skip.
 */
export const startMongo = async (): Promise<Mongo | { skipped: string }> => {
  const wanted = givenMongo()
  if (wanted) return wanted

  const dir = () => mkdtempSync(path.join(tmpdir(), 'xinghuo-mongo-'))
  if (isOnPath('mongod', '--version')) {
    const folder = dir()
    return started('mongod', folder, await mongodLaunch(folder))
  }
  const ferretdb = await ferretdbBinary()
  if ('skipped' in ferretdb) {
    console.warn(`\n⚠️  跳过 MongoDB 测试 / MongoDB tests SKIPPED: ${ferretdb.skipped}`)
    console.warn(
      '   本次没有验证 MongoDB：请设置 TEST_MONGODB_URL，或安装 mongod 或 Go。/ MongoDB is not proven by this run.\n',
    )
    return ferretdb
  }
  const folder = dir()
  return started('ferretdb', folder, ferretdbLaunch(folder, ferretdb.file))
}
