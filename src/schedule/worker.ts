import { schedule } from 'node-cron'

/**
 * What is in hand ends within this, or is left to its lease. Systems kill what has not ended 30 s after they asked; the manual
 * promises 25 s, of which closing the database takes some.
 */
const STOPS_WITHIN_MS = 23_000

/**
 * A pass that WeChat keeps waiting must not hold up what falls due meanwhile: the next one begins beside it, as another worker
 * would. Ours to decide.
 */
const PASSES_AT_ONCE = 3

/** `collect` fetches figures: beside the passes, for no post may wait for it. */
type Work = { tick: () => Promise<unknown>; collect: () => Promise<unknown>; close: () => Promise<void> }
/** Calls `ring` every minute until it is stopped. */
type EveryMinute = (ring: () => void) => { destroy: () => Promise<void> | void }
type Setup = {
  /** Opens the newsroom; `stopping` is aborted when the worker is asked to stop. */
  open: (stopping: AbortSignal) => Promise<Work>
  /** Told of a pass that failed as a whole (no database), of start and of stop. */
  say: (message: string, error?: unknown) => void
  everyMinute?: EveryMinute
}

/** So long without a pass means that the clock was set back, or that the minute was missed: node-cron waits for a time of day. */
const SILENT_FOR_MS = 75_000

/** Every full minute by the clock, and by the stopwatch should the clock be set back: no post waits until it is that late again. */
export const byCron: EveryMinute = (ring) => {
  let rung = performance.now()
  const ringNow = () => {
    rung = performance.now()
    ring()
  }
  const cron = schedule('* * * * *', ringNow, { name: 'tick' })
  const stopwatch = setInterval(() => {
    if (performance.now() - rung > SILENT_FOR_MS) ringNow()
  }, SILENT_FOR_MS / 5)
  return {
    destroy: () => {
      clearInterval(stopwatch)
      return cron.destroy()
    },
  }
}

const within = (ms: number, work: Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  return Promise.race([work.then(() => true), patience]).finally(() => clearTimeout(timer))
}

/**
 * The worker: a pass at once, then one every minute. On SIGTERM or SIGINT it claims nothing new and ends or releases what is in
 * hand within 25 s.
 * @returns 0 when it has stopped
 */
export const runWorker = async ({ open, say, everyMinute = byCron }: Setup): Promise<number> => {
  const stopping = new AbortController()
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      stopping.abort()
      resolve()
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  })
  const { tick, collect, close } = await open(stopping.signal)
  const running = new Set<Promise<void>>()
  const begin = (work: () => Promise<unknown>, words: string): Promise<void> => {
    const attempt = work()
      .then(() => {})
      .catch((error) => say(words, error))
      .finally(() => running.delete(attempt))
    running.add(attempt)
    return attempt
  }
  let passes = 0
  let collects = false
  const ring = () => {
    if (passes >= PASSES_AT_ONCE || stopping.signal.aborted) return
    passes += 1
    void begin(tick, '这一轮没有走完，一分钟后再来').then(() => {
      passes -= 1
      if (collects || stopping.signal.aborted) return
      collects = true
      void begin(collect, '收取数据没有完成，一分钟后再来').then(() => {
        collects = false
      })
    })
  }
  ring()
  const minutes = everyMinute(ring)
  await stopped
  say('正在停止：不再接新的任务，收好手上的')
  await minutes.destroy()
  const isDone = await within(STOPS_WITHIN_MS, Promise.all(running))
  if (!isDone) say('手上的任务没能及时做完，下次启动时接着做；不会重复发送')
  await close()
  return 0
}
