import { sum } from '../../test/torture/judge'
import { openLane } from '../../test/torture/lane'
import { isClean, type Result } from '../../test/torture/torments'
import { plan } from './plan'

const say = (text: string) => process.stdout.write(`${text}\n`)

const row = ({ torment, runs, doubled, lost, unapproved, asked, stuck, littered, seconds }: Result) => ({
  torment,
  runs,
  doubled,
  lost,
  unapproved,
  'asked a person needlessly': asked,
  stuck,
  littered,
  seconds,
})

const total = (results: readonly Result[]): Result => ({
  ...sum(results),
  torment: 'all',
  runs: results.reduce((all, { runs }) => all + runs, 0),
  seconds: results.reduce((all, { seconds }) => all + seconds, 0),
})

export type Wish = { runs: number; seed: number; only?: string }

/**
 * The long form of test/torture: every torment about `runs` times, each in a newsroom of its own, one after the other.
 * Prints a line when one ends and the table at the end.
 * @returns 0 when nothing went wrong, else 1
 */
export const torture = async (wish: Wish): Promise<number> => {
  say(`seed of the walks: ${wish.seed}`)
  const results: Result[] = []
  for (const { name, run } of plan(wish)) {
    if (wish.only && !name.includes(wish.only)) continue
    const lane = await openLane()
    const result = await run(lane)
    await lane.close()
    results.push(result)
    say(`${isClean(result) ? '✓' : '✗'} ${result.torment}: ${result.runs} runs, ${result.seconds} s`)
    for (const note of result.notes.slice(0, 20)) say(`    ${note}`)
  }
  if (results.length === 0) return 1
  console.table([...results, total(results)].map(row))
  return results.every(isClean) ? 0 : 1
}
