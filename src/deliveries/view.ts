import { inWords } from '../time/slots'
import { DELIVERY_STATES, type Delivery, type DeliveryState, DRAFT_GONE } from './delivery'
import { type DeliveryDoc, deliveryOf } from './deliveryRow'
import { formerInWords, isOnlyRehearsed } from './formerAccount'
import { isOutOfDate } from './handed'
import { lateFrom } from './lateness'
import { type AccountFacts, accountFactsOf, standstillWords } from './standstill'

export type Tone = 'calm' | 'busy' | 'good' | 'warn' | 'bad'
/** What a person may do, in the words of the button: each is an endpoint `POST /api/deliveries/:id/<button>`. */
export const BUTTONS = {
  'send-now': '立即推送',
  move: '改时间',
  drop: '取消',
  'confirm-published': '已经发出，填链接',
  'confirm-not-sent': '没有发出，重新推送',
  'confirm-not-wanted': '没有发出，也不再推送',
  retry: '重试',
} as const
export type Button = keyof typeof BUTTONS

/** What an editor sees of a delivery. `next`: what happens next, or what to do. */
export type DeliveryView = { label: string; tone: Tone; next: string; buttons: Button[] }

type Seen = Omit<DeliveryView, 'label'> & { label?: string }

/** The moment at which it is judged, and what is known of its account. */
type At = { now: Date; account: AccountFacts | null }

/** In the zone of the account; of a bare row in Beijing's. */
const when = (moment: Date | null, { now, account }: At): string =>
  moment && moment > now ? ` ${inWords(moment, account?.timeZone)} ` : '很快'
const because = ({ trouble }: Delivery): string => trouble?.reason ?? ''

/** What comes next for a delivery that waits for its time, its account, or another try. */
const nextOf = (delivery: Delivery, at: At): string => {
  const { now, account } = at
  const { trouble, dueAt, wakeAt } = delivery
  const turn = (trouble ? wakeAt : dueAt) ?? now
  if (account?.pause && turn <= (account.pause.until > now ? account.pause.until : now)) {
    return `公众号暂停推送：${standstillWords(account.pause, { ...account, dueAt, now })}`
  }
  if (!trouble) return `${when(dueAt, at)}自动推送。`
  if (account && turn > lateFrom(delivery, account)) {
    return `${because(delivery)}${when(turn, at)}标为「错过时间」。`
  }
  return `${because(delivery)}${when(wakeAt, at)}再试。`
}

const TRASHED = '不会推送。恢复公众号后照常推送；那时已经太晚的，标为「错过时间」。'
const IN_TRASH = '公众号在回收站里，'

const waiting = (delivery: Delivery, at: At): Seen => {
  const buttons: Button[] = ['send-now', 'move', 'drop']
  if (delivery.approvedHash === null) {
    const next = '稿件改动后还没有重新批准，先不推送；批准后自动恢复。'
    return { label: '等待批准', tone: 'warn', next, buttons: ['move', 'drop'] }
  }
  const next = at.account?.inTrash ? `${IN_TRASH}${TRASHED}` : nextOf(delivery, at)
  return delivery.trouble
    ? { label: '等待重试', tone: 'warn', next, buttons }
    : { tone: 'calm', next, buttons }
}

/** When WeChat is asked next: not before its account may ask. */
const asksAt = ({ wakeAt }: Delivery, at: At): string => {
  const { account } = at
  const pause = account?.pause?.isWhole ? account.pause : null
  return when(pause && (!wakeAt || pause.until > wakeAt) ? pause.until : wakeAt, at)
}

const doubted = (delivery: Delivery, at: At): Seen => {
  if (delivery.trouble?.asksPerson) {
    const buttons: Button[] = ['confirm-published', 'confirm-not-sent', 'confirm-not-wanted']
    return { tone: 'bad', next: because(delivery), buttons }
  }
  const looks = at.account?.inTrash
    ? `${IN_TRASH}暂时不能核实，请先恢复公众号。`
    : `${asksAt(delivery, at)}再核实。`
  const next = `不知道微信是否已经收到，正在核实，请不要重发。${looks}`
  return { tone: 'warn', next, buttons: ['confirm-published'] }
}

const submitted = (delivery: Delivery, at: At): Seen => {
  if (delivery.trouble?.asksPerson)
    return { tone: 'warn', next: because(delivery), buttons: ['confirm-published'] }
  const next = at.account?.inTrash
    ? `微信已接受。${IN_TRASH}暂时不能查询结果，请先恢复公众号。`
    : `微信已接受，等待结果；没有通知就在${asksAt(delivery, at)}查询。`
  return { tone: 'busy', next, buttons: [] }
}

const published = (delivery: Delivery, { account }: At): Seen => {
  const said = delivery.notices.find(({ code }) => code === 'deleted' || code === 'banned')
  if (said) return { tone: 'bad', next: said.message, buttons: [] }
  if (isOnlyRehearsed(delivery, account?.identity)) {
    return { tone: 'good', next: '演练：只在演练手机上看得到，没有发给真实读者。', buttons: [] }
  }
  return delivery.articleUrl
    ? { tone: 'good', next: '读者可以看到了，阅读数据随后收回。', buttons: [] }
    : {
        tone: 'good',
        next: '已发出，还没有文章链接；可以从公众号后台复制过来。',
        buttons: ['confirm-published'],
      }
}

const NOT_APPROVED_ANEW = '稿件已有改动，还没有重新批准：'

const drafted = (delivery: Delivery, { account }: At): Seen => {
  if (delivery.approvedHash === null) {
    const next = `${NOT_APPROVED_ANEW}草稿箱里的这一份请先不要发表；批准后再换成新的内容。`
    return { label: '等待批准', tone: 'warn', next, buttons: ['confirm-published', 'drop'] }
  }
  if (isOutOfDate(delivery)) {
    const next = '草稿箱里的还是改动之前的内容，请不要发表它；点「重试」换成新批准的内容。'
    return { tone: 'warn', next, buttons: ['retry', 'confirm-published', 'drop'] }
  }
  if (delivery.identity && account?.identity && delivery.identity !== account.identity) {
    const where = formerInWords(delivery.identity)
    const next = `草稿在${where}的草稿箱里，公众号已经换了。要由现在的公众号发表，请点「重试」放入它的草稿箱。`
    return { tone: 'warn', next, buttons: ['retry', 'confirm-published', 'drop'] }
  }
  const next = `${because(delivery)}草稿已在公众号草稿箱里：请到后台发表，再把文章链接贴回来。`
  return { tone: 'warn', next, buttons: ['confirm-published', 'retry', 'drop'] }
}

const handedOver = (delivery: Delivery): Seen => {
  const buttons: Button[] = ['confirm-published', 'drop']
  if (delivery.approvedHash === null) {
    const next = `${NOT_APPROVED_ANEW}请先不要发表；批准后复制页上就是新的内容。`
    return { label: '等待批准', tone: 'warn', next, buttons }
  }
  if (isOutOfDate(delivery)) {
    const next = '交给人粘贴的还是改动之前的内容，请不要发表；点「重试」按公众号现在的方式重新准备。'
    return { tone: 'warn', next, buttons: ['retry', ...buttons] }
  }
  return { tone: 'warn', next: '请打开复制页，把内容粘贴到公众号后台发表，再把文章链接贴回来。', buttons }
}

const VIEWS: Record<DeliveryState, (delivery: Delivery, at: At) => Seen> = {
  scheduled: waiting,
  prepared: waiting,
  preparing: () => ({ tone: 'busy', next: '正在上传图片、生成草稿，还没有发出。', buttons: [] }),
  submitting: () => ({ tone: 'busy', next: '正在提交给微信，请稍候。', buttons: [] }),
  unconfirmed: doubted,
  submitted,
  published,
  drafted,
  'handed-over': handedOver,
  failed: (delivery) => ({
    tone: 'bad',
    next: because(delivery),
    buttons:
      delivery.trouble?.remedy === DRAFT_GONE
        ? ['confirm-published', 'retry', 'drop']
        : ['retry', 'move', 'drop'],
  }),
  missed: (delivery) => ({ tone: 'bad', next: because(delivery), buttons: ['send-now', 'move', 'drop'] }),
  cancelled: (delivery) => ({
    ...(delivery.trouble?.taken && { label: '已并入' }),
    tone: 'calm',
    next: delivery.trouble?.taken
      ? `${because(delivery)}要单独推送，请先到那条消息上点「取消」。`
      : because(delivery) || '已放弃，不会推送。',
    buttons: ['send-now', 'move'],
  }),
}

/**
 * What an editor sees, derived from a row of the deliveries and the time; nothing of it is stored, so the list, the page
 * and the command line cannot disagree. Of a row that was read with its account, `next` tells of a pause as well; label, tone
 * and buttons, which are all that the bare rows of the list show, follow from the row alone. Pure: the admin may import it.
 */
export const viewOf = (row: DeliveryDoc | Delivery, now: Date): DeliveryView => {
  const delivery = deliveryOf(row as DeliveryDoc)
  const account = accountFactsOf((row as DeliveryDoc).account)
  const seen = VIEWS[delivery.state](delivery, { now, account })
  return { ...seen, label: seen.label ?? DELIVERY_STATES[delivery.state], next: seen.next.trim() }
}
