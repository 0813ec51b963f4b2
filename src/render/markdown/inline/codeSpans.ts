/** Where runs of backticks stand, by their length, each list in order. Read once for a text, however many there are. */
export type Backticks = Map<number, number[]>

const RUN = /`+/g

export const backticksIn = (text: string): Backticks => {
  const runs: Backticks = new Map()
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const known = runs.get(run.length)
    if (known) known.push(index)
    else runs.set(run.length, [index])
  }
  for (const places of runs.values()) places.reverse()
  return runs
}

/** Where the next run of this length begins behind a place; -1 when there is none. Places asked for only ever grow. */
export const nextRun = (runs: Backticks, length: number, from: number): number => {
  const places = runs.get(length)
  if (!places) return -1
  while (places.length > 0 && (places.at(-1) as number) < from) places.pop()
  return places.at(-1) ?? -1
}

/** The words of a code span: line ends are blanks, and one blank at both sides goes. */
export const codeWords = (text: string): string => {
  const words = text.replace(/\n/g, ' ')
  return words.startsWith(' ') && words.endsWith(' ') && words.trim() !== '' ? words.slice(1, -1) : words
}
