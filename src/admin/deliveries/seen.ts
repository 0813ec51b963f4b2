import { DELIVERY_STATES, type DeliveryState } from '../../publish/delivery'
import { type DeliveryDoc, deliveryOf } from '../../publish/deliveryRow'
import { minuteOf } from '../shanghai'
import { type Tone, toneOfState } from './tone'

/** A delivery in words: its state, how it is to be taken, and what happens next. */
export type Seen = { label: string; tone: Tone; next?: string }

const NEXT: Partial<Record<DeliveryState, string>> = {
  preparing: '正在上传图片、写入草稿，通常一分钟以内完成。',
  submitting: '正在提交给微信，请稍候。',
  submitted: '微信已受理，正在等它的结果，通常几分钟。',
  drafted: '草稿已在公众号后台，请到后台发布，再回来填上链接。',
  'handed-over': '请打开稿件，复制到公众号后台发布，再回来填上链接。',
}

/** What an editor sees of a delivery. Pure. */
export const seenOf = (row: DeliveryDoc, now: Date): Seen => {
  const delivery = deliveryOf(row)
  const seen = { label: DELIVERY_STATES[delivery.state], tone: toneOfState(delivery.state) }
  if (delivery.trouble) return { ...seen, tone: 'bad', next: delivery.trouble.reason }
  if (delivery.state === 'scheduled' || delivery.state === 'prepared') {
    const isDue = delivery.dueAt <= now
    return { ...seen, next: isDue ? '已到时间，马上推送。' : `将在 ${minuteOf(delivery.dueAt)} 推送。` }
  }
  const next = NEXT[delivery.state]
  return { ...seen, ...(next && { next }) }
}
