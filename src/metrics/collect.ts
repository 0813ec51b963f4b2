import { isRefusal, isWechatError } from '../wechat'
import { dayAfter, dayIn, timeIn } from './days'
import { isDue, isOpen, type Progress, progressOf } from './progress'
import type { CountedAccount, StatsStore } from './statsStore'
import { ACCOUNT_TASKS, type Asking, articleTasks, type Datacube, type Task } from './tasks'

/** Yesterday's figures are final after eight; half an hour lets WeChat finish. */
const FROM = '08:30'
/** How long one process may hold an account's collecting. */
const LEASE_MS = 10 * 60_000
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

/** What came of one account's pass. `trouble` is to be shown as it is; nothing was lost, it is asked again. */
export type Collected = {
  accountId: string
  name: string
  /** The newest day asked for. */
  day: string
  calls: number
  written: number
  finished: boolean
  trouble?: string
}

type Pass = Collected & { progress: Progress; now: Date; asking: Asking }

const inAnHour = (now: Date): string => new Date(+now + HOUR_MS).toISOString()

/** What an error means for the rest of the day; anything that is not WeChat's is ours and is thrown on. */
const bear = (error: unknown, { pass, task }: { pass: Pass; task: Task }): 'go on' | 'stop' => {
  if (!isWechatError(error)) throw error
  if (isRefusal(error) && error.errcode === NOT_READY) {
    pass.progress.later[task.name] = inAnHour(pass.now)
    return 'go on'
  }
  if (isRefusal(error) && error.errcode === UNAUTHORIZED) {
    pass.trouble = CANNOT_COUNT
    pass.progress.closed = CANNOT_COUNT
  } else {
    pass.trouble = error.cure
    pass.progress.notBefore = inAnHour(pass.now)
  }
  return 'stop'
}

const ask = async (task: Task, pass: Pass): Promise<'go on' | 'stop'> => {
  const { progress, now } = pass
  if (!isDue(progress, { name: task.name, now })) return 'go on'
  pass.calls += 1
  try {
    const { written, isFinal } = await task.ask(pass.asking)
    pass.written += written
    if (isFinal) progress.done.push(task.name)
    else progress.later[task.name] = inAnHour(now)
    return 'go on'
  } catch (error) {
    return bear(error, { pass, task })
  }
}

/** All questions of the day, in order, until WeChat says that there is no point. */
const askAll = async (pass: Pass): Promise<void> => {
  for (const task of ACCOUNT_TASKS) if ((await ask(task, pass)) === 'stop') return
  const tasks = await articleTasks(pass.asking)
  for (const task of tasks) if ((await ask(task, pass)) === 'stop') return
  const { done } = pass.progress
  pass.finished = [...ACCOUNT_TASKS, ...tasks].every(({ name }) => done.includes(name))
  pass.progress.finished = pass.finished
}

type Turn = { account: CountedAccount; day: string; now: Date; progress: Progress }

const runTurn = async (deps: CollectorDeps, { account, day, now, progress }: Turn) => {
  const client = await deps.clientFor(account.id)
  const asking: Asking = { accountId: account.id, yesterday: day, client, stats: deps.stores.stats }
  const pass: Pass = {
    accountId: account.id,
    name: account.name,
    day,
    calls: 0,
    written: 0,
    finished: false,
    progress,
    now,
    asking,
  }
  await askAll(pass)
  const { progress: _progress, now: _now, asking: _asking, ...collected } = pass
  return collected satisfies Collected
}

/** One account's morning: only where something is open, and only one process at a time. */
const morning = async (deps: CollectorDeps, { account, now }: { account: CountedAccount; now: Date }) => {
  const { leases } = deps.stores
  const today = dayIn(now)
  const key = `collect:${account.id}:${today}`
  if (!isOpen(progressOf(await leases.read(key)), now)) return null
  if (!(await leases.take(key, { owner: deps.owner, forMs: LEASE_MS }))) return null
  try {
    // Another process may have worked it off between the look and the lease.
    const progress = progressOf(await leases.read(key))
    if (!isOpen(progress, now)) return null
    const { notBefore: _, ...fresh } = progress
    const turn = { account, day: dayAfter(today, -1), now, progress: fresh }
    const collected = await runTurn(deps, turn)
    await leases.write(key, turn.progress)
    return collected.calls > 0 ? collected : null
  } finally {
    await leases.giveBack(key, { owner: deps.owner })
  }
}

/**
 * Collects WeChat's figures. `collectDue` belongs into every pass of the worker: before 08:30 in Beijing it costs nothing, after
 * it each account is asked once a day, and again by the hour where figures were not there or not final.
 */
export const createCollector = (deps: CollectorDeps) => ({
  /** @returns what was asked now; an empty list when nothing was due */
  collectDue: async (now: Date = deps.clock()): Promise<Collected[]> => {
    if (timeIn(now) < FROM) return []
    const collected: Collected[] = []
    for (const account of await deps.stores.stats.countedAccounts()) {
      if (deps.stopping?.aborted) break
      const result = await morning(deps, { account, now })
      if (result) collected.push(result)
    }
    return collected
  },

  /**
   * By hand: asks everything once more, whatever was asked before.
   * @param options.account id or name; default all that may
   * @param options.date newest day wanted, YYYY-MM-DD; default and at latest yesterday
   */
  collect: async ({ account, date }: { account?: string; date?: string } = {}): Promise<Collected[]> => {
    const now = deps.clock()
    const yesterday = dayAfter(dayIn(now), -1)
    const day = date && date < yesterday ? date : yesterday
    const wanted = (await deps.stores.stats.countedAccounts()).filter(
      ({ id, name }) => !account || account === id || account === name,
    )
    const collected: Collected[] = []
    for (const one of wanted) {
      collected.push(await runTurn(deps, { account: one, day, now, progress: progressOf(null) }))
    }
    return collected
  },
})
export type Collector = ReturnType<typeof createCollector>
