import type { LineAccount } from '../accounts/accountStore'
import type { PlannableArticle } from '../articles/articles'
import type { Delivery, DeliveryState } from '../deliveries/delivery'
import { DRAFT_GONE, isInDoubt, RETARGET } from '../deliveries/delivery'
import { ASAP, BY_HAND } from '../deliveries/occasion'
import { inWords } from '../time/slots'

const DAY_MS = 86_400_000
/** An approval this old does not mean "now" any more: it came back with an old backup, or was forgotten. Ours to decide. */
const APPROVAL_LASTS_MS = 31 * DAY_MS

type Wish = Pick<PlannableArticle, 'publishAt' | 'approvedAt' | 'wishedAt'>

/**
 * When an article is due: at its time; without one when it was wished for, so that what the planner meets hours later is late
 * like anything else. At a pretended time, which knows nothing of real approvals, it is due at once unless the approval is
 * too old to mean that.
 */
export const dueAtOf = (
  { publishAt, approvedAt, wishedAt }: Wish,
  { now, pretends }: { now: Date; pretends: boolean },
): Date => {
  if (publishAt) return new Date(publishAt)
  const approved = new Date(approvedAt)
  if (pretends) return +now - +approved > APPROVAL_LASTS_MS ? approved : now
  const wished = new Date(wishedAt)
  return wished < now ? wished : now
}

/** What a plan says now, against what a delivery was laid out for. */
export type Wanted = { plannedFor: string; dueAt: Date; approvedHash: string; timeZone?: string | undefined }
export type Change = { to: DeliveryState; dueAt: Date; why: string }

const WAITING: readonly DeliveryState[] = ['scheduled', 'preparing', 'prepared']

type News = { isNewTime: boolean; dueAt: Date; timeZone?: string | undefined }

const whyOf = (delivery: Delivery, { isNewTime, dueAt, timeZone }: News): string => {
  if (isNewTime) return `推送时间改为 ${inWords(dueAt, timeZone)}。`
  return delivery.approvedHash === null ? '稿件重新批准，恢复推送。' : '稿件修改后重新批准，改用新的内容。'
}

/** What a delivery is laid out for from now on: a time given by hand outlives an article that has none. */
export const plannedForOf = ({ plannedFor }: Delivery, wanted: Wanted): string =>
  plannedFor === BY_HAND && wanted.plannedFor === ASAP ? BY_HAND : wanted.plannedFor

/** Whether a change must wait until it is known what became of the delivery: should nothing have gone out, it counts. */
export const waitsForCertainty = (delivery: Delivery, wanted: Wanted): boolean =>
  isInDoubt(delivery) &&
  (delivery.approvedHash !== wanted.approvedHash || delivery.plannedFor !== plannedForOf(delivery, wanted))

/**
 * How a delivery that exists follows a change of its article: another time, another approved content.
 * @returns null when nothing changes; what was sent, or given up by a person, is never touched
 */
export const changeFor = (delivery: Delivery, wanted: Wanted): Change | null => {
  const plannedFor = plannedForOf(delivery, wanted)
  const isNewTime = delivery.plannedFor !== plannedFor
  const isNewContent = delivery.approvedHash !== wanted.approvedHash
  const isAsap = plannedFor === ASAP
  const again = { to: 'scheduled', dueAt: wanted.dueAt } as const

  if (WAITING.includes(delivery.state)) {
    if (!isNewTime && !isNewContent) return null
    // Without a time of its own, a renewed approval means "now"; a time that a person chose stays.
    const restarts = isNewTime || (isAsap && delivery.approvedHash === null)
    const dueAt = restarts ? wanted.dueAt : delivery.dueAt
    return { to: 'scheduled', dueAt, why: whyOf(delivery, { ...wanted, isNewTime, dueAt }) }
  }
  if (delivery.state === 'missed' && (isNewTime || (isAsap && isNewContent))) {
    return { ...again, why: whyOf(delivery, { ...wanted, isNewTime }) }
  }
  if (delivery.trouble?.remedy === DRAFT_GONE) return null
  if (delivery.state === 'failed' && (isNewTime || isNewContent)) {
    return { ...again, why: '稿件修改后重新批准，再推送一次。' }
  }
  if (delivery.state === 'cancelled' && delivery.trouble?.remedy === RETARGET) {
    // A time that a person chose stays, as long as it is the later one.
    const isKept = !isNewTime && !isAsap && delivery.dueAt > wanted.dueAt
    const dueAt = isKept ? delivery.dueAt : wanted.dueAt
    return { ...again, dueAt, why: '稿件又选了这个公众号，恢复推送。' }
  }
  return null
}

/** Whether taking the account off the article still stops this delivery. */
export const stopsWithoutTarget = ({ state }: Delivery): boolean =>
  [...WAITING, 'missed', 'failed'].includes(state)

/** A daily post without accounts of its own is for every account that has a daily time. */
export const isDailyFor = (
  { accountIds }: Pick<PlannableArticle, 'accountIds'>,
  { id, dailyTime }: Pick<LineAccount, 'id' | 'dailyTime'>,
): boolean => dailyTime !== null && (accountIds.length === 0 || accountIds.includes(id))
