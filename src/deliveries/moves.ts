import type { DeliveryState } from './delivery'

/**
 * The one table of allowed moves; whatever is not in it throws. A move to the same state learns something or waits.
 * `submitting` never goes back by itself: only a clear refusal, or a request that never left, frees it. `unconfirmed` is
 * cancelled by a person alone.
 */
export const MOVES: Record<DeliveryState, readonly DeliveryState[]> = {
  scheduled: ['scheduled', 'preparing', 'failed', 'missed', 'cancelled'],
  preparing: [
    'preparing',
    'published',
    'prepared',
    'drafted',
    'handed-over',
    'scheduled',
    'failed',
    'missed',
    'cancelled',
  ],
  prepared: ['prepared', 'submitting', 'drafted', 'scheduled', 'failed', 'missed', 'cancelled'],
  submitting: ['submitted', 'unconfirmed', 'prepared', 'scheduled', 'drafted', 'failed'],
  unconfirmed: [
    'unconfirmed',
    'submitted',
    'published',
    'prepared',
    'scheduled',
    'drafted',
    'failed',
    'missed',
    'cancelled',
  ],
  submitted: ['submitted', 'published', 'failed', 'unconfirmed'],
  published: ['published'],
  drafted: ['drafted', 'published', 'scheduled', 'cancelled'],
  'handed-over': ['handed-over', 'published', 'scheduled', 'cancelled'],
  failed: ['failed', 'scheduled', 'published', 'cancelled'],
  missed: ['missed', 'scheduled', 'cancelled'],
  cancelled: ['cancelled', 'scheduled'],
}

/** A move that the table does not know: a mistake in our code, never a matter of luck. */
export class ForbiddenMove extends Error {
  override readonly name = 'ForbiddenMove'

  constructor(from: DeliveryState, to: DeliveryState) {
    super(`A delivery cannot go from ${from} to ${to}`)
  }
}

/** Throws ForbiddenMove unless the table allows it. */
export const assertMove = (from: DeliveryState, to: DeliveryState): void => {
  if (!MOVES[from].includes(to)) throw new ForbiddenMove(from, to)
}
