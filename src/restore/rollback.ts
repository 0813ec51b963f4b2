import type { Delivery } from '../deliveries/delivery'
import { lateFrom } from '../deliveries/lateness'
import type { Line, OnAccount } from '../deliveries/line'
import { SURELY_NOT_TAKEN_MS } from '../deliveries/waits'
import type { Rollback } from '../deliveries/witness'
import { inWords } from '../time/slots'

/** Whether a delivery may have been sent before `moment` by somebody this database knows nothing of. */
export const isOlder = ({ createdAt, draftingAt, dueAt }: Delivery, moment: Date): boolean =>
  [createdAt, draftingAt, dueAt].some((known) => known !== undefined && known < moment)

/**
 * Notices a database that came back from a backup: the last sending of this machine is not in it. For the line it is as if
 * the process began anew.
 * @returns what was noticed, now or before; null when nothing ever was
 */
export const noticeRollback = async (line: Line): Promise<Rollback | null> => {
  const { witness, deliveries } = line
  const [last, now] = [witness.lastSending(), line.clock()]
  if (last) {
    const row = await deliveries.get(last.deliveryId)
    const isKnown = row?.submittedAt !== undefined && row.submittedAt >= last.at
    if (!isKnown) witness.notice({ noticedAt: now, lastSentAt: last.at < now ? last.at : now })
  }
  const noticed = witness.rollback()
  // Noticed in the future: a clock was wrong then.
  const rollback = noticed && noticed.noticedAt <= now ? noticed : null
  if (rollback && rollback.noticedAt > line.since) line.since = rollback.noticedAt
  return rollback
}

/**
 * After a rollback an older 发布 waits until WeChat is through with whatever it was given last; then it stands in the list, or
 * was never sent. A 群发 need not: its key tells. Null when there is nothing to wait for.
 */
export const waitAfterRollback = async (
  delivery: Delivery,
  { rollback, account, clock, deliveries }: OnAccount,
): Promise<{ moved: Delivery | null } | null> => {
  if (!rollback || account.mode !== 'publish' || !isOlder(delivery, rollback.noticedAt)) return null
  const through = new Date(+rollback.lastSentAt + SURELY_NOT_TAKEN_MS)
  if (clock() >= through) return null
  const late = new Date(+lateFrom(delivery, account) + 1000)
  const moved = await deliveries.move(delivery, {
    to: delivery.state === 'prepared' ? 'prepared' : 'scheduled',
    wakeAt: through < late ? through : late,
    why:
      `数据库比微信收到的要旧，多半刚从备份恢复：这台机器在 ${inWords(rollback.lastSentAt, account.timeZone)} 还推送过。` +
      `先等到 ${inWords(through, account.timeZone)}，微信处理完之后核对有没有发过，免得重复。`,
  })
  return { moved }
}
