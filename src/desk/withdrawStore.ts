import type { Payload } from 'payload'
import { type Review, UNREVIEWED } from '../articles/approval'
import type { Standing } from '../articles/standing'
import { createStandingStore } from '../articles/standingStore'
import { stopDeliveries } from '../plan/stopDeliveries'
import { createGuardedStore } from '../store/guardedStore'
import { mirrorReview } from './mirrorStore'

type Withdrawing = { standing: Standing; why: string; at: Date; review?: Review }

/**
 * Takes a submission or an approval away in one statement, then stops the deliveries. A pass finishes what a dead process left.
 * @param given why: in Chinese, for the timeline; at: the moment of the edit; review: where the article stands from now on
 * @returns false when another was faster: then read again and decide anew
 */
export const withdraw = async (
  payload: Payload,
  { standing, why, at, review = { ...UNREVIEWED, note: why } }: Withdrawing,
): Promise<boolean> => {
  const standings = createStandingStore(createGuardedStore({ payload, onStep: () => {} }))
  const change = { review, approved: null, ...(standing.approved && { todo: 'stop' as const }) }
  if (!(await standings.change(standing, change))) return false
  await mirrorReview(payload, { ref: standing.ref, review })
  if (standing.approved) await stopDeliveries(payload, { ref: standing.ref, why, at })
  return true
}
