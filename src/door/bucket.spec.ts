import { expect, it } from 'vitest'
import { createMemoryBuckets } from './bucket'

it('gives its burst at once, then one token every so often, to each key apart', () => {
  let now = 0
  const buckets = createMemoryBuckets({ burst: 3, everyMs: 1_000 }, () => now)
  const taken = (key: string) => {
    const isThere = buckets.waitS(key) === 0
    buckets.take(key)
    return isThere
  }
  expect([taken('a'), taken('a'), taken('a'), taken('a'), taken('b')]).toEqual([
    true,
    true,
    true,
    false,
    true,
  ])
  expect(buckets.waitS('a')).toBe(1)
  now = 999
  expect(taken('a')).toBe(false)
  now = 1_000
  expect([taken('a'), taken('a')]).toEqual([true, false])
  now = 60_000
  expect([taken('a'), taken('a'), taken('a'), taken('a')]).toEqual([true, true, true, false])
})

it('forgets addresses rather than growing for ever', () => {
  const buckets = createMemoryBuckets({ burst: 1, everyMs: 60_000 }, () => 0)
  buckets.take('first')
  for (let at = 0; at < 20_000; at += 1) buckets.take(`other ${at}`)
  expect(buckets.waitS('first')).toBe(0)
})
