import { once } from 'node:events'
import { createServer } from 'node:net'
import { env } from '../../src/env'

/** Finds out before the long work whether the ports are free. @throws with the way out, when one is taken */
export const assertPortsFree = async (ports: number[]): Promise<void> => {
  for (const port of ports) {
    const server = createServer()
    server.listen(port, env.host)
    try {
      await once(server, 'listening')
    } catch (cause) {
      throw new Error(
        `端口 ${port} 已被占用。请先停止占用它的程序，或换一个端口启动：PORT=${env.port + 100} npm start`,
        { cause },
      )
    }
    server.close()
    await once(server, 'close')
  }
}
