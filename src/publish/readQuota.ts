import { LIMITS } from '../wechat'
import type { LineAccount } from './accountStore'
import { ReadsUsedUp } from './held'
import type { Line } from './line'
import { dayIn, WECHAT_ZONE, wechatPeriod } from './slots'

/** Of the day's 100 calls of each of these reads a tenth is kept for people and other systems. Ours to decide. */
const AUTOMATIC_READS = LIMITS.publishGetsPerDay.max * 0.9
/** Clocks differ a little. */
const MARGIN_MS = 60_000

/**
 * Takes one of the day's few reads of a path, before it is made.
 * @throws ReadsUsedUp when the line's share is used up
 */
export const takeRead = async (
  path: string,
  { account, counts, clock }: Pick<Line, 'counts' | 'clock'> & { account: LineAccount },
): Promise<void> => {
  const now = clock()
  const counted = { accountId: account.id, day: dayIn(WECHAT_ZONE, now), path }
  if (await counts.take(counted, AUTOMATIC_READS)) return
  throw new ReadsUsedUp(new Date(+wechatPeriod(now, 'day').to + MARGIN_MS))
}
