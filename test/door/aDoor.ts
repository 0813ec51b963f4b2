import { once } from 'node:events'
import { connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { handleEndpoints } from 'payload'
import type { DoorSettings } from '../../src/door/openDoor'
import { temporaryPayload } from '../temporaryPayload'

/** What a raw connection got back, and whether the other side ended it. */
type Raw = { answer: string }

/**
 * The door on a port of its own with the real routes behind it, Next alone left out: what a stranger on the network meets.
 * Its database is fresh.
 */
export const aDoor = async (settings: Partial<DoorSettings> = {}) => {
  const office = await temporaryPayload()
  const [{ openDoor }, { guarded }, wechat, { default: config }] = await Promise.all([
    import('../../src/door/openDoor'),
    import('../../src/app/guarded'),
    import('../../src/app/wechat/[appId]/route'),
    import('../../payload.config'),
  ])
  const api = guarded((request: Request) => handleEndpoints({ config, request }))
  const seen: string[] = []
  const routes = (incoming: Request): Promise<Response> => {
    const { url, method, headers, body } = incoming
    // A request of the platform, as Next makes it: Payload writes onto it.
    const request = new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
    const { pathname } = new URL(url)
    seen.push(`${request.method} ${pathname}`)
    if (!pathname.startsWith('/wechat/')) return api(request, undefined)
    const params = Promise.resolve({ appId: pathname.split('/').at(-1) ?? '' })
    return request.method === 'POST' ? wechat.POST(request, { params }) : wechat.GET(request, { params })
  }
  const inside = getRequestListener(routes, { overrideGlobalObjects: false })
  const server = openDoor({ inside, settings: { trustProxy: 0, publicUrl: 'http://localhost', ...settings } })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    ...office,
    url: `http://127.0.0.1:${port}`,
    /** Requests that came through, oldest first. */
    seen,
    /** Sends bytes as they are and waits until the other side has ended the connection. */
    raw: async (...pieces: string[]): Promise<Raw> => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk
      })
      for (const piece of pieces) socket.write(piece)
      await once(socket, 'close')
      return { answer }
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await office.close()
    },
  }
}
export type TestDoor = Awaited<ReturnType<typeof aDoor>>
