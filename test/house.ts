import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A port that was free a moment ago, with a free one beside it. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

export type House = Awaited<ReturnType<typeof startHouse>>

/**
 * `npm start` in a data folder of its own, as a new user would run it.
 * @returns addresses, the printed login, everything printed so far, and `stop` (Ctrl-C; resolves when every process is gone)
 */
export const startHouse = async ({
  dataDir = mkdtempSync(path.join(tmpdir(), 'xinghuo-e2e-')),
  env = {} as Record<string, string>,
} = {}) => {
  const port = await freePort()
  const sandboxPort = await freePort()
  const child = spawn('npm', ['start'], {
    env: {
      ...process.env,
      ...env,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let printed = ''
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk
      if (printed.includes('按 Ctrl-C 停止')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)))
  })
  await ready
  const stop = async (): Promise<void> => {
    // `close` comes when the last process of the house has let go of its output, not when npm has.
    const closed = once(child, 'close')
    // The whole group, as a terminal does.
    if (child.pid) process.kill(-child.pid, 'SIGINT')
    await closed
  }
  return {
    dataDir,
    url: `http://localhost:${port}`,
    phone: `http://127.0.0.1:${sandboxPort}`,
    login: {
      email: /登录邮箱：(\S+)/.exec(printed)?.[1] ?? '',
      password: /登录密码：(\S+)/.exec(printed)?.[1] ?? '',
    },
    printed: () => printed,
    stop,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
