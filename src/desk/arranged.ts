import type { LineAccount } from '../accounts/accountStore'
import type { Delivery } from '../deliveries/delivery'
import type { Line } from '../deliveries/line'
import { standstillWords } from '../deliveries/standstill'
import { quotaWait } from '../plan/quota'

type Deps = Pick<Line, 'accounts' | 'clock' | 'deliveries'>

/** What keeps the account from sending now, if anything does. */
const standstillOf = async (delivery: Delivery, account: LineAccount, deps: Deps) => {
  const { pause } = account
  if (pause) return { reason: `公众号暂停推送：${pause.reason}`, until: pause.nextProbeAt }
  return quotaWait(delivery, { account, deliveries: deps.deliveries, now: deps.clock() })
}

/** What a person who wants it sent now is told: that it goes, or why it cannot and what comes of it. */
export const arranged = async (
  delivery: Delivery | null,
  { soon, deps }: { soon: string; deps: Deps },
): Promise<string> => {
  const account = delivery && (await deps.accounts.get(delivery.accountId).catch(() => null))
  const standstill = account && (await standstillOf(delivery, account, deps))
  if (!standstill) return `已安排，${soon}。`
  const { lateAfterMinutes, timeZone } = account
  const now = deps.clock()
  return `已安排，但现在还发不出去。${standstillWords(standstill, { ...delivery, now, lateAfterMinutes, timeZone })}`
}
