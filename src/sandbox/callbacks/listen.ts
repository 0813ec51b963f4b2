import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Pushed = { query: URLSearchParams; body: string }

/** For tests: a callback server that keeps what it is sent and refuses the first `refusals` pushes. */
export const listenForCallbacks = async ({ refusals = 0 } = {}) => {
  const pushed: Pushed[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    pushed.push({ query: new URL(request.url ?? '', 'http://x').searchParams, body })
    response.statusCode = pushed.length > refusals ? 200 : 500
    response.end(pushed.at(-1)?.query.get('echostr') ?? 'success')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat/callback`
  const close = () => new Promise((resolve) => server.closeAllConnections() ?? server.close(resolve))
  return { pushed, url, close }
}
export type Listener = Awaited<ReturnType<typeof listenForCallbacks>>
