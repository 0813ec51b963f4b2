import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What a mail server answers to each word of a client; everything else is 250. */
const ANSWERS: Record<string, string> = { DATA: '354 go on', QUIT: '221 bye' }

const readable = (letter: string): string => {
  const [, body = ''] = /\r\n\r\n([\s\S]*)$/.exec(letter) ?? []
  if (/Content-Transfer-Encoding: base64/i.test(letter)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

type Letter = { to: string; text: string }

/** A mail server that keeps what it gets; `next` resolves with the next letter. */
export const startMailServer = async () => {
  const letters: Letter[] = []
  const waiting: ((letter: Letter) => void)[] = []
  const deliver = (letter: Letter) => {
    const receive = waiting.shift()
    if (receive) receive(letter)
    else letters.push(letter)
  }
  const talk = (socket: Socket): void => {
    let [buffer, to, letter] = ['', '', null as string | null]
    const hear = (line: string) => {
      if (letter !== null) {
        if (line !== '.') {
          letter += `${line}\r\n`
          return
        }
        deliver({ to, text: readable(letter) })
        letter = null
        socket.write('250 kept\r\n')
        return
      }
      const word = line.split(' ', 1)[0]?.toUpperCase() ?? ''
      if (word === 'RCPT') to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (word === 'DATA') letter = ''
      socket.write(`${ANSWERS[word] ?? '250 fine'}\r\n`)
      if (word === 'QUIT') socket.end()
    }
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      buffer += chunk
      const lines = buffer.split('\r\n')
      buffer = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    socket.write('220 here\r\n')
  }
  const server = createServer(talk).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    waitingLetters: () => letters.length,
    next: (): Promise<Letter> =>
      new Promise((resolve) => {
        const [kept] = letters.splice(0, 1)
        if (kept) resolve(kept)
        else waiting.push(resolve)
      }),
    close: () => server.close(),
  }
}
