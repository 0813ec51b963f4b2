import type { IncomingMessage } from 'node:http'

/** What a request says about its body before it comes: its length, `unknown` when it comes in chunks, 0 when there is none. */
export const declaredLength = ({ headers }: Pick<IncomingMessage, 'headers'>): number | 'unknown' | 'bad' => {
  if (headers['transfer-encoding'] !== undefined) return 'unknown'
  const said = headers['content-length']
  if (said === undefined) return 0
  return /^\d{1,15}$/.test(said) ? Number(said) : 'bad'
}

/** Bytes that bodies hold in this process while they are being read. */
export const createBudget = (max: number) => {
  let held = 0
  return {
    /** False when the process holds as much as it may. */
    take: (bytes: number): boolean => {
      if (held + bytes > max) return false
      held += bytes
      return true
    },
    giveBack: (bytes: number): void => {
      held -= bytes
    },
  }
}
export type Budget = ReturnType<typeof createBudget>

export type Held = 'whole' | 'too-large' | 'too-busy' | 'gone'

/**
 * Reads a whole body before anybody else sees the request, counting what comes, and puts it back, so that the route reads it as
 * if it had just arrived. Node's parser hands each piece to `push`; that is where it is counted and kept.
 */
export const holdBody = (
  request: IncomingMessage,
  { max, budget }: { max: number; budget: Budget },
): Promise<Held> =>
  new Promise((resolve) => {
    const pieces: Buffer[] = []
    let length = 0
    const push = request.push
    const end = (outcome: Held): void => {
      request.push = push
      request.off('close', gone)
      budget.giveBack(length)
      if (outcome === 'whole') for (const piece of [...pieces, null]) request.push(piece)
      pieces.length = 0
      resolve(outcome)
    }
    const gone = () => end('gone')
    request.once('close', gone)
    request.push = (piece: Buffer | null): boolean => {
      if (piece === null) end('whole')
      else if (length + piece.length > max) end('too-large')
      else if (!budget.take(piece.length)) end('too-busy')
      else {
        length += piece.length
        pieces.push(piece)
      }
      return true
    }
  })

export type Patience = {
  /** Every body may take this long. */
  graceMs: number
  /** Beyond the grace, a body must come at this pace. */
  bytesPerSecond: number
}

/** Calls `tooSlow` once when a body drips in more slowly than `patience` allows. */
export const watchPace = (
  request: IncomingMessage,
  { patience, tooSlow }: { patience: Patience; tooSlow: () => void },
): void => {
  const startedAt = performance.now()
  const readBefore = request.socket.bytesRead
  const leftMs = () => {
    const bytes = request.socket.bytesRead - readBefore
    return patience.graceMs + (bytes / patience.bytesPerSecond) * 1000 - (performance.now() - startedAt)
  }
  let timer: NodeJS.Timeout
  const look = (): void => {
    if (request.complete) return
    if (leftMs() <= 0) tooSlow()
    else timer = setTimeout(look, leftMs() + 1)
  }
  look()
  request.once('close', () => clearTimeout(timer))
}
