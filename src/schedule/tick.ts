import type { BrokenAccount, LineAccount } from '../accounts/accountStore'
import { probePaused } from '../accounts/pause'
import type { Delivery } from '../deliveries/delivery'
import { holdOf } from '../deliveries/hold'
import type { Line } from '../deliveries/line'
import { type PassTrouble, troubleIn, troubleOf } from '../deliveries/passTrouble'
import { plan } from '../plan/plan'
import { noticeRollback } from '../restore/rollback'
import { attendDue } from './attendDue'
import { isGone } from './holders'
import { attendPaused } from './standingStill'
import { type Collected, inText, type TickSummary } from './summary'
import { tellTroubles } from './troubles'

/** Collects the figures that are due; src/metrics does it. */
export type Collect = () => Promise<Collected>

/** What the last pass did is kept under this name in the leases; the health page reads it. */
export const LAST_TICK = 'last-tick'
/** When a worker began, before its first pass is done. */
export const WORKER_STARTED = 'worker-started'

type Pass = Omit<TickSummary, 'text' | 'planned' | 'collected'> & {
  accounts: Map<string, LineAccount>
  broken: BrokenAccount[]
}

const attempt = async (pass: Pass, { where, work }: { where: string; work: () => Promise<void> }) => {
  try {
    await work()
  } catch (error) {
    pass.troubles.push(troubleOf(error, { where }))
  }
}

const probeAll = async (line: Line, pass: Pass) => {
  for (const account of [...pass.accounts.values()].filter(({ pause }) => pause)) {
    const runs = await probePaused(account, line)
    if (!runs) continue
    pass.resumed.push(account.name)
    line.standing.delete(account.id)
    const attempts = (account.pause?.attempts ?? 0) + 1
    pass.accounts.set(account.id, {
      ...account,
      pause: null,
      lastPause: { attempts, resumedAt: line.clock() },
    })
  }
}

/** Deliveries whose worker is gone for certain are due at once; of others the lease must lapse. */
const sweep = async (line: Line) => {
  const now = line.clock()
  for (const delivery of await line.deliveries.held()) {
    const waits = delivery.wakeAt === null || delivery.wakeAt > now
    if (waits && delivery.leaseOwner && isGone(delivery.leaseOwner)) await line.deliveries.wake(delivery, now)
  }
}

const openAccounts = async (line: Line, pass: Pass) => {
  const { accounts, broken } = await line.accounts.all()
  for (const account of accounts) pass.accounts.set(account.id, account)
  pass.broken = broken
  for (const { id, name, why } of broken) {
    pass.troubles.push(troubleIn(why, { where: `公众号「${name}」`, accountId: id }))
  }
}

const namesPaused = ({ accounts }: Pass) =>
  [...accounts.values()].flatMap(({ name, pause }) => (pause ? [`${name}（${pause.reason}）`] : []))

/** Passes come every minute. After a longer silence the machine was off, or the database is an older one than WeChat saw. */
const GAP_MS = 10 * 60_000

const dateOf = (iso: string | null | undefined): Date | null => (iso ? new Date(iso) : null)

/** Of a database that came back nobody knows which mornings were missed, up to the last sending of this machine. */
const laterOf = (dailyAt: Date | null, lastSentAt: Date | undefined): Date | null =>
  dailyAt && lastSentAt && lastSentAt > dailyAt ? lastSentAt : dailyAt

const lastTick = async ({ leases, clock }: Line) => {
  const { at, dailyAt } = ((await leases.read(LAST_TICK)) ?? {}) as Partial<Record<'at' | 'dailyAt', string>>
  return { hasGap: at !== undefined && +clock() - Date.parse(at) > GAP_MS, dailyAt: dateOf(dailyAt) }
}

/**
 * One whole pass: probe what is paused, sweep what died, plan, deliver, confirm, reconcile, collect.
 * A trouble stops only what it names; throws only when the database itself does not answer.
 */
export const tick = async (line: Line, given: Given = {}): Promise<TickSummary> => {
  line.beginPass()
  try {
    return await wholePass(line, given)
  } finally {
    line.endPass()
  }
}

type Given = { collect?: Collect; troubles?: PassTrouble[] }

const wholePass = async (line: Line, { collect, troubles = [] }: Given): Promise<TickSummary> => {
  const at = line.clock().toISOString()
  const pass: Pass = {
    at,
    accounts: new Map(),
    broken: [],
    moved: {},
    paused: [],
    resumed: [],
    troubles: [...troubles],
  }
  const rollback = await noticeRollback(line)
  await openAccounts(line, pass)
  await attempt(pass, { where: '检查暂停的公众号', work: () => probeAll(line, pass) })
  await sweep(line)
  const last = await lastTick(line)
  const planned = await plan(line, {
    // What cannot be opened today is planned for all the same: each morning that passes is told.
    accounts: [...pass.accounts.values(), ...pass.broken],
    dailyAt: laterOf(last.dailyAt, rollback?.lastSentAt),
  })
  pass.troubles.push(...planned.troubles)
  const moved = ({ state }: Delivery) => {
    pass.moved[state] = (pass.moved[state] ?? 0) + 1
  }
  const hold = await holdOf(line.leases)
  // While everything is held, what becomes late is told as on a paused account.
  const trashed = await line.accounts.trashed()
  const paused = [...[...pass.accounts.values()].filter(({ pause }) => pause || hold), ...trashed]
  await attempt(pass, { where: '检查暂停公众号的推送', work: () => attendPaused(line, { paused, moved }) })
  // What was published during the silence is not in what was read before it.
  if (last.hasGap) line.published = { since: line.clock(), of: new Map(), foreign: new Set() }
  await attendDue(line, {
    looksFirst: last.hasGap,
    rollback,
    accounts: pass.accounts,
    broken: pass.broken,
    isHeld: hold !== null,
    trashed,
    moved,
    trouble: (trouble) => pass.troubles.push(trouble),
  })
  pass.paused = namesPaused(pass)
  const collected = await collectFigures(line, { pass, collect })
  const { created, changed, dailyAt } = planned
  const { accounts: _, broken: __, ...facts } = pass
  const summary = { ...facts, planned: { created, changed }, collected }
  await tellTroubles(line, pass.troubles)
  line.log.pass({
    moved: pass.moved,
    created,
    changed,
    paused: pass.paused.length,
    troubles: pass.troubles.length,
  })
  await line.leases.write(LAST_TICK, { at, dailyAt, moved: pass.moved, troubles: pass.troubles.length })
  return { ...summary, text: inText(summary) }
}

const collectFigures = async (
  line: Line,
  { pass, collect }: { pass: Pass; collect: Collect | undefined },
) => {
  if (!collect || line.stopping.aborted) return null
  let text: string | null = null
  const work = async () => {
    const collected = await collect()
    text = collected.text || null
    pass.troubles.push(...(collected.troubles ?? []))
  }
  await attempt(pass, { where: '收取数据', work })
  return text
}
