import { isRefusal, isWechatError, type WechatError } from '../wechat'
import { isDue, keepOdd, type Progress } from './progress'
import type { CountedAccount, StatsStore } from './statsStore'
import {
  type Answered,
  type Asking,
  accountTasks,
  articleTasks,
  type Datacube,
  inWords,
  type Task,
} from './tasks'
import { backTo, wantedOf } from './wanted'

const HOUR_MS = 60 * 60_000

/** No right to figures: the account is not certified. */
const UNAUTHORIZED = 48001
const CANNOT_COUNT =
  '这个公众号没有数据接口的权限（需要认证），今天不再询问；推送不受影响，阅读数请到公众号后台查看。'
/** Not there yet. */
const NOT_READY = 61503

/** Named leases that several processes share, with facts under each name. */
export type Leases = {
  take: (key: string, wish: { owner: string; forMs: number }) => Promise<boolean>
  giveBack: (key: string, holder: { owner: string }) => Promise<void>
  read: (key: string) => Promise<unknown>
  write: (key: string, facts: object) => Promise<void>
}

export type CollectorDeps = {
  stores: { stats: StatsStore; leases: Leases }
  /** The client of an account, by its id. */
  clientFor: (accountId: string) => Datacube | Promise<Datacube>
  clock: () => Date
  /** Names this process in leases. */
  owner: string
  /** Once aborted, no further account is begun. */
  stopping?: AbortSignal
}

/**
 * What came of one account's pass. `trouble` is to be shown as it is; nothing was lost, it is asked again. `notes` tell what could
 * not be read and what WeChat tells no more. `failed` is an error of our own.
 */
export type Collected = {
  accountId: string
  name: string
  /** The newest day asked for. */
  day: string
  calls: number
  written: number
  finished: boolean
  notes: string[]
  trouble?: string
  failed?: unknown
}

type Pass = { told: Collected; progress: Progress; now: Date; asking: Asking }

const inAnHour = (now: Date): string => new Date(+now + HOUR_MS).toISOString()

/** The road to WeChat, or the account: the other questions would meet the same. */
const stopsAll = (error: WechatError): boolean => {
  if (error.kind === 'refusal') return error.account || ['wait', 'retry-later'].includes(error.remedy)
  return error.kind === 'not-sent' || !['unexpected-shape', 'not-json', 'too-large'].includes(error.why)
}

/** What an error means for the rest of the day; anything that is not WeChat's is ours and is thrown on. */
const bear = (error: unknown, { pass, task }: { pass: Pass; task: Task }): 'go on' | 'stop' => {
  const { progress, told, now } = pass
  if (!isWechatError(error)) throw error
  if (isRefusal(error) && error.errcode === NOT_READY) {
    progress.later[task.name] = inAnHour(now)
    return 'go on'
  }
  if (isRefusal(error) && error.errcode === UNAUTHORIZED) {
    told.trouble = CANNOT_COUNT
    progress.closed = CANNOT_COUNT
    return 'stop'
  }
  if (stopsAll(error)) {
    told.trouble = error.cure
    progress.notBefore = inAnHour(now)
    return 'stop'
  }
  const why = error.kind === 'unknown' ? '微信的答复读不懂。' : error.cure
  told.notes.push(`${task.words}没有收到，今天不再问：${why}`)
  progress.done.push(task.name)
  return 'go on'
}

const tell = ({ odd, lost }: Answered, { pass, task }: { pass: Pass; task: Task }): void => {
  keepOdd(pass.progress, { task: task.name, odd })
  if (odd.length > 0)
    pass.told.notes.push(`${task.words}里有 ${odd.length} 处读不懂，已原样留存，其余照常记下。`)
  if (lost) pass.told.notes.push(lost)
}

const ask = async (task: Task, pass: Pass): Promise<'go on' | 'stop'> => {
  const { progress, now, told } = pass
  if (!isDue(progress, { name: task.name, now })) return 'go on'
  told.calls += 1
  try {
    const answered = await task.ask(pass.asking)
    told.written += answered.written
    tell(answered, { pass, task })
    if (answered.isFinal) progress.done.push(task.name)
    else progress.later[task.name] = inAnHour(now)
    return 'go on'
  } catch (error) {
    return bear(error, { pass, task })
  }
}

/** All questions of the day, in order, until WeChat says that there is no point. */
const askAll = async (pass: Pass): Promise<void> => {
  const ofAccount = accountTasks(pass.asking)
  for (const task of ofAccount) if ((await ask(task, pass)) === 'stop') return
  const ofArticles = await articleTasks(pass.asking)
  for (const task of ofArticles) if ((await ask(task, pass)) === 'stop') return
  const { done } = pass.progress
  pass.told.finished = [...ofAccount, ...ofArticles].every(({ name }) => done.includes(name))
  pass.progress.finished = pass.told.finished
}

/** One account, the newest day asked for, and how far this morning has come. */
export type Turn = { account: CountedAccount; day: string; now: Date; progress: Progress }

/** Decided once a morning: what is missing since the last known day, and what lies too far back. */
const decide = async (deps: CollectorDeps, { account, day, progress }: Turn) => {
  if (progress.wanted) return { wanted: progress.wanted, notes: [] }
  const wanted = wantedOf(await deps.stores.stats.knownDays(account.id, backTo(day)), day)
  progress.wanted = wanted
  const { lost } = wanted
  return { wanted, notes: lost ? [`${inWords(lost)} 已过去太久，没有再向微信要公众号数据。`] : [] }
}

/** Asks what is open. Never throws: an error of our own is one account's, and the others are asked all the same. */
export const runTurn = async (deps: CollectorDeps, turn: Turn): Promise<Collected> => {
  const { account, day, now, progress } = turn
  const { stats } = deps.stores
  const told: Collected = {
    accountId: account.id,
    name: account.name,
    day,
    calls: 0,
    written: 0,
    finished: false,
    notes: [],
  }
  try {
    const { wanted, notes } = await decide(deps, turn)
    told.notes.push(...notes)
    const client = await deps.clientFor(account.id)
    await askAll({
      told,
      progress,
      now,
      asking: { account, yesterday: day, client, stats, wanted },
    })
  } catch (error) {
    // Ours, and of this account: the others are asked all the same.
    told.failed = error
    progress.notBefore = inAnHour(now)
  }
  return told
}
