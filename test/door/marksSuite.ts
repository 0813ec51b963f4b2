import { beforeEach, expect, it } from 'vitest'
import type { TemporaryPayload } from '../temporaryPayload'

const BUCKET = { burst: 8, everyMs: 75_000 }
const HOUR_MS = 3_600_000

/** What the door keeps in a database, as several web processes use it. `isAtomic`: the database changes a row it found in one step. */
export const marksSuite = async (
  { payload }: Pick<TemporaryPayload, 'payload'>,
  { isAtomic }: { isAtomic: boolean },
) => {
  const [{ createGuardedStore }, { createMarkStore }] = await Promise.all([
    import('../../src/store/guardedStore'),
    import('../../src/door/markStore'),
  ])
  const start = Date.parse('2026-07-01T07:00:00+08:00')
  let now = start
  const process = () =>
    createMarkStore({ store: createGuardedStore({ payload, onStep: () => {} }), clock: () => new Date(now) })
  const [one, other] = [process(), process()]
  const isThere = (waits: number[]) => waits.filter((wait) => wait === 0).length

  beforeEach(async () => {
    now = start
    await payload.db.deleteMany({ collection: 'door-marks', where: {} })
  })

  it.runIf(isAtomic)(
    'of sixty takers in two processes at once no more get a token than there are',
    async () => {
      const takers = Array.from({ length: 60 }, (_, at) =>
        (at % 2 ? one : other).take({ key: 'k', ...BUCKET }),
      )
      const waits = await Promise.all(takers)
      expect(isThere(waits)).toBe(8)
      expect(waits.filter((wait) => wait > 0).every((wait) => wait <= 75)).toBe(true)
    },
  )

  it('one token comes back at a time, and all of them after a while', async () => {
    for (let at = 0; at < 8; at += 1) expect(await one.take({ key: 'k', ...BUCKET })).toBe(0)
    expect(await other.take({ key: 'k', ...BUCKET })).toBe(75)
    now += 75_000
    expect([await one.take({ key: 'k', ...BUCKET }), await one.take({ key: 'k', ...BUCKET })]).toEqual([
      0, 75,
    ])
    now += HOUR_MS
    const waits = []
    for (let at = 0; at < 9; at += 1) waits.push(await other.take({ key: 'k', ...BUCKET }))
    expect(isThere(waits)).toBe(8)
  })

  it('buckets are filled by key, or all that are about somebody', async () => {
    const single = { burst: 1, everyMs: HOUR_MS }
    await one.take({ key: 'a', about: 'x', ...single })
    await one.take({ key: 'b', about: 'x', ...single })
    await one.take({ key: 'c', about: 'y', ...single })
    await other.refill('a')
    expect(await one.take({ key: 'a', about: 'x', ...single })).toBe(0)
    await other.refillAbout('x')
    expect(await one.take({ key: 'b', about: 'x', ...single })).toBe(0)
    expect(await one.take({ key: 'c', about: 'y', ...single })).toBeGreaterThan(0)
  })

  it('the first word under a key is kept, in whichever process, until its moment', async () => {
    const until = new Date(start + HOUR_MS)
    const words = await Promise.all([
      one.keep({ key: 'q', word: 'first', until }),
      other.keep({ key: 'q', word: 'second', until }),
    ])
    expect(new Set(words).size).toBe(1)
    await one.replace({ key: 'q', word: 'third', until })
    expect(await other.read('q')).toBe('third')
    now += HOUR_MS
    expect(await other.read('q')).toBeNull()
  })

  it('what says nothing any more is cleared away', async () => {
    await one.take({ key: 'old', ...BUCKET })
    now += HOUR_MS
    await one.take({ key: 'new', ...BUCKET })
    const { docs } = await payload.find({ collection: 'door-marks' })
    expect(docs.map(({ key }) => key)).toEqual(['new'])
  })
}
