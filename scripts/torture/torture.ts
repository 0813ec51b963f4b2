import { givenMongo } from '../../test/mongo/startMongo'
import { sum } from '../../test/torture/judge'
import { openLane } from '../../test/torture/lane'
import { isClean, type Result } from '../../test/torture/torments'
import { plan, planOnMongo, type Torment } from './plan'

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

const tormented = async ({ name, run }: Torment, databaseUrl?: string): Promise<Result> => {
  const lane = await openLane(databaseUrl ? { databaseUrl } : {})
  const result = await run(lane).finally(lane.close)
  return databaseUrl ? { ...result, torment: name } : result
}

/**
 * The long form of test/torture: every torment about `runs` times, each in a newsroom of its own, one after the other;
 * where `TEST_MONGODB_URL` names a server, those of several processes there as well (their names end in `on MongoDB`).
 * Prints a line when one ends and the table at the end.
 * @returns 0 when nothing went wrong, else 1
 */
export const torture = async (wish: Wish): Promise<number> => {
  say(`seed of the walks: ${wish.seed}`)
  const mongo = givenMongo()
  const isWanted = ({ name }: Torment) => !wish.only || name.includes(wish.only)
  const results: Result[] = []
  const tell = (result: Result) => {
    results.push(result)
    say(`${isClean(result) ? '✓' : '✗'} ${result.torment}: ${result.runs} runs, ${result.seconds} s`)
    for (const note of result.notes.slice(0, 20)) say(`    ${note}`)
  }
  for (const torment of plan(wish).filter(isWanted)) tell(await tormented(torment))
  if (mongo)
    for (const [index, torment] of planOnMongo(wish).filter(isWanted).entries())
      tell(await tormented(torment, mongo.url(`torture${index}`)))
  await mongo?.close()
  if (results.length === 0) return 1
  console.table([...results, total(results)].map(row))
  return results.every(isClean) ? 0 : 1
}
