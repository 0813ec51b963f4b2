import { coldCalls } from '../../test/torture/crowd'
import { innocent } from '../../test/torture/judge'
import type { Lane } from '../../test/torture/lane'
import { FAULTS, type FaultName, QUICK_FAULTS } from '../../test/torture/lostAnswers'
import {
  clockTrouble,
  crowdOf,
  freezeEverywhere,
  killWorkers,
  lostAnswers,
  type Result,
  timed,
} from '../../test/torture/torments'
import type { Wish } from './torture'
import { walks } from './walks'

export type Torment = { name: string; run: (lane: Lane) => Promise<Result> }

const SENDING = ['publish', 'mass'] as const
const ALL = [...SENDING, 'draft'] as const
const ALL_FAULTS = Object.keys(FAULTS) as FaultName[]

const one = { accounts: 1, articles: 1 }
const four = { accounts: 2, articles: 2 }
/** A 群发 account may send once a day, so that several in hand are several accounts. */
const severalOf = (mode: (typeof ALL)[number]) => (mode === 'mass' ? { accounts: 3, articles: 1 } : four)

const deaths = (runs: number): Torment[] => [
  ...ALL.flatMap((mode) =>
    (['once', 'never', 'early', 'twice'] as const).map((callbacks) => ({
      name: `frozen ${mode} ${callbacks}`,
      run: (lane: Lane) => freezeEverywhere(lane, { mode, callbacks, ...one }),
    })),
  ),
  ...ALL.flatMap((mode) =>
    (['once', 'never'] as const).map((callbacks) => ({
      name: `killed ${mode} ${callbacks}`,
      run: (lane: Lane) =>
        killWorkers(lane, { scenario: { mode, callbacks, ...severalOf(mode) }, runs: Math.ceil(runs / 8) }),
    })),
  ),
  ...SENDING.map((mode) => ({
    name: `killed twice ${mode}`,
    run: (lane: Lane) =>
      killWorkers(lane, {
        scenario: { mode, callbacks: 'never', ...severalOf(mode) },
        runs: Math.ceil(runs / 8),
        deaths: 2,
      }),
  })),
]

/** Each series loses some sixty answers; the slow drip takes 15 s of real time for each four of its paths. */
const answers = (runs: number): Torment[] => {
  const cases = ALL.flatMap((mode) =>
    (['once', 'never', 'early'] as const).flatMap((callbacks) =>
      [1, 3, 8].map((times) => ({ mode, callbacks, times })),
    ),
  )
  return cases.slice(0, Math.ceil(runs / 50)).map(({ mode, callbacks, times }) => ({
    name: `lost answers ${mode} ${callbacks} ${times}`,
    run: (lane: Lane) =>
      lostAnswers(lane, {
        scenario: { mode, callbacks, articles: 1 },
        faults: times === 1 && callbacks === 'never' ? ALL_FAULTS : QUICK_FAULTS,
        times,
      }),
  }))
}

/** WeChat at work for minutes, the draft still in the box: the hardest to tell from a submission that never came. */
const slowPlatform: Torment[] = (['once', 'never'] as const).map((callbacks) => ({
  name: `slow platform ${callbacks}`,
  run: (lane) => freezeEverywhere(lane, { mode: 'publish', callbacks, ...one, finishAfterSeconds: 400 }),
}))

/** Eight workers, as many deliveries as runs, on twenty accounts at most. */
const crowdFor = (runs: number): Torment => {
  const accounts = Math.min(20, Math.ceil(runs / 10))
  const deliveries = Math.ceil(runs / accounts) * accounts
  return { name: 'crowd', run: (lane) => crowdOf(lane, { workers: 8, accounts, deliveries }) }
}

const cold: Torment = {
  name: 'cold calls',
  run: (lane) =>
    timed('50 parallel cold calls, 4 processes, 1 token', async () => {
      const { answered, tokensFetched } = await coldCalls(lane, { calls: 50, processes: 4 })
      const isRight = answered === 50 && tokensFetched === 1
      const notes = isRight ? [] : [`${answered} answered, ${tokensFetched} tokens fetched`]
      return { ...innocent(), runs: answered, stuck: Number(!isRight), notes }
    }),
}

/** Every torment, each about `runs` times where it can be counted. */
export const plan = ({ runs, seed }: Wish): Torment[] => [
  ...deaths(runs),
  ...slowPlatform,
  ...answers(runs),
  crowdFor(runs),
  cold,
  { name: 'clock', run: clockTrouble },
  { name: 'walks', run: () => walks({ runs, seed }) },
]

/**
 * The torments of several processes, for a MongoDB server: deaths, lost answers, the crowd, the cold calls. The clock asks
 * nothing of a database, and a walk restores backups of SQLite.
 */
export const planOnMongo = (wish: Wish): Torment[] =>
  plan(wish)
    .filter(({ name }) => name !== 'clock' && name !== 'walks')
    .map(({ name, run }) => ({ name: `${name} on MongoDB`, run }))
