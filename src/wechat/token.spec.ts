import { describe, expect, it } from 'vitest'
import { immediately, type Sleep } from './repeatable'
import { createTokenSource } from './token'
import { createMemoryTokenStore, type TokenStore } from './tokenStore'

const start = new Date('2026-11-20T01:00:00Z')
const later = (seconds: number) => new Date(+start + seconds * 1000)

type Options = { expiresIn?: number; store?: TokenStore; sleep?: Sleep }
const aSource = (options: Options = {}) => {
  let now = start
  let fetches = 0
  const source = createTokenSource({
    appId: 'wx1',
    store: options.store ?? createMemoryTokenStore(),
    clock: () => now,
    owner: 'me',
    sleep: options.sleep ?? immediately,
    fetchTakesAtMostMs: 50,
    fetchToken: async () => {
      fetches += 1
      return { token: `T${fetches}`, expiresInSeconds: options.expiresIn ?? 7200 }
    },
  })
  const holds = async (at: Date) => {
    now = at
    return (await source.current()).token
  }
  return { source, holds, fetches: () => fetches }
}

describe('a token', () => {
  it('is used until five minutes before its end', async () => {
    const { holds } = aSource()

    expect([await holds(start), await holds(later(6899)), await holds(later(6900))]).toEqual([
      'T1',
      'T1',
      'T2',
    ])
  })

  it('is shared by all who ask at once, without waiting for one another', async () => {
    const sleep = () => Promise.reject(new Error('somebody had to wait'))
    const { source, fetches } = aSource({ sleep })

    const tokens = await Promise.all(Array.from({ length: 50 }, () => source.current()))

    expect(new Set(tokens.map(({ token }) => token))).toEqual(new Set(['T1']))
    expect(fetches()).toBe(1)
  })

  it('with little time left is fetched again soon, not in two hours', async () => {
    const { holds } = aSource({ expiresIn: 345 })

    expect([await holds(start), await holds(later(44)), await holds(later(45))]).toEqual(['T1', 'T1', 'T2'])
  })

  it.each([120, 3, 0, -5])(
    'with only %i seconds left still serves, and nobody fetches in circles',
    async (expiresIn) => {
      const { holds, fetches } = aSource({ expiresIn })

      expect(await holds(start)).toBe('T1')
      expect(fetches()).toBe(1)
    },
  )

  it('promised for longer than two hours is believed for two', async () => {
    const { holds } = aSource({ expiresIn: 99_999 })

    expect([await holds(start), await holds(later(6900))]).toEqual(['T1', 'T2'])
  })
})

describe('the lease', () => {
  const lease = { owner: 'a worker that died', now: start, latest: later(3600), seen: null }

  it('of a worker that died is taken over when it lapses, even under a clock that stands still', async () => {
    const store = createMemoryTokenStore()
    await store.lease('wx1', { ...lease, until: later(1) })

    expect(await aSource({ store }).holds(start)).toBe('T1')
  })

  it('left by a clock since set back does not block', async () => {
    const store = createMemoryTokenStore()
    await store.lease('wx1', { ...lease, until: later(30 * 86_400) })

    expect(await aSource({ store }).holds(start)).toBe('T1')
  })

  it('is given by one statement: not when taken, not when the token has changed meanwhile', async () => {
    const store = createMemoryTokenStore()
    const asked = { ...lease, owner: 'a', until: later(20) }

    expect(await store.lease('wx1', asked)).toBe(true)
    expect(await store.lease('wx1', { ...asked, owner: 'b' })).toBe(false)
    expect(await store.save('wx1', { owner: 'b', token: 'no', expiresAt: later(9) })).toBeNull()
    expect(await store.save('wx1', { owner: 'a', token: 'T', expiresAt: later(9) })).toBe('1')
    expect(await store.lease('wx1', { ...asked, owner: 'b' })).toBe(false)
    expect(await store.lease('wx1', { ...asked, owner: 'b', seen: '1' })).toBe(true)
  })
})

describe('forced refreshes', () => {
  it('are twenty a day and half a minute apart', async () => {
    const store = createMemoryTokenStore()
    const rules = { perDay: 20, apartMs: 30_000 }
    const ask = (seconds: number, day = '2026-11-20') =>
      store.countForced('wx1', { day, now: later(seconds), ...rules })

    expect([await ask(0), await ask(29), await ask(30)]).toEqual([true, false, true])
    for (let count = 3; count <= 20; count += 1) expect(await ask(count * 30)).toBe(true)
    expect(await ask(900)).toBe(false)
    expect(await ask(900, '2026-11-21')).toBe(true)
  })
})
