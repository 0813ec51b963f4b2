import type { ArticleRef } from '../articles/articles'
import type { Standing } from '../articles/standing'
import { ActionRefused } from '../deliveries/actionRefused'
import type { Delivery, TimelineEntry, Trouble } from '../deliveries/delivery'
import { RETARGET } from '../deliveries/delivery'
import { articlesOf } from '../deliveries/deliveryRow'
import { GIVEN_UP } from '../deliveries/elsewhere'
import type { Line } from '../deliveries/line'
import { keyOf, ONCE } from '../deliveries/occasion'
import { NEXT_PASS_MS, NO_LEASE } from '../deliveries/waits'
import { NOT_CHOSEN } from './planArticle'

type Deps = Pick<Line, 'articles' | 'clock' | 'deliveries'>
type By = { message: Delivery; who: string; deps: Deps }

/** Of two who take the same row at once the slower looks again, this often. */
const TRIES = 5

const ownKey = ({ kind, id }: ArticleRef, accountId: string): string =>
  keyOf({ accountId, ref: { kind, id }, slot: ONCE })

const ownOf = async (ref: ArticleRef, { message, deps }: By): Promise<Delivery | null> =>
  (await deps.deliveries.byKeys([ownKey(ref, message.accountId)]))[0] ?? null

/** Whether an entry of a story lays the delivery out: for the first time, or after it had ended. */
const laysOut = ({ from, to }: TimelineEntry): boolean =>
  to === 'scheduled' && (from === null || GIVEN_UP.includes(from))
/** Names the present laying out: when it was, and the how many-eth. */
const layingOutOf = ({ timeline }: Delivery): string => {
  const all = timeline.filter(laysOut)
  return `${all.at(-1)?.at ?? ''} ${all.length}`
}

/**
 * Taken by this very laying out of the message. What an earlier one took is taken anew, in a statement: whoever has looked at the
 * row meanwhile, and wants it too, must find it changed.
 */
const isTakenBy = ({ state, trouble }: Delivery, message: Delivery): boolean =>
  state === 'cancelled' &&
  trouble?.taken?.by === message.key &&
  trouble.taken.layingOut === layingOutOf(message)

const takenBy = (message: Delivery, former: Taken['former']): Trouble => ({
  during: 'planning',
  reason: `已并入多篇消息「${message.title}」，不再单独推送。`,
  remedy: 'in-message',
  taken: { by: message.key, layingOut: layingOutOf(message), former },
})
type Taken = NonNullable<Trouble['taken']>

/** A delivery of its own for an article that has none here, taken from the start: the row for which everybody competes. */
const makeOwn = async (
  ref: ArticleRef,
  { title, by }: { title: string; by: By },
): Promise<Delivery | null> => {
  const { accountId, dueAt } = by.message
  const trouble: Trouble = { during: 'planning', reason: NOT_CHOSEN, remedy: RETARGET }
  const cancelled = takenBy(by.message, { state: 'cancelled', trouble })
  return by.deps.deliveries.create({
    key: ownKey(ref, accountId),
    accountId,
    dueAt,
    title,
    articles: [ref],
    slot: ONCE,
    plannedFor: '',
    notices: [],
    approvedHash: null,
    why: cancelled.reason,
    cancelled,
  })
}

/**
 * Where a row goes back to, should the message not come about. One whose earlier message was given up stays given up, for so a
 * person has decided.
 */
const formerOf = (own: Delivery): Taken['former'] => {
  if (own.state === 'scheduled') return { state: 'scheduled', trouble: own.trouble }
  if (!own.trouble?.taken) return { state: 'cancelled', trouble: own.trouble }
  const { taken: _, ...trouble } = own.trouble
  return { state: 'cancelled', trouble }
}

const inAnother = (title: string): string =>
  `「${title}」已在另一条多篇消息里，没有合并。请先到那一条上点「取消」。`

const assertTakeable = async (
  own: Delivery,
  { title, deliveries, mine }: { title: string; deliveries: Line['deliveries']; mine?: string },
) => {
  const holder = own.state === 'cancelled' && own.trouble?.taken?.by
  const [other] = holder && holder !== mine ? await deliveries.byKeys([holder]) : []
  if (other && !GIVEN_UP.includes(other.state)) {
    throw new ActionRefused(inAnother(title))
  }
  if (own.state === 'scheduled' || own.state === 'cancelled') return
  throw new ActionRefused(
    GIVEN_UP.includes(own.state)
      ? `「${title}」有一条没有成功的单独推送，没有合并。请先到那一条上点「取消」。`
      : `「${title}」已经单独推送或正在推送，没有合并。`,
  )
}

/**
 * Meets beforehand, in reading alone, what `takeAll` would refuse: such a wish leaves no trace.
 * @throws ActionRefused
 */
export const assertFree = async (
  articles: (ArticleRef & { title: string })[],
  { accountId, deliveries }: { accountId: string; deliveries: Line['deliveries'] },
): Promise<void> => {
  for (const { title, kind, id } of articles) {
    const ref = { kind, id }
    const carrying = await deliveries.carrying({ accountId, ref })
    if (carrying.some(({ alsoCarries, state }) => alsoCarries.length > 0 && !GIVEN_UP.includes(state)))
      throw new ActionRefused(inAnother(title))
    const own = carrying.find(({ key }) => key === ownKey(ref, accountId))
    if (own) await assertTakeable(own, { title, deliveries })
  }
}

const take = async (ref: ArticleRef, by: By): Promise<void> => {
  const { message, who, deps } = by
  const title = (await deps.articles.standing(ref))?.title ?? ''
  for (let left = TRIES; left > 0; left -= 1) {
    const own = await ownOf(ref, by)
    if (!own) {
      if (await makeOwn(ref, { title, by })) return
      continue
    }
    if (isTakenBy(own, message)) return
    await assertTakeable(own, { title, deliveries: deps.deliveries, mine: message.key })
    const trouble = takenBy(message, formerOf(own))
    const move = { to: 'cancelled', wakeAt: null, who, why: trouble.reason } as const
    if (await deps.deliveries.move(own, { ...move, facts: { ...NO_LEASE, trouble } })) return
  }
  throw new ActionRefused(`「${title}」的推送任务刚刚有了变化，没有合并。请再试一次。`)
}

const approvedOf = (standing: Standing | null): string | null => standing?.approved?.hash ?? null

/** Gives every article back that a message has taken: each goes its own way again. Safe to repeat. */
export const releaseAll = async (by: By): Promise<void> => {
  const { message, who, deps } = by
  for (const ref of articlesOf(message)) {
    const own = await ownOf(ref, by)
    const former = own && isTakenBy(own, message) ? own.trouble?.taken?.former : undefined
    if (!own || !former) continue
    const goesAlone = former.state === 'scheduled'
    await deps.deliveries.move(own, {
      to: former.state,
      // Behind a planner: its time or its account may have changed while it was taken.
      wakeAt: goesAlone ? new Date(Math.max(+own.dueAt, +deps.clock() + NEXT_PASS_MS)) : null,
      who,
      why: goesAlone ? '没有合并成，仍单独推送。' : '没有合并成。',
      facts: {
        trouble: former.trouble,
        // It may have been edited, and approved, while it was taken.
        ...(goesAlone && { approvedHash: approvedOf(await deps.articles.standing(ref)) }),
      },
    })
  }
}

/**
 * Takes every article of a message off its own delivery to the account, which exists once: of all who want an article at the
 * same moment one gets it. Safe to repeat. Gives nothing back by itself: only whoever gives the message up may, for another
 * may have finished it meanwhile.
 * @throws ActionRefused when one has gone its own way or lies in another message
 */
export const takeAll = async (by: By): Promise<void> => {
  for (const ref of articlesOf(by.message)) await take(ref, by)
}
