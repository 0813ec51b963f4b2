import { ActionRefused } from './actionRefused'
import type { ArticleRef, Standing } from './articles'
import type { Delivery, Trouble } from './delivery'
import { articlesOf } from './deliveryRow'
import { GIVEN_UP } from './elsewhere'
import { type Line, NO_LEASE } from './line'
import { NOT_CHOSEN } from './planArticle'
import { keyOf, RETARGET } from './planRules'

type Deps = Pick<Line, 'articles' | 'deliveries'>
type By = { message: Delivery; who: string; deps: Deps }

/** Of two who take the same row at once the slower looks again, this often. */
const TRIES = 3

const ownKey = ({ kind, id }: ArticleRef, accountId: string): string =>
  keyOf({ accountId, ref: { kind, id }, slot: 'once' })

const ownOf = async (ref: ArticleRef, { message, deps }: By): Promise<Delivery | null> =>
  (await deps.deliveries.byKeys([ownKey(ref, message.accountId)]))[0] ?? null

const isTakenBy = ({ state, trouble }: Delivery, { key }: Delivery): boolean =>
  state === 'cancelled' && trouble?.taken?.by === key

/** A delivery of its own for an article that has none here: the row for which everybody who wants the article competes. */
const makeOwn = async (
  ref: ArticleRef,
  { title, by }: { title: string; by: By },
): Promise<Delivery | null> => {
  const { accountId, dueAt } = by.message
  const plan = { accountId, dueAt, title, articles: [ref] as [ArticleRef], plannedFor: '', notices: [] }
  const why = '与其他稿件合并成一条消息。'
  // Not approved: should nobody come to take it, it goes nowhere by itself.
  return by.deps.deliveries.create({
    ...plan,
    key: ownKey(ref, accountId),
    slot: 'once',
    approvedHash: null,
    why,
  })
}

/**
 * Where a row goes back to, should the message not come about. One that was made for it waits for its account to be chosen; one
 * whose earlier message was given up stays given up, for so a person has decided.
 */
const formerOf = (own: Delivery, wasMade: boolean): NonNullable<Trouble['taken']>['former'] => {
  if (own.trouble?.taken) {
    const { taken: _, ...trouble } = own.trouble
    return { state: 'cancelled', trouble }
  }
  if (wasMade) {
    return { state: 'cancelled', trouble: { during: 'planning', reason: NOT_CHOSEN, remedy: RETARGET } }
  }
  return { state: own.state === 'scheduled' ? 'scheduled' : 'cancelled', trouble: own.trouble }
}

const inAnother = (title: string): string => `「${title}」已在另一条多篇消息里，没有合并。请先放弃那一条。`

const assertTakeable = async (
  own: Delivery,
  { title, deliveries }: { title: string; deliveries: Line['deliveries'] },
) => {
  const holder = own.state === 'cancelled' && own.trouble?.taken?.by
  const [other] = holder ? await deliveries.byKeys([holder]) : []
  if (other && !GIVEN_UP.includes(other.state)) {
    throw new ActionRefused(inAnother(title))
  }
  if (own.state === 'scheduled' || own.state === 'cancelled') return
  throw new ActionRefused(
    GIVEN_UP.includes(own.state)
      ? `「${title}」有一条没有成功的单独推送，没有合并。请先放弃那一条。`
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

/** @returns whether it was taken only now */
const take = async (ref: ArticleRef, by: By): Promise<boolean> => {
  const { message, who, deps } = by
  const title = (await deps.articles.standing(ref))?.title ?? ''
  for (let left = TRIES; left > 0; left -= 1) {
    const known = await ownOf(ref, by)
    const own = known ?? (await makeOwn(ref, { title, by }))
    if (!own) continue
    if (isTakenBy(own, message)) return false
    await assertTakeable(own, { title, deliveries: deps.deliveries })
    const reason = `已并入多篇消息「${message.title}」，不再单独推送。`
    const taken = { by: message.key, former: formerOf(own, !known) }
    const trouble: Trouble = { during: 'planning', reason, remedy: 'in-message', taken }
    const move = { to: 'cancelled', wakeAt: null, who, why: reason, facts: { ...NO_LEASE, trouble } } as const
    if (await deps.deliveries.move(own, move)) return true
  }
  throw new ActionRefused(`「${title}」的推送任务刚刚有了变化，没有合并。请再试一次。`)
}

const approvedOf = (standing: Standing | null): string | null =>
  standing && standing.approvedHash === standing.contentHash ? standing.approvedHash : null

const lastAt = ({ timeline }: Delivery): string => timeline.at(-1)?.at ?? ''
const laidOutAt = ({ timeline }: Delivery): string =>
  timeline.findLast(({ from }) => from === null || from === 'cancelled')?.at ?? ''

/** Gives articles back that a message has taken: each goes its own way again. Safe to repeat. */
export const release = async (refs: readonly ArticleRef[], by: By): Promise<void> => {
  const { message, who, deps } = by
  for (const ref of refs) {
    const own = await ownOf(ref, by)
    const former = own && isTakenBy(own, message) ? own.trouble?.taken?.former : undefined
    // Taken before the message was laid out anew: given up with it then, for so a person has decided.
    if (!own || !former || lastAt(own) < laidOutAt(message)) continue
    const goesAlone = former.state === 'scheduled'
    await deps.deliveries.move(own, {
      to: former.state,
      wakeAt: goesAlone ? own.dueAt : null,
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
 * same moment one gets it. Safe to repeat; what was taken before stays so.
 * @throws ActionRefused when one has gone its own way or lies in another message; what this call took is given back
 */
export const takeAll = async (by: By): Promise<void> => {
  const taken: ArticleRef[] = []
  try {
    for (const ref of articlesOf(by.message)) if (await take(ref, by)) taken.push(ref)
  } catch (error) {
    await release(taken, by)
    throw error
  }
}
