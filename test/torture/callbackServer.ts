import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Newsroom } from '../../src/createNewsroom'

/** Receives what WeChat pushes, as the web process does. */
export const startCallbackServer = async (web: Newsroom) => {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const answer = await web.handleCallback(url.pathname.split('/').at(-1) ?? '', {
      method: request.method as 'GET' | 'POST',
      query: Object.fromEntries(url.searchParams),
      readBody: async () => Buffer.concat(chunks).toString('utf8'),
    })
    response.writeHead(answer.status).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
