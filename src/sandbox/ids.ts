import { createHash } from 'node:crypto'
import type { State } from './state'

/** First ids of each series: above 2^53, odd, and counted by twos, so that no double can hold any of them. */
const FIRST_LONG_IDS = {
  msgDataId: 9_007_199_254_740_993n,
  msgId: 9_107_000_000_000_001n,
  MsgId: 9_207_000_000_000_001n,
}

/** The next number of a series, from 1. Counters instead of chance: two rehearsals give the same ids. */
export const nextNumber = (state: State, series: string): number => {
  const number = (state.next[series] ?? 0) + 1
  state.next[series] = number
  return number
}

/** The next id of a series as digits which a JavaScript number cannot hold. */
export const nextLongId = (state: State, series: keyof typeof FIRST_LONG_IDS): string =>
  (FIRST_LONG_IDS[series] + 2n * BigInt(nextNumber(state, series))).toString()

/** A text of letters and digits that looks like the platform's ids and follows from `seed` alone. */
export const idFrom = (seed: string, length: number): string => {
  let text = ''
  for (let block = 0; text.length < length; block++) {
    text += createHash('sha512').update(`${seed}/${block}`).digest('base64url')
  }
  return text.slice(0, length)
}

/** `617682e0-09059ac5-34a8e2ea`: the platform's form of a request id. Its first part is the second of the call. */
export const nextRid = (state: State, now: number): string => {
  const number = nextNumber(state, 'rid')
  const hex = (value: number) => value.toString(16).padStart(8, '0')
  return `${hex(Math.floor(now / 1000))}-${hex(number)}-${hex((number * 2_654_435_761) % 0xffffffff)}`
}

/** The whole number below `limit` that belongs to `seed`: the sandbox's stand-in for chance. */
export const numberFrom = (seed: string, limit: number): number =>
  Number.parseInt(createHash('sha256').update(seed).digest('hex').slice(0, 12), 16) % limit
