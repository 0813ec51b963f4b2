import { type Delivery, IN_HANDS } from './delivery'

/**
 * Whether a person was ever told to publish it: then a draft that is gone from the box was most likely published by him, and
 * another one would be published again.
 */
export const wasHanded = ({ timeline }: Delivery): boolean => timeline.some(({ to }) => IN_HANDS.includes(to))

/** What lies in the box, or was handed out, is not what is approved. */
export const isOutOfDate = ({ approvedHash, ...delivery }: Delivery): boolean =>
  'preparedHash' in delivery && delivery.preparedHash !== approvedHash
