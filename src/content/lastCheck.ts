import type { PlacedPiece } from '../images'
import { violationsOf } from '../render'

/** More than these nobody reads; the first ones are mended first. Ours to decide. */
const TOLD_MAX = 5

/**
 * What WeChat would take out of an article or not show, found in the very HTML that would leave, in Chinese; empty when it
 * is fit. A picture's address is judged by where it came from: what an upload of this account gave is WeChat's, whatever
 * its host.
 */
export const unfitFor = (html: string, placed: ReadonlyMap<string, readonly PlacedPiece[]>): string[] => {
  const uploaded = new Set([...placed.values()].flatMap((pieces) => pieces.map(({ url }) => url)))
  const found = violationsOf(html, { uploaded }).map(({ message, where }) => `${message}（位置：${where}）`)
  const told = [...new Set(found)]
  const rest = told.length - TOLD_MAX
  return [...told.slice(0, TOLD_MAX), ...(rest > 0 ? [`还有 ${rest} 处同类问题。`] : [])].map(
    (text) => `排版检查没有通过：${text}`,
  )
}
