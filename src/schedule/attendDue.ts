import pLimit from 'p-limit'
import type { BrokenAccount, LineAccount } from '../accounts/accountStore'
import type { Delivery } from '../deliveries/delivery'
import type { Line } from '../deliveries/line'
import { type PassTrouble, troubleOf } from '../deliveries/passTrouble'
import type { Rollback } from '../deliveries/witness'
import { setAside } from '../send/setAside'
import { missIfLate } from '../send/settle'
import { attend } from './deliver'

/** Deliveries worked on at once: enough to hide WeChat's answering times, few enough for a small server. Ours to decide. */
const AT_ONCE = 4
const BATCH = 100
/** A row that stays due although it was looked at is left for the next pass. */
const LOOKS_A_PASS = 4

type Pass = {
  /** Nobody has worked for a while; the database may have come back from a backup. */
  looksFirst: boolean
  rollback: Rollback | null
  accounts: Map<string, LineAccount>
  broken: BrokenAccount[]
  /** Somebody pressed 全部暂停: only what is at WeChat already is followed. */
  isHeld: boolean
  /** Nothing of these is touched. */
  trashed: LineAccount[]
  moved: (delivery: Delivery) => void
  trouble: (trouble: PassTrouble) => void
}

/** Everyone begins elsewhere in the batch: of eight workers seven would otherwise lose every claim. */
const shuffledFor = (owner: string, deliveries: Delivery[]): Delivery[] => {
  const salt = [...owner].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  const rank = ({ id }: Delivery) =>
    [...id].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) >>> 0, salt)
  return deliveries
    .map((delivery) => ({ delivery, rank: rank(delivery) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ delivery }) => delivery)
}

const exceptOf = ({ accounts, broken, trashed, isHeld }: Pass) => {
  const all = [...accounts.values()]
  const paused = all.filter(({ pause }) => pause)
  const still = [...paused.filter(({ pause }) => pause?.scope === 'all'), ...trashed].map(({ id }) => id)
  if (isHeld) return { all: still, sending: [...all, ...broken].map(({ id }) => id) }
  return { all: still, sending: paused.filter(({ pause }) => pause?.scope === 'sending').map(({ id }) => id) }
}

const GONE = '公众号在回收站里或已删除，先放着；请管理员恢复公众号，或取消这次推送。'

/** Nothing can be sent from its account now; what becomes too late meanwhile is told as missed. */
const leaveAside = async (delivery: Delivery, { line, broken }: { line: Line; broken: BrokenAccount[] }) => {
  const account = broken.find(({ id }) => id === delivery.accountId)
  if (!account) return setAside(delivery, { ...line, why: GONE })
  const isWaiting = delivery.state === 'scheduled' || delivery.state === 'prepared'
  const missed = isWaiting ? await missIfLate(delivery, { ...line, account }) : null
  const why = `公众号「${account.name}」的密钥打不开，先放着：${account.why}请管理员在公众号设置里重新填写。`
  return missed ?? setAside(delivery, { ...line, why })
}

const attendOne = async (delivery: Delivery, { line, pass }: { line: Line; pass: Pass }) => {
  const account = pass.accounts.get(delivery.accountId)
  if (line.stopping.aborted || line.standing.has(delivery.accountId)) return
  try {
    const moved = account
      ? await attend(delivery, { ...line, account, looksFirst: pass.looksFirst, rollback: pass.rollback })
      : await leaveAside(delivery, { line, broken: pass.broken })
    if (moved) pass.moved(moved)
  } catch (error) {
    pass.trouble(troubleOf(error, { where: '推送', title: delivery.title, deliveryId: delivery.id }))
  }
}

/**
 * Does everything that is due, in batches, a few at once. A trouble with one delivery stops no other; an account that pauses
 * in the middle is left out from then on.
 */
export const attendDue = async (line: Line, pass: Pass): Promise<void> => {
  const gate = pLimit(AT_ONCE)
  const looks = new Map<string, number>()
  const isFresh = ({ id }: Delivery) => (looks.get(id) ?? 0) < LOOKS_A_PASS
  while (!line.stopping.aborted) {
    const stuck = [...looks.values()].filter((count) => count >= LOOKS_A_PASS).length
    const except = exceptOf(pass)
    const due = (await line.deliveries.due(line.clock(), { limit: BATCH + stuck, except })).filter(isFresh)
    if (due.length === 0) return
    for (const { id } of due) looks.set(id, (looks.get(id) ?? 0) + 1)
    await Promise.all(shuffledFor(line.owner, due).map((one) => gate(() => attendOne(one, { line, pass }))))
    await refreshPauses(line, pass)
  }
}

const refreshPauses = async (line: Line, pass: Pass): Promise<void> => {
  for (const account of (await line.accounts.all()).accounts) pass.accounts.set(account.id, account)
}
