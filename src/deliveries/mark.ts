import { createHash } from 'node:crypto'
import type { Delivery } from './delivery'

/**
 * The mark hidden in the n-th article, by which it is known again when WeChat is read. Made from account, article and slot,
 * not from the row: a row that came back from a backup, or was planned anew after one, still knows its own.
 */
export const markFor = ({ key }: Pick<Delivery, 'key'>, index = 0): string => {
  const mark = createHash('sha256').update(key).digest('hex').slice(0, 24)
  return index === 0 ? mark : `${mark}-${index + 1}`
}
