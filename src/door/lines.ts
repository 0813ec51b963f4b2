import type { ServerResponse } from 'node:http'
import { createLine, type Line } from './line'
import type { LineName } from './rules'

/** A client that reads its answer slowly keeps no place in the line longer than this. */
const PLACE_MS = 10_000

export type Lines = Record<LineName, Line>

/** How many requests of a kind are worked on at once, and how many wait. Measured with test/door/burst.mjs on two cores. */
export const newLines = (): Lines => ({
  health: createLine({ atOnce: 4, waiting: 200, perAddress: 100 }),
  // One: computing a password's hash takes a core for 0.4 s, and that is meant.
  signIn: createLine({ atOnce: 1, waiting: 40, perAddress: 10 }),
  callback: createLine({ atOnce: 8, waiting: 400, perAddress: 400 }),
  upload: createLine({ atOnce: 4, waiting: 40, perAddress: 20 }),
  rest: createLine({ atOnce: 16, waiting: 1_000, perAddress: 300 }),
})

/**
 * Waits for a turn; the place is left when the answer is out.
 * @returns `full`, `gone` when the client went away meanwhile, or `entered`
 */
export const enterLine = async (
  line: Line,
  { response, client }: { response: ServerResponse; client: string },
): Promise<'full' | 'gone' | 'entered'> => {
  const place = line.stand(client)
  if (!place) return 'full'
  response.once('close', place.giveUp)
  const leave = await place.entered
  const timer = setTimeout(leave, PLACE_MS)
  timer.unref()
  const end = (): void => {
    clearTimeout(timer)
    leave()
  }
  response.once('close', end)
  if (!response.destroyed) return 'entered'
  end()
  return 'gone'
}
