import type { LineAccount } from '../accounts/accountStore'
import type { ArticleRef, PlannableArticle } from '../articles/articles'
import { type Delivery, IN_HANDS, isInDoubt, RETARGET } from '../deliveries/delivery'
import { carriesOf } from '../deliveries/deliveryRow'
import { isOverdue } from '../deliveries/lateness'
import type { Line } from '../deliveries/line'
import { ASAP, keyOf, ONCE } from '../deliveries/occasion'
import { NO_LEASE } from '../deliveries/waits'
import { inWords } from '../time/slots'
import {
  changeFor,
  dueAtOf,
  plannedForOf,
  stopsWithoutTarget,
  type Wanted,
  waitsForCertainty,
} from './planRules'
import { conflictsAhead, noticesAt } from './quota'

type Deps = Line & { accountsById: Map<string, LineAccount> }
type Counted = { created: number; changed: number }

/** Brings the deliveries of one approved article in line with its targets, time and content. */
export const planArticle = async (
  article: PlannableArticle,
  deps: Deps,
): Promise<Counted & { absent: string[] }> => {
  const { kind, id, approvedHash } = article
  const counted: Counted = { created: 0, changed: 0 }
  const wanted: Wanted = {
    approvedHash,
    plannedFor: article.publishAt ?? ASAP,
    dueAt: dueAtOf(article, { now: deps.clock(), pretends: deps.pretends }),
  }
  // Deliveries of several articles follow rules of their own (message.ts).
  const alone = (await deps.deliveries.ofArticle({ kind, id })).filter(({ slot }) => slot === ONCE)
  const existing = new Map(alone.map((one) => [one.accountId, one]))
  let isApplied = true
  /** Chosen accounts that are in the trash: the article stays to be planned until they come back or are taken off. */
  const absent: string[] = []
  const count = (outcome: Outcome) => {
    counted.changed += Number(outcome === 'done')
    if (outcome === 'later') isApplied = false
  }
  for (const accountId of article.accountIds) {
    const account = deps.accountsById.get(accountId)
    const delivery = existing.get(accountId)
    const there = { ...wanted, timeZone: account?.timeZone }
    if (delivery) count(await follow(delivery, { article, wanted: there, deps }))
    else if (account) counted.created += Number(await layOut({ article, account, wanted, slot: ONCE }, deps))
    else absent.push(accountId)
  }
  for (const delivery of existing.values()) {
    if (!article.accountIds.includes(delivery.accountId)) count(await stop(delivery, deps))
  }
  // What could not be applied yet rings on: the next pass tries again.
  if (isApplied && absent.length === 0) await deps.articles.done(article)
  return { ...counted, absent }
}

/** `later`: there is something to apply, but the delivery is on its way, in doubt, or another was faster. */
export type Outcome = 'none' | 'done' | 'later'

const outcomeOf = (moved: Delivery | null): Outcome => (moved ? 'done' : 'later')

type Plan = { article: PlannableArticle; account: LineAccount; wanted: Wanted; slot: string }

/** Creates the delivery, telling conflicts with quotas ahead; false when it was there already. */
export const layOut = async ({ article, account, wanted, slot }: Plan, line: Line): Promise<boolean> => {
  const ref: ArticleRef = { kind: article.kind, id: article.id }
  const { dueAt, plannedFor, approvedHash } = wanted
  const approvedAt = new Date(article.approvedAt)
  // Approved before this process began, or long ago: another database may have laid it out already.
  const mayBeKnown =
    (slot === ONCE && approvedAt < line.since) || (plannedFor === ASAP && isOverdue(approvedAt, line.clock()))
  // And a daily post whose time has passed may have gone out by a database that is lost.
  const sinceDay = slot !== ONCE && isOverdue(dueAt, line.clock()) ? dueAt : undefined
  const notices = await conflictsAhead(dueAt, { ...line, account, slot })
  const when = plannedFor === ASAP ? '批准后立即' : `定于 ${inWords(dueAt, account.timeZone)} `
  const created = await line.deliveries.create({
    key: keyOf({ accountId: account.id, ref, slot }),
    title: article.title,
    accountId: account.id,
    articles: [ref],
    slot,
    plannedFor,
    dueAt,
    looksSince: mayBeKnown ? approvedAt : sinceDay,
    approvedHash,
    notices,
    why: [`排入计划：${when}推送到「${account.name}」。`, ...notices.map(({ message }) => message)].join(''),
  })
  return created !== null
}

/** Taken for a message that does not go yet: should it not come about, the article's wish counts as it is then. */
const isBeingJoined = async (
  { state, trouble }: Delivery,
  { deliveries }: Pick<Line, 'deliveries'>,
): Promise<boolean> => {
  if (state !== 'cancelled' || !trouble?.taken) return false
  const [message] = await deliveries.byKeys([trouble.taken.by])
  return message?.state === 'scheduled' && message.approvedHash === null
}

/** It lies with a person, and nobody has told him of the edit: whoever saved it died before he came to it. */
const isBehind = ({ state, approvedHash }: Delivery, wanted: Wanted): boolean =>
  IN_HANDS.includes(state) && approvedHash !== null && approvedHash !== wanted.approvedHash

/** Without approval it is brought up to date like whatever was edited (renewHanded.ts). */
const tellBehind = (delivery: Delivery, { deliveries }: Pick<Line, 'deliveries'>) =>
  deliveries.move(delivery, {
    to: delivery.state,
    wakeAt: null,
    why: '稿件已有改动并重新批准，交给人发表的这一份要换成新的内容。',
    facts: { approvedHash: null },
  })

type Following = { article: PlannableArticle; wanted: Wanted; deps: Line }

/** Applies a change of the article to a delivery that exists. */
export const follow = async (delivery: Delivery, { article, wanted, deps }: Following): Promise<Outcome> => {
  const isSwapped = delivery.articleId !== article.id
  if (delivery.alsoCarries.length > 0) return 'none'
  if (isBehind(delivery, wanted)) return outcomeOf(await tellBehind(delivery, deps))
  if (waitsForCertainty(delivery, wanted) || (await isBeingJoined(delivery, deps))) return 'later'
  const change = changeFor(isSwapped ? { ...delivery, approvedHash: '' } : delivery, wanted)
  if (!change) return 'none'
  const swapped = isSwapped && {
    articleId: article.id,
    carries: carriesOf([{ kind: article.kind, id: article.id }]),
  }
  const isMoved = +change.dueAt !== +delivery.dueAt
  const ahead = isMoved ? await noticesAt(change.dueAt, { delivery, line: deps }) : null
  const moved = await deps.deliveries.move(delivery, {
    to: change.to,
    wakeAt: change.dueAt,
    why: `${isSwapped ? `这一天改用「${article.title}」。` : change.why}${ahead?.told ?? ''}`,
    facts: {
      ...NO_LEASE,
      ...swapped,
      title: article.title,
      approvedHash: wanted.approvedHash,
      plannedFor: plannedForOf(delivery, wanted),
      dueAt: change.dueAt.toISOString(),
      ...(ahead && { notices: ahead.notices }),
      trouble: null,
      attempts: 0,
    },
  })
  return outcomeOf(moved)
}

export const NOT_CHOSEN = '稿件不再选择这个公众号，推送取消，没有发出。'

/** Takes a delivery off an account that its article no longer wants, or that no longer wants it. */
export const stop = async (
  delivery: Delivery,
  { deliveries, reason = NOT_CHOSEN }: Pick<Line, 'deliveries'> & { reason?: string },
): Promise<Outcome> => {
  if (isInDoubt(delivery) || (await isBeingJoined(delivery, { deliveries }))) return 'later'
  if (!stopsWithoutTarget(delivery)) return 'none'
  const moved = await deliveries.move(delivery, {
    to: 'cancelled',
    wakeAt: null,
    why: reason,
    facts: { ...NO_LEASE, trouble: { during: 'planning', reason, remedy: RETARGET } },
  })
  return outcomeOf(moved)
}
