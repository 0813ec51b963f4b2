import { schedule } from 'node-cron'

/**
 * What is in hand ends within this, or is left to its lease. Systems kill what has not ended 30 s after they asked; the manual
 * promises 25 s, of which closing the database takes some.
 */
const STOPS_WITHIN_MS = 23_000

type Work = { tick: () => Promise<unknown>; close: () => Promise<void> }
type Setup = {
  /** Opens the newsroom; `stopping` is aborted when the worker is asked to stop. */
  open: (stopping: AbortSignal) => Promise<Work>
  /** Told of a pass that failed as a whole (no database), of start and of stop. */
  say: (message: string, error?: unknown) => void
}

const within = (ms: number, work: Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  return Promise.race([work.then(() => true), patience]).finally(() => clearTimeout(timer))
}

/**
 * The worker: a pass at once, then one every minute, never two at a time. On SIGTERM or SIGINT it claims nothing new and
 * ends or releases what is in hand within 25 s.
 * @returns 0 when it has stopped
 */
export const runWorker = async ({ open, say }: Setup): Promise<number> => {
  const stopping = new AbortController()
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      stopping.abort()
      resolve()
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  })
  const { tick, close } = await open(stopping.signal)
  let running: Promise<void> | null = null
  const pass = async () => {
    try {
      await tick()
    } catch (error) {
      say('这一轮没有走完，一分钟后再来', error)
    }
  }
  const ring = () => {
    if (running || stopping.signal.aborted) return
    running = pass().finally(() => {
      running = null
    })
  }
  ring()
  const cron = schedule('* * * * *', ring, { name: 'tick', noOverlap: true })
  await stopped
  say('正在停止：不再接新的任务，收好手上的')
  await cron.destroy()
  const isDone = await within(STOPS_WITHIN_MS, running ?? Promise.resolve())
  if (!isDone) say('手上的任务没能及时做完，下次启动时接着做；不会重复发送')
  await close()
  return 0
}
