import path from 'node:path'
import { createReviewStore } from '../../src/desk/reviewStore'
import type { Sandbox } from '../../src/sandbox'
import { bodyOf } from './arrange'
import { backUp, restore } from './backup'
import { publishFromConsole } from './console'
import { mortal } from './death'
import { MORNING } from './deaths'
import { oddIn } from './judge'
import { FAULTS, QUICK_FAULTS } from './lostAnswers'
import type { Office } from './office'
import type { Arranged, Told } from './orders'
import { platformAt } from './platform'
import { ARTICLES, type WalkMove } from './walkMoves'

const ACTOR = { name: '折腾编辑', mayApprove: true }
const WHO = '折腾编辑'
const MINUTE_MS = 60_000
const FAULTY = [
  '/cgi-bin/draft/add',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/message/mass/sendall',
  '/cgi-bin/freepublish/get',
  '/cgi-bin/draft/get',
  '/cgi-bin/freepublish/batchget',
]

export type Ground = { office: Office; sandbox: Sandbox; folder: string }
type Wish = { mode: 'publish' | 'mass' | 'draft' | 'hand'; moves: readonly WalkMove[] }
/** What the walk itself knows of an article, from what it did. */
type Known = { version: number; approved: number | null }
/** `asked`: the story of each row on which a person must decide whether it went out. */
export type Walked = { faults: string[]; states: string[]; asked: string[]; accepted: number }

let walks = 0

const isAlone = ({ articles }: Told): boolean => articles.length === 1

/** What must not be found on any row once everything has come to rest. */
const faultsOf = (row: Told): string[] => {
  const { title, state, wakeAt, reason } = row
  const odd = oddIn(row)
  return [
    ...(wakeAt ? [`stuck: ${title} still waits in ${state}`] : []),
    ...(['preparing', 'prepared', 'submitting'].includes(state) ? [`stuck: ${title} rests in ${state}`] : []),
    ...(reason?.includes('程序出错') ? [`broken: ${title}: ${reason}`] : []),
    ...(odd ? [`odd: ${title}: ${odd}`] : []),
  ]
}

/** Refusals are part of life: a button that does not fit, a review move that is not allowed. */
const ifAllowed = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    if (['APIError', 'ActionRefused'].includes((error as Error).name)) return false
    throw error
  }
}

/** Walks once, then lets everything come to rest, and tells what must not have happened. */
export const takeWalk = async (ground: Ground, { mode, moves }: Wish): Promise<Walked> => {
  const walker = await newWalker(ground, mode)
  for (const move of moves) await walker.go(move)
  return walker.rest()
}

const newWalker = async ({ office, sandbox, folder }: Ground, mode: Wish['mode']) => {
  walks += 1
  const appId = `wxwalk${walks}`
  const { payload } = office
  let now = new Date(MORNING)
  await office.setClock(now)
  const platform = platformAt(sandbox.url)
  const { env } = await import('../../src/env')
  const reviews = createReviewStore(payload, env)
  const titles = Array.from({ length: ARTICLES }, (_, index) => `第 ${walks} 路 ${index + 1}`)
  const wish = { appId, mode, titles, at: MORNING, lateAfterMinutes: 60 }
  const [arranged] = (await office.arrange([wish])) as [Arranged]
  const known: Known[] = titles.map(() => ({ version: 1, approved: 1 }))
  let saved: { known: Known[]; file: string } | null = null
  let isRestored = false
  const faults: string[] = []

  const acceptedJobs = () =>
    sandbox.state.jobs.filter((job) => job.appId === appId && job.outcome !== 'failed')
  const jobsSeen = () => sandbox.state.jobs.filter((job) => job.appId === appId).length
  /** Whatever was accepted during `work` must be the version that was approved when it began. */
  const guarding = async (work: () => Promise<unknown>) => {
    const before = jobsSeen()
    await work()
    for (const job of sandbox.state.jobs.filter((one) => one.appId === appId).slice(before)) {
      for (const { title, content } of job.articles) {
        const index = titles.indexOf(title)
        if (index < 0) continue
        const version = Number(/第 (\d+) 版/.exec(content)?.[1])
        if (known[index]?.approved !== version) faults.push(`unapproved: ${title} version ${version}`)
      }
    }
  }
  const idOf = (index: number) => arranged.articles[index]?.id ?? ''
  const refOf = (index: number) => ({ kind: 'activity-report', id: idOf(index) }) as const
  const update = (index: number, data: object) =>
    payload.update({ collection: 'activity-reports', id: idOf(index), data, draft: true })
  const pass = (minutes: number) => {
    now = new Date(+now + minutes * MINUTE_MS + 1000)
  }
  const worker = () => office.newWorker()
  const press = (index: number, button: 'drop' | 'sendNow' | 'retry') =>
    onDelivery(index, (id) => worker().actions[button]({ id, who: WHO }))
  const onDelivery = async (index: number, work: (id: string) => Promise<unknown>) => {
    const rows = await office.rows([arranged.accountId])
    const row = rows.find((one) =>
      index === ARTICLES ? one.articles.length > 1 : isAlone(one) && one.articles[0] === idOf(index),
    )
    if (row && !isRestored) await ifAllowed(() => work(row.id))
  }
  const join = async ({ first, minutes, atStep }: Extract<WalkMove, { do: 'join' }>) => {
    if (isRestored) return
    const articles = titles.map((_, index) => refOf((first + index) % ARTICLES))
    const dueAt = new Date(+now + minutes * MINUTE_MS)
    const end = mortal(atStep ? { atStep, how: 'freeze' } : undefined, () => now)
    let steps = 0
    const maker = office.newWorker((when, name) => end.onStep(++steps, { when, name }))
    const making = ifAllowed(() =>
      maker.planMessage({ accountId: arranged.accountId, articles, dueAt, who: WHO }),
    )
    await Promise.race([making, end.died])
  }
  const know = (index: number, facts: Partial<Known>) => {
    const before = known[index]
    if (before) Object.assign(before, facts)
  }

  const go = async (move: WalkMove): Promise<void> => {
    switch (move.do) {
      case 'edit': {
        const version = (known[move.of]?.version ?? 0) + 1
        await update(move.of, { bodyMarkdown: bodyOf(titles[move.of] ?? '', version) })
        return know(move.of, { version, approved: null })
      }
      case 'approve': {
        const isDone = await ifAllowed(() => reviews.approve({ ref: refOf(move.of), actor: ACTOR, at: now }))
        if (isDone) know(move.of, { approved: known[move.of]?.version ?? null })
        return
      }
      case 'withdraw': {
        const deed = { ref: refOf(move.of), actor: ACTOR, at: now }
        if (await ifAllowed(() => reviews.withdraw(deed))) know(move.of, { approved: null })
        return
      }
      case 'return': {
        const deed = { ref: refOf(move.of), actor: ACTOR, at: now, reason: '再核一下' }
        if (await ifAllowed(() => reviews.return(deed))) know(move.of, { approved: null })
        return
      }
      case 'drop':
        return press(move.of, 'drop')
      case 'send-now':
        return press(move.of, 'sendNow')
      case 'retry':
        return press(move.of, 'retry')
      case 'move': {
        const at = new Date(+now + move.minutes * MINUTE_MS)
        return onDelivery(move.of, (id) => worker().actions.moveTo({ id, at, who: WHO }))
      }
      case 'join':
        return join(move)
      case 'reschedule': {
        const publishAt = new Date(+now + move.minutes * MINUTE_MS).toISOString()
        await ifAllowed(() => update(move.of, { publishAt }))
        return
      }
      case 'tick':
        pass(move.minutes)
        return guarding(() => office.live({ from: now, ticks: 1 }))
      case 'crash':
        pass(move.minutes)
        return guarding(() =>
          office.live({ from: now, ticks: 1, death: { atStep: move.atStep, how: 'freeze' } }),
        )
      case 'lose-answer': {
        const fault = FAULTS[QUICK_FAULTS[move.fault] ?? 'hang-up-after']
        await platform.fault({ appId, path: FAULTY[move.path] ?? '', ...fault })
        return
      }
      case 'callbacks':
        await platform.account({ appId, callbackMode: move.mode })
        return
      case 'outcome':
        await platform.account({ appId, publishOutcome: move.publish })
        return
      case 'console-publishes':
        await platform.clock(now.toISOString())
        // A fault that was meant for the line may strike the console as well.
        return publishFromConsole(sandbox.url, appId).catch(() => {})
      case 'back-up': {
        const file = path.join(folder, 'backup.db')
        await backUp(payload, file)
        saved = { known: known.map((one) => ({ ...one })), file }
        return
      }
      case 'restore':
        if (!saved) return
        pass(move.minutes)
        await restore(payload, saved.file)
        saved.known.forEach((one, index) => {
          know(index, one)
        })
        isRestored = true
    }
  }

  const rest = async (): Promise<Walked> => {
    sandbox.state.faults = []
    pass(1)
    await guarding(() => office.live({ from: now, accountIds: [arranged.accountId] }))
    const rows = await office.rows([arranged.accountId])
    const accepted = acceptedJobs().flatMap((job) => job.articles.map(({ title }) => title))
    faults.push(...rows.flatMap(faultsOf))
    for (const [index, title] of titles.entries()) {
      const times = accepted.filter((one) => one === title).length
      const mine = rows.filter(({ articles }) => articles.includes(idOf(index)))
      if (times > 1) faults.push(`doubled: ${title} was accepted ${times} times`)
      if (mine.some(({ state }) => state === 'published') && times === 0)
        faults.push(`lost: ${title} is called published and is not`)
      if (known[index]?.approved === null) continue
      const own = mine.find(isAlone)
      if (!own) faults.push(`lost: ${title} was never planned`)
      if (own?.state === 'scheduled') faults.push(`lost: ${title} is approved and waits for nothing`)
      const taker = own?.takenBy ? rows.find(({ key }) => key === own.takenBy) : undefined
      if (own?.takenBy && (!taker || taker.remedy === 'giving-up'))
        faults.push(`lost: ${title} was given up for a message that did not come about`)
      const isReady = titles.every((_, other) => known[other]?.approved !== null)
      if (isReady && taker?.state === 'scheduled')
        faults.push(`lost: ${title} is approved, and its message waits for nothing`)
    }
    await office.retire([arranged.accountId])
    const asked = rows
      .filter(({ state, asksPerson }) => asksPerson && state === 'unconfirmed')
      .map(({ timeline }) => timeline.map(({ at, to, why }) => `${at} ${to} ${why}`).join(' / '))
    const states = rows.flatMap(({ timeline }) => timeline.map(({ to }) => to))
    return { faults, states, asked, accepted: accepted.length }
  }
  return { go, rest }
}
