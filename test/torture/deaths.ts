import type { Child } from './children'
import { judge, sum, type Verdict } from './judge'
import type { Lane } from './lane'
import type { Arranged, Lived, Step } from './orders'
import type { CallbackMode } from './platform'

/** Early in the morning in Shanghai: no figures are collected, and quotas of the day are fresh. */
export const MORNING = '2036-06-30T19:00:00.000Z'
/** A supervisor starts a dead worker anew within a minute; a lease on a token has lapsed by then. */
const RESTART_AFTER_MS = 30_000

export type Scenario = {
  mode: 'publish' | 'mass' | 'draft'
  callbacks: CallbackMode
  /** How many accounts have one article due; a 群发 account may send one a day. */
  accounts: number
  /** How many articles each account has due. */
  articles: number
  /** How long WeChat works on a job, its draft still lying in the box; 2 by itself. */
  finishAfterSeconds?: number
}

let run = 0
/** Accounts nobody has used before, each with approved articles. */
export const arrangeRun = async (
  lane: Lane,
  { mode, callbacks, accounts, articles, finishAfterSeconds = 2 }: Scenario,
): Promise<Arranged[]> => {
  run += 1
  const appIds = Array.from({ length: accounts }, (_, index) => `wx${run}a${index}`)
  const arranged = await lane.arrange(
    appIds.map((appId) => ({
      appId,
      mode,
      titles: Array.from({ length: articles }, (_, index) => `${appId} 第 ${index + 1} 篇`),
      at: MORNING,
    })),
  )
  for (const appId of appIds)
    await lane.platform.account({ appId, callbackMode: callbacks, finishAfterSeconds })
  return arranged
}

export const idsOf = (arranged: readonly Arranged[]) => arranged.map(({ accountId }) => accountId)

/** Lets nobody die and tells the steps: the fault points of this scenario, found by counting. */
export const countSteps = async (lane: Lane, scenario: Scenario): Promise<Step[]> => {
  const arranged = await arrangeRun(lane, scenario)
  const { steps } = await lane.live(MORNING, idsOf(arranged))
  await lane.retire(idsOf(arranged))
  return steps
}

const later = (moment: string): string => new Date(Date.parse(moment) + RESTART_AFTER_MS).toISOString()

export type Fate = { atSteps: number[]; how: 'kill' | 'freeze' }

/** One life after the other until one does not end in death. Returns the moment at which the last one died. */
const dieInTurn = async (
  lane: Lane,
  { fate, ids, nextVictim }: { fate: Fate; ids: string[]; nextVictim: () => Promise<Child> },
) => {
  let from = MORNING
  const places: string[] = []
  for (const atStep of fate.atSteps) {
    const order = { do: 'live', from, accountIds: ids, death: { atStep, how: fate.how } } as const
    const victim = fate.how === 'kill' ? await nextVictim() : lane.office
    const lived = await victim.tell<Lived>(order).catch(() => null)
    const words = lived ? { step: lived.steps.at(-1), now: lived.now } : victim.lastWords()
    if (!words) throw new Error('a worker died without having been told to')
    places.push(lived && !lived.died ? 'survived' : `${words.step?.when} ${words.step?.name}`)
    if (fate.how === 'kill') await victim.stop()
    from = later(words.now)
  }
  return { from, places }
}

/** One run: the worker dies where it is told, another goes on, and everything is compared. */
export const dieAndCompare = async (
  lane: Lane,
  { scenario, fate, nextVictim }: { scenario: Scenario; fate: Fate; nextVictim?: () => Promise<Child> },
): Promise<Verdict> => {
  const arranged = await arrangeRun(lane, scenario)
  const ids = idsOf(arranged)
  const { from, places } = await dieInTurn(lane, { fate, ids, nextVictim: nextVictim ?? lane.newWorker })
  const { quiet } = await lane.live(from, ids)
  const rows = await lane.rows(ids)
  const verdict = sum(
    arranged.map((one) => judge(one, { state: lane.sandbox.state, rows, mode: scenario.mode })),
  )
  const isClean = verdict.notes.length === 0 && quiet
  await lane.retire(ids)
  if (isClean) return verdict
  const story = `died at ${places.join(', then ')} (${scenario.mode}, callbacks ${scenario.callbacks})`
  return {
    ...verdict,
    stuck: verdict.stuck + Number(!quiet && verdict.stuck === 0),
    notes: [story, ...verdict.notes, ...(quiet ? [] : ['still something due after 600 ticks'])],
  }
}
