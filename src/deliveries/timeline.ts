import type { TimelineEntry } from './delivery'

/** The beginning of a story and its latest part are what people ask about; ours to decide. */
const KEEPS = { first: 20, last: 180 } as const

/** Adds an entry. What lies between the first 20 and the last 180 is dropped, so that a row cannot grow for ever. */
export const appended = (timeline: readonly TimelineEntry[], entry: TimelineEntry): TimelineEntry[] => {
  const all = [...timeline, entry]
  return all.length <= KEEPS.first + KEEPS.last
    ? all
    : [...all.slice(0, KEEPS.first), ...all.slice(-KEEPS.last)]
}
