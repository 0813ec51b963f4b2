import { clockTorments } from './clock'
import { crowd } from './crowd'
import { countSteps, dieAndCompare, type Fate, type Scenario } from './deaths'
import { sum, type Verdict } from './judge'
import type { Lane } from './lane'
import { type FaultName, loseAnswers } from './lostAnswers'
import { victimsOf } from './victims'

/** A line of the table. `runs`: deaths, lost answers, deliveries or walks, whichever the torment counts. */
export type Result = Verdict & { torment: string; runs: number; seconds: number }

/** Runs one torment and measures how long it took. */
export const timed = async (
  torment: string,
  work: () => Promise<Verdict & { runs: number }>,
): Promise<Result> => {
  const startedAt = performance.now()
  const found = await work()
  return { ...found, torment, seconds: Math.round((performance.now() - startedAt) / 1000) }
}

const nameOf = ({ mode, callbacks, accounts, articles }: Scenario): string =>
  `${mode}, callbacks ${callbacks}${accounts * articles > 1 ? `, ${accounts * articles} in hand` : ''}`

/** `count` of the numbers from 1 to `steps`, evenly spread; all of them, again and again, when there are fewer steps. */
export const spread = (steps: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) =>
    count <= steps ? 1 + Math.floor((index * steps) / count) : 1 + (index % steps),
  )

/** Every death there is in one scenario: the worker freezes before and after each of its steps. */
export const freezeEverywhere = (lane: Lane, scenario: Scenario): Promise<Result> =>
  timed(`frozen at every step (${nameOf(scenario)})`, async () => {
    const { length } = await countSteps(lane, scenario)
    const verdicts: Verdict[] = []
    for (const step of spread(length, length)) {
      verdicts.push(await dieAndCompare(lane, { scenario, fate: { atSteps: [step], how: 'freeze' } }))
    }
    return { ...sum(verdicts), runs: length }
  })

type Kills = { scenario: Scenario; runs: number; deaths?: 1 | 2; how?: Fate['how'] }

/** Real processes killed with SIGKILL, at steps spread over their whole life; with two deaths the successor dies as well. */
export const killWorkers = (
  lane: Lane,
  { scenario, runs, deaths = 1, how = 'kill' }: Kills,
): Promise<Result> => {
  const name = `${how === 'kill' ? 'killed' : 'frozen'} ${deaths === 2 ? 'twice ' : ''}(${nameOf(scenario)})`
  return timed(name, async () => {
    const victims = victimsOf(lane)
    const { length } = await countSteps(lane, scenario)
    const verdicts: Verdict[] = []
    for (const [index, step] of spread(length, runs).entries()) {
      const second = 1 + ((index * 7) % Math.min(length, 24))
      const fate = { atSteps: deaths === 2 ? [step, second] : [step], how }
      verdicts.push(await dieAndCompare(lane, { scenario, fate, nextVictim: victims.next }))
    }
    await victims.dismiss()
    return { ...sum(verdicts), runs }
  })
}

/** Every path of the line, every fault in `faults`. */
export const lostAnswers = (
  lane: Lane,
  torment: { scenario: Omit<Scenario, 'accounts'>; faults: readonly FaultName[]; times?: number },
): Promise<Result> => {
  const { scenario, times = 1 } = torment
  return timed(`lost answers (${nameOf({ ...scenario, accounts: 1 })}, ${times} in a row)`, async () => {
    const verdict = await loseAnswers(lane, torment)
    return { ...verdict, runs: verdict.articles }
  })
}

/** Many workers, everything due at once; a wrong number of tokens counts as trouble, too. */
export const crowdOf = (
  lane: Lane,
  size: { workers: number; accounts: number; deliveries: number },
): Promise<Result> =>
  timed(`crowd (${size.workers} workers, ${size.accounts} accounts)`, async () => {
    const { accepted, tokensFetched, seconds: _, ...verdict } = await crowd(lane, size)
    const isSparing = tokensFetched === size.accounts
    const notes = isSparing ? [] : [`${tokensFetched} tokens fetched for ${size.accounts} accounts`]
    return {
      ...verdict,
      stuck: verdict.stuck + Number(!isSparing),
      notes: [...verdict.notes, ...notes],
      runs: accepted,
    }
  })

/** Midnight, month ends, another zone, a clock set back, a long sleep. */
export const clockTrouble = (lane: Lane): Promise<Result> =>
  timed('clock (America/New_York)', async () => {
    const verdict = sum(await clockTorments(lane, 'America/New_York'))
    return { ...verdict, runs: verdict.articles }
  })

/** True when nothing went wrong. */
export const isClean = ({ doubled, lost, unapproved, asked, stuck, littered }: Verdict): boolean =>
  doubled + lost + unapproved + asked + stuck + littered === 0
