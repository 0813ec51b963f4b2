import type { State } from './state'

/** The time of the rehearsal, in milliseconds. */
export type Clock = {
  now(): number
  /** Sets the clock; it runs on from there. `null` returns to the real time. */
  set(time: number | null): void
}

/** A clock that runs as fast as `realTime` does, ahead of it or behind it by what `state` remembers. */
export const createClock = (state: State, realTime: () => number): Clock => ({
  now: () => realTime() + state.clockOffset,
  set: (time) => {
    state.clockOffset = time === null ? 0 : time - realTime()
  },
})
