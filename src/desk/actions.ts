import { ActionRefused } from '../deliveries/actionRefused'
import { assertApproved, joinHashes } from '../deliveries/approved'
import type { Delivery } from '../deliveries/delivery'
import { articlesOf } from '../deliveries/deliveryRow'
import type { Facts } from '../deliveries/deliveryStore'
import { elsewhere } from '../deliveries/elsewhere'
import type { Line } from '../deliveries/line'
import { ASAP, BY_HAND } from '../deliveries/occasion'
import { BUTTONS, type Button, viewOf } from '../deliveries/view'
import { NO_LEASE } from '../deliveries/waits'
import { finish } from '../plan/message'
import { noticesAt } from '../plan/quota'
import { inWords } from '../time/slots'
import { BEIJING, momentIn } from '../time/zones'
import { arranged } from './arranged'

type Asked = { id: string; who: string }
export type Acted = { message: string; delivery: Delivery }
type Deps = Pick<Line, 'accounts' | 'articles' | 'clock' | 'deliveries'>

const CHANGED = '这个推送任务刚刚有了变化，没有执行。请刷新页面后再决定。'

const found = async ({ id }: Asked, { button, deps }: { button: Button; deps: Deps }): Promise<Delivery> => {
  const delivery = await deps.deliveries.get(id)
  if (!delivery) throw new ActionRefused('没有这个推送任务。')
  const { label, buttons } = viewOf(delivery, deps.clock())
  if (!buttons.includes(button)) {
    throw new ActionRefused(`现在是「${label}」，不能「${BUTTONS[button]}」，没有执行。请刷新页面。`)
  }
  return delivery
}

const acted = (delivery: Delivery | null, message: string): Acted => {
  if (!delivery) throw new ActionRefused(CHANGED)
  return { message, delivery }
}

/** The hash that is approved at this moment; a person's click never sends what nobody approved. */
const approvedNow = async (delivery: Delivery, { articles }: Deps): Promise<string> => {
  const standings = await Promise.all(articlesOf(delivery).map((ref) => articles.standing(ref)))
  const approvedHash = joinHashes(standings.map((standing) => standing?.approved?.hash ?? ''))
  try {
    await assertApproved({ ...delivery, approvedHash }, articles)
    return approvedHash
  } catch (error) {
    throw new ActionRefused((error as Error).message)
  }
}

/** Nothing of an account in the trash is sent, whatever a person wants. */
const assertAtWork = async ({ accountId }: Delivery, { accounts }: Deps): Promise<void> => {
  const account = (await accounts.proposed(accountId, {}))?.before
  if (!account) throw new ActionRefused('公众号已删除，没有执行。')
  if (account.inTrash) throw new ActionRefused(`「${account.name}」在回收站里，没有执行。请管理员先恢复它。`)
}

/** A time that a person gives to what had none is kept as his. */
const byHand = ({ plannedFor }: Delivery) => (plannedFor === ASAP ? { plannedFor: BY_HAND } : {})

const restart = async (
  delivery: Delivery,
  { dueAt, who, why, facts, deps }: { dueAt: Date; who: string; why: string; facts?: Facts; deps: Deps },
) => {
  const other = await elsewhere(delivery, deps.deliveries)
  if (other) {
    const how = other.alsoCarries.length > 0 ? '一条多篇消息' : '单独的推送'
    throw new ActionRefused(
      `这里的稿件已在${how}「${other.title}」里（在排队或已发出），没有执行，免得重复推送。`,
    )
  }
  await assertAtWork(delivery, deps)
  const approvedHash = await approvedNow(delivery, deps)
  const { notices, told } = await noticesAt(dueAt, { delivery, line: deps })
  const isMessage = delivery.alsoCarries.length > 0
  const moved = await deps.deliveries.move(delivery, {
    to: 'scheduled',
    // A message is announced first, and goes once its articles are taken for it anew: one of them may just be sent alone.
    wakeAt: isMessage ? null : dueAt,
    why: why + told,
    who,
    facts: {
      ...NO_LEASE,
      ...facts,
      dueAt: dueAt.toISOString(),
      notices,
      approvedHash: isMessage ? null : approvedHash,
      trouble: null,
      attempts: 0,
      // After 24 h WeChat no longer knows the old key; a fresh one says openly that this is a new sending.
      ...(isOldSending(delivery, deps.clock()) && { attemptGroup: delivery.attemptGroup + 1 }),
    },
  })
  return moved && isMessage ? finish({ message: moved, approvedHash, who, line: deps }) : moved
}

const KEY_LIVES_MS = 23 * 3_600_000
const isOldSending = ({ submittedAt }: Delivery, now: Date): boolean =>
  submittedAt !== undefined && +now - +submittedAt > KEY_LIVES_MS

const LINK = /^https?:\/\/\S+$/

const publishedByHand = (
  delivery: Delivery,
  { link, who, deps }: { link: string; who: string; deps: Deps },
) =>
  deps.deliveries.move(delivery, {
    to: 'published',
    wakeAt: null,
    why: '由人工确认：已经发出。',
    who,
    facts: {
      ...NO_LEASE,
      articleUrl: link,
      trouble: null,
      ...(delivery.state !== 'published' && { publishedAt: deps.clock().toISOString() }),
    },
  })

const giveUp = (delivery: Delivery, { why, who, deps }: { why: string; who: string; deps: Deps }) =>
  deps.deliveries.move(delivery, {
    to: 'cancelled',
    wakeAt: null,
    why,
    who,
    facts: { ...NO_LEASE, trouble: null },
  })

/** What a person may decide about a delivery. Each throws ActionRefused with a sentence for him. */
export const createActions = (deps: Deps) => ({
  /** Sends at once; for what was missed or given up this is a new time, not a late one. */
  sendNow: async (asked: Asked): Promise<Acted> => {
    const delivery = await found(asked, { button: 'send-now', deps })
    const moved = await restart(delivery, {
      dueAt: deps.clock(),
      who: asked.who,
      why: '由人工决定：立即推送。',
      deps,
    })
    return acted(moved, await arranged(moved, { soon: '马上推送', deps }))
  },

  /** `at`: as it was written; without a zone it is the account's. */
  moveTo: async ({ at: written, ...asked }: Asked & { at: string | Date }): Promise<Acted> => {
    const delivery = await found(asked, { button: 'move', deps })
    const { timeZone = BEIJING } = (await deps.accounts.proposed(delivery.accountId, {}))?.before ?? {}
    const at = typeof written === 'string' ? momentIn(written, timeZone) : written
    if (!at || at <= deps.clock()) throw new ActionRefused('新的时间要在现在之后，没有改期。')
    const words = inWords(at, timeZone)
    const { notices, told } = await noticesAt(at, { delivery, line: deps })
    if (delivery.approvedHash === null && delivery.state === 'scheduled') {
      const facts = { ...byHand(delivery), dueAt: at.toISOString(), notices }
      const why = `由人工改期到 ${words}。${told}`
      const moved = await deps.deliveries.move(delivery, {
        to: 'scheduled',
        wakeAt: at,
        why,
        who: asked.who,
        facts,
      })
      return acted(moved, `已改到 ${words}；稿件批准后才会推送。${told}`)
    }
    const moved = await restart(delivery, {
      dueAt: at,
      who: asked.who,
      why: `由人工改期到 ${words}。`,
      facts: byHand(delivery),
      deps,
    })
    return acted(moved, `已改到 ${words} 推送。${told}`)
  },

  drop: async (asked: Asked): Promise<Acted> => {
    const delivery = await found(asked, { button: 'drop', deps })
    const moved = await giveUp(delivery, { why: '由人工决定：放弃推送。', who: asked.who, deps })
    return acted(moved, '已放弃，不会推送。')
  },

  /** "It went out — here is the link"; also for what a person published by hand. */
  confirmPublished: async ({ link, ...asked }: Asked & { link: string }): Promise<Acted> => {
    const delivery = await found(asked, { button: 'confirm-published', deps })
    if (!LINK.test(link.trim()))
      throw new ActionRefused('请贴上文章的完整链接（以 https:// 开头），没有保存。')
    const moved = await publishedByHand(delivery, { link: link.trim(), who: asked.who, deps })
    return acted(moved, '已记为发布成功。')
  },

  /** "It did not — send again". Within a day WeChat still recognises the old key of a 群发, should the person err. */
  confirmNotSent: async (asked: Asked): Promise<Acted> => {
    const delivery = await found(asked, { button: 'confirm-not-sent', deps })
    const why = '由人工确认：没有发出，再推送一次。'
    const moved = await restart(delivery, { dueAt: deps.clock(), who: asked.who, why, deps })
    return acted(moved, await arranged(moved, { soon: '马上再推送', deps }))
  },

  /** "It did not, and is not to": only a person can know; nobody looks for it any more. */
  confirmNotWanted: async (asked: Asked): Promise<Acted> => {
    const delivery = await found(asked, { button: 'confirm-not-wanted', deps })
    const why = '由人工确认：没有发出，也不再推送。'
    return acted(await giveUp(delivery, { why, who: asked.who, deps }), '已放弃，不会再推送。')
  },

  retry: async (asked: Asked): Promise<Acted> => {
    const delivery = await found(asked, { button: 'retry', deps })
    const moved = await restart(delivery, {
      dueAt: deps.clock(),
      who: asked.who,
      why: '由人工决定：重试。',
      deps,
    })
    return acted(moved, await arranged(moved, { soon: '马上重试', deps }))
  },
})

export type DeliveryActions = ReturnType<typeof createActions>
