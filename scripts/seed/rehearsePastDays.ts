import { tz } from '@date-fns/tz'
import { set, subDays } from 'date-fns'
import { env } from '../../src/env'
import type { Session } from '../commands/session'

const DAYS = 7
const BEIJING = { in: tz('Asia/Shanghai') }
/** Send, let WeChat finish and ask once, collect yesterday's figures. */
const PASSES = [
  { hours: 7, minutes: 0 },
  { hours: 7, minutes: 3 },
  { hours: 9, minutes: 0 },
] as const

/**
 * Lives through the last week on the rehearsal WeChat: each morning's daily post goes out and its figures come back, by the very
 * line that will do it tomorrow. So the sample's history is rehearsed, not typed in.
 */
export const rehearsePastDays = async ({ newsroom, clock }: Session): Promise<void> => {
  const now = clock()
  for (let ago = DAYS; ago >= 0; ago -= 1) {
    for (const at of PASSES) {
      const moment = set(subDays(now, ago, BEIJING), { ...at, seconds: 0, milliseconds: 0 }, BEIJING)
      if (moment < now) await newsroom.tick({ now: new Date(+moment) })
    }
  }
  // Back to the real time, which the rest of the sample lives in.
  await fetch(`http://127.0.0.1:${env.sandboxPort}/rehearsal/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: null }),
  })
}
