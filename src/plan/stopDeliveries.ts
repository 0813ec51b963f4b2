import type { Payload } from 'payload'
import type { ArticleRef } from '../articles/articles'
import { createStandingStore } from '../articles/standingStore'
import { createDeliveryStore } from '../deliveries/deliveryStore'
import type { Line } from '../deliveries/line'
import { linesOn } from '../log'
import { createGuardedStore } from '../store/guardedStore'
import { withdrawApproval } from './approvals'

/** As many articles as one pass stops; the rest wait for the next. */
const ARTICLES_A_PASS = 500

type Stores = { standings: ReturnType<typeof createStandingStore>; deliveries: Line['deliveries'] }

/** Stops the deliveries of an article whose approval is gone, then clears the mark. Safe to repeat. */
const stop = async (ref: ArticleRef, { why, standings, deliveries }: Stores & { why: string }) => {
  const isStillSo = async () => (await standings.of(ref))?.todo === 'stop'
  await withdrawApproval(ref, { deliveries, why, isStillSo })
  const standing = await standings.of(ref)
  if (standing?.todo === 'stop') await standings.change(standing, { todo: null })
}

/**
 * Stops deliveries at once, for whoever took the approval away and knows Payload only.
 * @param given why: in Chinese, for the timeline; at: the moment of the edit
 */
export const stopDeliveries = (
  payload: Payload,
  { ref, why, at }: { ref: ArticleRef; why: string; at: Date },
): Promise<void> => {
  const store = createGuardedStore({ payload, onStep: () => {} })
  const deliveries = createDeliveryStore({ store, clock: () => at, log: linesOn(payload.logger) })
  return stop(ref, { why, standings: createStandingStore(store), deliveries })
}

/** Finishes what a process left that died between taking an approval away and stopping the deliveries. */
export const finishStops = async ({
  articles,
  deliveries,
}: Pick<Line, 'articles' | 'deliveries'>): Promise<number> => {
  const left = await articles.toStop(ARTICLES_A_PASS)
  for (const standing of left) {
    const { ref, review } = standing
    const isStillSo = async () => (await articles.standing(ref))?.todo !== 'plan'
    await withdrawApproval(ref, { deliveries, why: review.note ?? '批准已撤回', isStillSo })
    await articles.done(standing)
  }
  return left.length
}
