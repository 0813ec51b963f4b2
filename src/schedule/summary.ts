import { DELIVERY_STATES, type DeliveryState } from '../deliveries/delivery'
import type { PassTrouble } from '../deliveries/passTrouble'

/** What collecting the figures did, as src/metrics tells it. */
export type Collected = { text: string; troubles?: PassTrouble[] }

/** What one pass of the worker did. `text` is for people. */
export type TickSummary = {
  /** ISO time at which the pass took place, as far as the line is concerned. */
  at: string
  planned: { created: number; changed: number }
  /** How many deliveries came to which state in this pass. */
  moved: Partial<Record<DeliveryState, number>>
  resumed: string[]
  paused: string[]
  collected: string | null
  troubles: PassTrouble[]
  text: string
}

const listed = (moved: TickSummary['moved']): string =>
  Object.entries(moved)
    .map(([state, count]) => `${DELIVERY_STATES[state as DeliveryState]} ${count}`)
    .join('，')

/** The pass in a few lines of Chinese. */
export const inText = ({
  planned,
  moved,
  resumed,
  paused,
  collected,
  troubles,
}: Omit<TickSummary, 'text'>): string =>
  [
    `排期：新增 ${planned.created}，调整 ${planned.changed}。`,
    Object.keys(moved).length > 0 ? `推送：${listed(moved)}。` : '推送：没有到时间的。',
    ...(paused.length > 0 ? [`暂停中的公众号：${paused.join('、')}。`] : []),
    ...(resumed.length > 0 ? [`恢复的公众号：${resumed.join('、')}。`] : []),
    ...(collected ? [collected] : []),
    ...troubles.map(
      ({ where, title, message }) => `注意：${where}${title ? `「${title}」` : ''}：${message}`,
    ),
  ].join('\n')
