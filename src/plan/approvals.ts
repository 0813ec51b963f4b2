import type { ArticleRef } from '../articles/articles'
import { IN_HANDS, NOT_YET_SENT } from '../deliveries/delivery'
import type { DeliveryStore } from '../deliveries/deliveryStore'
import { ASAP } from '../deliveries/occasion'
import { NO_LEASE } from '../deliveries/waits'

/** How often a row that moves under our hands is read again. */
const TRIES = 5

/** Where a person has it already, he must be told: nothing can be taken out of his hands. */
const IN_HANDS_WHY = '。已经交给人发表的这一份请先不要发表，重新批准后再换成新的内容。'

type Withdrawing = {
  deliveries: DeliveryStore
  why: string
  who?: string
  /** False once it was approved anew: asked after the deliveries were read, so that one that follows the new approval is left. */
  isStillSo?: () => Promise<boolean>
}

/**
 * Takes the approval off every delivery of an article that has not been sent for certain. To be called before the edit is
 * written: the last statement before submitting demands the approved hash, so an edit either comes before it and stops the
 * delivery, or comes after and finds it sent.
 * @returns how many deliveries were stopped
 */
export const withdrawApproval = async (
  ref: ArticleRef,
  { deliveries, why, who, isStillSo }: Withdrawing,
): Promise<number> => {
  let stopped = 0
  for (let left = TRIES; left > 0; left -= 1) {
    const open = (await deliveries.stoppable(ref)).filter(({ approvedHash }) => approvedHash !== null)
    if (open.length === 0 || (isStillSo && !(await isStillSo()))) return stopped
    for (const delivery of open) {
      const isWaiting = NOT_YET_SENT.includes(delivery.state)
      const moved = await deliveries.move(delivery, {
        to: isWaiting ? 'scheduled' : delivery.state,
        // Of what may have gone out only a repeat is stopped; finding out goes on.
        wakeAt:
          isWaiting && delivery.plannedFor === ASAP ? null : isWaiting ? delivery.dueAt : delivery.wakeAt,
        why: IN_HANDS.includes(delivery.state) ? why + IN_HANDS_WHY : why,
        facts: { approvedHash: null, ...(isWaiting && NO_LEASE) },
        ...(who && { who }),
      })
      if (moved) stopped += 1
    }
  }
  return stopped
}
