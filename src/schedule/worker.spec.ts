import { afterEach, describe, expect, it, vi } from 'vitest'
import { byCron, runWorker } from './worker'

/** A worker whose minutes we ring; it is stopped as a system stops it. */
const aWorker = (work: { tick: () => Promise<unknown>; collect?: () => Promise<unknown> }) => {
  let ring = () => {}
  let closed = 0
  let opened = () => {}
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve
  })
  const code = runWorker({
    open: async () => ({
      collect: async () => {},
      ...work,
      close: async () => {
        closed += 1
      },
    }),
    say: () => {},
    everyMinute: (given) => {
      ring = given
      opened()
      return { destroy: () => {} }
    },
  })
  return {
    isOpen,
    ring: () => ring(),
    stop: async () => {
      process.emit('SIGTERM')
      return { code: await code, closed }
    },
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('the worker', () => {
  it('goes on with the next pass while WeChat keeps one waiting, but not with any number', async () => {
    let begun = 0
    const ends: (() => void)[] = []
    const tick = () => {
      begun += 1
      return new Promise<void>((resolve) => ends.push(resolve))
    }
    const worker = aWorker({ tick })
    await worker.isOpen
    expect(begun).toBe(1)
    for (let minute = 0; minute < 5; minute += 1) worker.ring()
    expect(begun).toBe(3)

    ends[0]?.()
    await turn()
    worker.ring()
    expect(begun).toBe(4)
    for (const end of ends) end()
    expect(await worker.stop()).toEqual({ code: 0, closed: 1 })
  })

  it('lets no pass wait for the figures, and collects once at a time', async () => {
    let passes = 0
    let collections = 0
    let end = () => {}
    const tick = async () => {
      passes += 1
    }
    const collect = () => {
      collections += 1
      return new Promise<void>((resolve) => {
        end = resolve
      })
    }
    const worker = aWorker({ tick, collect })
    await worker.isOpen
    for (let minute = 0; minute < 3; minute += 1) {
      await turn()
      worker.ring()
    }
    await turn()
    expect([passes, collections]).toEqual([4, 1])

    end()
    await turn()
    worker.ring()
    await turn()
    expect([passes, collections]).toEqual([5, 2])
    end()
    expect(await worker.stop()).toEqual({ code: 0, closed: 1 })
  })

  it('outlives a pass that fails as a whole', async () => {
    let passes = 0
    const worker = aWorker({
      tick: async () => {
        passes += 1
        throw new Error('no database')
      },
    })
    await worker.isOpen
    await turn()
    worker.ring()
    await turn()
    expect(passes).toBe(2)
    expect(await worker.stop()).toEqual({ code: 0, closed: 1 })
  })

  it('begins nothing after it was asked to stop', async () => {
    let passes = 0
    const tick = async () => {
      passes += 1
    }
    const worker = aWorker({ tick })
    await worker.isOpen
    await turn()
    await worker.stop()
    worker.ring()
    expect(passes).toBe(1)
  })
})

describe('the minutes', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('go on when the clock is set back ten minutes', async () => {
    vi.useFakeTimers({ now: new Date('2026-07-01T07:00:30+08:00') })
    let rung = 0
    const minutes = byCron(() => {
      rung += 1
    })
    await vi.advanceTimersByTimeAsync(3 * 60_000)
    expect(rung).toBe(3)

    vi.setSystemTime(new Date('2026-07-01T06:53:30+08:00'))
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    await minutes.destroy()
    expect(rung).toBeGreaterThanOrEqual(6)
  })
})
