import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app'
import { createOutbox } from './callbacks/outbox'
import { createClock } from './clock'
import { markRunning } from './mark'
import { createSaver, readState } from './persistence'
import { inFolder, inMemory } from './pictureStore'
import type { Platform } from './platform'
import type { State } from './state'

export type SandboxOptions = {
  /** 0 takes any free port. */
  port?: number
  host?: string
  /** The real time in milliseconds, on which the rehearsal's own clock is set. */
  clock?: () => number
  /** A JSON file that keeps everything for the next start; pictures lie in `<file>.pictures` beside it. */
  statePath?: string
  /** Origin of picture addresses, e.g. `http://mmbiz.qpic.cn` to be as strict as the platform; its own by default, so that a browser can open them. */
  pictureOrigin?: string
  /** The address people and clients use when it is not the one listened on. */
  publicUrl?: string
}

export type Sandbox = {
  url: string
  /** What the platform remembers, live: for tests that look inside. */
  state: State
  /** Stops listening and writes the state file; callbacks under way are given up after their time. */
  close(): Promise<void>
}

/** Longer than a client keeps a connection: one that is closed just when it is used again looks like a lost answer. */
const KEEPS_CONNECTIONS_MS = 65_000

const listen = (server: Server, { port, host }: { port: number; host: string }) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })

/** Addresses given out earlier, under whatever port, stay this platform's own. */
const rememberOrigins = ({ state, origin, pictureOrigin }: Platform) => {
  state.origins = [...new Set([...state.origins, origin, pictureOrigin])]
}

/**
 * Starts the rehearsal WeChat and resolves when it listens. Nothing it does reaches anyone.
 * Rejects when the port is taken.
 */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const { port = 0, host = '127.0.0.1', clock: realTime = Date.now, statePath } = options
  const state = readState(statePath)
  const saver = createSaver(statePath, state)
  const platform: Platform = {
    clock: createClock(state, realTime),
    pictures: statePath ? inFolder(`${statePath}.pictures`) : inMemory(),
    state,
    origin: '',
    pictureOrigin: '',
    touch: saver.touch,
  }
  const outbox = createOutbox(platform)
  const server = createAdaptorServer({ fetch: createApp(platform, outbox).fetch }) as Server
  server.keepAliveTimeout = KEEPS_CONNECTIONS_MS

  const bound = await listen(server, { port, host })
  platform.origin = options.publicUrl ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${bound}`
  platform.pictureOrigin = options.pictureOrigin ?? platform.origin
  rememberOrigins(platform)
  const takeBack = markRunning(bound)
  outbox.start()

  const close = async () => {
    server.closeAllConnections()
    await Promise.all([outbox.stop(), new Promise((resolve) => server.close(resolve))])
    takeBack()
    saver.flush()
  }
  return { url: platform.origin, state, close }
}
