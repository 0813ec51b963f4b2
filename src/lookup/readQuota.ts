import type { LineAccount } from '../accounts/accountStore'
import { ReadsUsedUp } from '../deliveries/held'
import type { Line } from '../deliveries/line'
import { dayIn, WECHAT_ZONE, wechatPeriod } from '../time/slots'
import { isWechatError, LIMITS } from '../wechat'

/** Of the day's 100 calls of each of these reads a tenth is kept for people and other systems. Ours to decide. */
export const EVERYBODYS = LIMITS.publishGetsPerDay.max * 0.9
/** Looks that are a second lock only leave the rest to deliveries in doubt. Ours to decide. */
export const SECOND_LOCKS = LIMITS.publishGetsPerDay.max * 0.6
/** Clocks differ a little. */
const MARGIN_MS = 60_000

/**
 * Asks one of the day's few questions of a path, counted before it is asked; one that never left this machine is not counted.
 * @throws ReadsUsedUp when the line's share is used up; whatever `ask` throws
 */
export const askCounted = async <Told>(
  path: string,
  { deps: { account, counts, clock }, share = EVERYBODYS, ask }: Asking<Told>,
): Promise<Told> => {
  const now = clock()
  const counted = { identity: account.identity, day: dayIn(WECHAT_ZONE, now), path }
  if (!(await counts.take(counted, share)))
    throw new ReadsUsedUp(new Date(+wechatPeriod(now, 'day').to + MARGIN_MS))
  try {
    return await ask()
  } catch (error) {
    if (isWechatError(error) && error.kind === 'not-sent') await counts.giveBack(counted)
    throw error
  }
}

type Asking<Told> = { deps: Counting; share?: number; ask: () => Promise<Told> }
type Counting = Pick<Line, 'counts' | 'clock'> & { account: LineAccount }
