import { arrangeRun, idsOf, MORNING, type Scenario } from './deaths'
import { judge, sum, type Verdict } from './judge'
import type { Lane } from './lane'
import type { FaultOrder } from './platform'

/** What may go wrong between the platform and us. `slow-drip` outlasts the client's patience of 15 s, in real time. */
export const FAULTS = {
  'hang-up-before': { fault: 'hang-up-before' },
  'hang-up-after': { fault: 'hang-up-after' },
  'truncated-json': { fault: 'truncated-json' },
  'html-502': { fault: 'html-502' },
  'html-502 without acting': { fault: 'html-502', acts: false },
  'errcode -1, acted': { fault: { errcode: -1 }, acts: true },
  'errcode -1, not acted': { fault: { errcode: -1 }, acts: false },
  'slow-drip': { fault: 'slow-drip', delayMs: 1000 },
} as const satisfies Record<string, Omit<FaultOrder, 'path'>>
export type FaultName = keyof typeof FAULTS
export const QUICK_FAULTS = (Object.keys(FAULTS) as FaultName[]).filter((name) => name !== 'slow-drip')

const PREPARING = [
  '/cgi-bin/stable_token',
  '/cgi-bin/media/uploadimg',
  '/cgi-bin/material/add_material',
  '/cgi-bin/draft/add',
]
const READING = {
  publish: ['/cgi-bin/draft/get', '/cgi-bin/freepublish/batchget'],
  mass: ['/cgi-bin/draft/get'],
}
const SUBMIT = { publish: '/cgi-bin/freepublish/submit', mass: '/cgi-bin/message/mass/sendall' }
const ASK = { publish: '/cgi-bin/freepublish/get', mass: '/cgi-bin/message/mass/get' }

/**
 * Every call path on the way of an article. The reading calls are reached only when the submission's answer is lost too, and
 * nobody asks how a submission ended where a callback tells it.
 */
export const pathsOf = ({
  mode,
  callbacks,
}: Pick<Scenario, 'mode' | 'callbacks'>): { path: string; after?: string }[] => [
  ...PREPARING.map((path) => ({ path })),
  { path: '/cgi-bin/draft/batchget', after: '/cgi-bin/draft/add' },
  ...(mode === 'draft'
    ? []
    : [
        { path: SUBMIT[mode] },
        ...(callbacks === 'never' ? [{ path: ASK[mode] }] : []),
        ...READING[mode].map((path) => ({ path, after: SUBMIT[mode] })),
      ]),
]

type Torment = { scenario: Omit<Scenario, 'accounts'>; faults: readonly FaultName[]; times?: number }

/** Each account of the run suffers one fault on one path, `times` times in a row; then everything is compared. */
export const loseAnswers = async (lane: Lane, { scenario, faults, times = 1 }: Torment): Promise<Verdict> => {
  const cases = pathsOf(scenario).flatMap((place) => faults.map((name) => ({ ...place, name })))
  const arranged = await arrangeRun(lane, { ...scenario, accounts: cases.length })
  for (const [index, { path, after, name }] of cases.entries()) {
    const appId = arranged[index]?.appId ?? ''
    if (after) await lane.platform.fault({ appId, path: after, fault: 'hang-up-after' })
    await lane.platform.fault({ appId, path, times, ...FAULTS[name] })
  }
  const ids = idsOf(arranged)
  const { quiet } = await lane.live(MORNING, ids)
  const appIds = new Set(arranged.map(({ appId }) => appId))
  // A fault that never struck proves nothing. One that was ordered several times may end early: what was done is not asked again.
  const idle = lane.sandbox.state.faults.flatMap(({ appId, path, times: left }) =>
    appId && appIds.has(appId) && (left === times || left === 1)
      ? [`the fault on ${path} of ${appId} never struck`]
      : [],
  )
  const rows = await lane.rows(ids)
  const verdicts = arranged.map((one, index) => {
    const verdict = judge(one, { state: lane.sandbox.state, rows, mode: scenario.mode })
    const { path, name } = cases[index] ?? { path: '', name: '' }
    return { ...verdict, notes: verdict.notes.map((note) => `${name} on ${path}: ${note}`) }
  })
  await lane.retire(ids)
  const verdict = sum(verdicts)
  const odd = [...idle, ...(quiet ? [] : ['not quiet'])]
  return { ...verdict, stuck: verdict.stuck + odd.length, notes: [...verdict.notes, ...odd] }
}
