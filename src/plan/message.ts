import { createHash } from 'node:crypto'
import type { LineAccount } from '../accounts/accountStore'
import type { ArticleRef } from '../articles/articles'
import { ActionRefused } from '../deliveries/actionRefused'
import { joinHashes } from '../deliveries/approved'
import type { Delivery } from '../deliveries/delivery'
import { articlesOf } from '../deliveries/deliveryRow'
import { type NewDelivery, SYSTEM } from '../deliveries/deliveryStore'
import { GIVEN_UP } from '../deliveries/elsewhere'
import type { Line } from '../deliveries/line'
import { keyOf } from '../deliveries/occasion'
import { type PassTrouble, troubleOf } from '../deliveries/passTrouble'
import { viewOf } from '../deliveries/view'
import { NO_LEASE } from '../deliveries/waits'
import { inWords } from '../time/slots'
import { LIMITS } from '../wechat'
import { conflictsAhead } from './quota'
import { assertFree, releaseAll, takeAll } from './taking'

export type Message = { account: LineAccount; articles: ArticleRef[]; dueAt: Date; who: string }
type Refs = [ArticleRef, ...ArticleRef[]]

/** All deliveries of several articles together have a slot that begins so. */
const MESSAGE_SLOT = 'message-'

const slotOf = (articles: ArticleRef[]): string =>
  MESSAGE_SLOT + createHash('sha256').update(JSON.stringify(articles)).digest('hex').slice(0, 16)

type Approved = ArticleRef & { title: string; hash: string }

const loadAll = async (refs: ArticleRef[], { articles }: Line): Promise<Approved[]> => {
  const standings = await Promise.all(refs.map((ref) => articles.standing(ref)))
  return standings.map((article) => {
    if (!article) throw new ActionRefused('有一篇稿件已删除，或者还没有送审，没有合并。')
    const { ref, title, approved } = article
    if (approved) return { ...ref, title, hash: approved.hash }
    throw new ActionRefused(`「${article.title}」还没有批准，没有合并。请先批准每一篇。`)
  })
}

const hashOf = (loaded: Approved[]): string => joinHashes(loaded.map(({ hash }) => hash))

/** What is wrong with the wish itself, whatever the articles are. */
const assertSensible = ({ articles, dueAt }: Message, now: Date): void => {
  const { max } = LIMITS.articlesPerDraft
  if (articles.length < 2 || articles.length > max) {
    throw new ActionRefused(`一条消息可以合并 2 到 ${max} 篇，现在是 ${articles.length} 篇，没有合并。`)
  }
  if (new Set(articles.map(({ kind, id }) => `${kind} ${id}`)).size < articles.length) {
    throw new ActionRefused('同一篇稿件选了两次，没有合并。')
  }
  if (articles.some(({ kind }) => kind === 'daily-post')) {
    throw new ActionRefused('「党史今天」每天单独推送，不能并入多篇消息，没有合并。')
  }
  if (Number.isNaN(+dueAt) || dueAt <= now) throw new ActionRefused('推送时间要在现在之后，没有合并。')
}

/** The row comes first, without approval: it says what is about to be done to the articles. */
const layOut = async (plan: NewDelivery, { who, line }: { who: string; line: Line }): Promise<Delivery> => {
  const created = await line.deliveries.create({ ...plan, wakeAt: null })
  if (created) return created
  const [before] = await line.deliveries.byKeys([plan.key])
  if (before?.state === 'cancelled' && !before.submittedAt) {
    const { dueAt, plannedFor, notices, title, why } = plan
    const facts = { ...NO_LEASE, dueAt: dueAt.toISOString(), plannedFor, notices, title }
    const again = await line.deliveries.move(before, {
      to: 'scheduled',
      wakeAt: null,
      why,
      facts: { ...facts, approvedHash: null, trouble: null, attempts: 0 },
      who,
    })
    if (again) return again
  }
  const label = before && `（${viewOf(before, line.clock()).label}）`
  throw new ActionRefused(`这几篇已经按这个顺序合并过${label}，没有再合并。请打开那一条推送任务处理。`)
}

type Parts = Pick<Line, 'articles' | 'clock' | 'deliveries'>
type Finishing = { message: Delivery; approvedHash: string; why?: string; who: string; line: Parts }

/** A message that is being given up says so first: whoever finds it so goes on giving up. */
const GIVING_UP = 'giving-up'

const giveUp = async ({ message, who, line }: Finishing, reason: string): Promise<void> => {
  const trouble = { during: 'planning', reason, remedy: GIVING_UP } as const
  const marked =
    message.trouble?.remedy === GIVING_UP
      ? message
      : await line.deliveries.move(message, { to: 'scheduled', wakeAt: null, facts: { trouble } })
  // Somebody else has gone on with it, or it was made after all and the error came too late.
  if (!marked) return
  await releaseAll({ message, who, deps: line })
  await line.deliveries.move(marked, { to: 'cancelled', wakeAt: null, who, why: reason })
}

/** Takes the articles and lets the message go; when one cannot be had, everything is as before. @throws ActionRefused then */
export const finish = async (finishing: Finishing): Promise<Delivery | null> => {
  const { message, approvedHash, why, who, line } = finishing
  try {
    await takeAll({ message, who, deps: line })
  } catch (error) {
    if (error instanceof ActionRefused) await giveUp(finishing, error.message)
    throw error
  }
  const approved = await line.deliveries.move(message, {
    to: 'scheduled',
    wakeAt: message.dueAt,
    facts: { approvedHash, trouble: null },
    ...(why && { why }),
  })
  const now = approved ?? (await line.deliveries.get(message.id))
  // Somebody else was refused and has given it up: what was taken since goes its own way, too.
  if (now?.trouble?.remedy === GIVING_UP) await releaseAll({ message, who, deps: line })
  return now
}

/**
 * Lays out two to eight approved articles as one message of one account, in order; each keeps a result of its own. A process
 * that dies in the middle leaves a message that the next pass finishes.
 * @throws ActionRefused when one is not approved, or has gone its own way already; then every article is as it was
 */
export const planMessage = async (wish: Message, line: Line): Promise<Delivery> => {
  const { account, articles, dueAt, who } = wish
  assertSensible(wish, line.clock())
  if (account.inTrash) throw new ActionRefused(`「${account.name}」在回收站里，没有合并。请管理员先恢复它。`)
  const loaded = await loadAll(articles, line)
  await assertFree(loaded, { accountId: account.id, deliveries: line.deliveries })
  const notices = await conflictsAhead(dueAt, { ...line, account })
  const titles = loaded.map(({ title }) => `「${title}」`).join('')
  const slot = slotOf(articles)
  const plan: NewDelivery = {
    key: keyOf({ accountId: account.id, ref: (articles as Refs)[0], slot }),
    title: loaded[0]?.title ?? '',
    accountId: account.id,
    articles: articles as Refs,
    slot,
    plannedFor: dueAt.toISOString(),
    dueAt,
    approvedHash: null,
    notices,
    why: [
      `由${who}合并 ${loaded.length} 篇为一条消息：${titles}，定于 ${inWords(dueAt, account.timeZone)} 推送到「${account.name}」。`,
      ...notices.map(({ message }) => message),
    ].join(''),
  }
  const message = await layOut(plan, { who, line })
  const finishing = { message, approvedHash: hashOf(loaded), who, line }
  const finished = await finish(finishing).catch(async (error: unknown) => {
    if (!(error instanceof ActionRefused)) await giveUp(finishing, '合并时出错，没有合并。请再试一次。')
    throw error
  })
  if (finished && !GIVEN_UP.includes(finished.state)) return finished
  throw new ActionRefused('这条消息刚刚被放弃，没有合并。')
}

/** Whoever lays a message out needs seconds; one that is still unfinished after this was left by a process that died. Ours to decide. */
const LEFT_BEHIND_MS = 60_000

const isUnfinished = ({ timeline }: Delivery): boolean => {
  const last = timeline.at(-1)
  return last !== undefined && !['scheduled', 'preparing', 'prepared'].includes(last.from ?? '')
}
const isYoung = ({ timeline }: Delivery, now: Date): boolean =>
  +now - Date.parse(timeline.at(-1)?.at ?? '') < LEFT_BEHIND_MS

const renew = async (message: Delivery, line: Line): Promise<boolean> => {
  if (message.trouble?.remedy === GIVING_UP) {
    await giveUp({ message, approvedHash: '', who: SYSTEM, line }, message.trouble.reason)
    return false
  }
  const isHalfDone = isUnfinished(message)
  if (isHalfDone && isYoung(message, line.clock())) return false
  const loaded = await loadAll(articlesOf(message), line).catch(() => null)
  if (!loaded) {
    // From now on it waits for approval like any other, and may become too late.
    const { dueAt } = message
    if (!message.wakeAt) await line.deliveries.move(message, { to: 'scheduled', wakeAt: dueAt })
    return false
  }
  const why = isHalfDone ? '上次合并到一半程序中断，现已完成。' : '各篇都已重新批准，恢复推送。'
  const done = await finish({ message, approvedHash: hashOf(loaded), why, who: SYSTEM, line }).catch(
    (error) => {
      if (error instanceof ActionRefused) return null
      throw error
    },
  )
  return done !== null && done.approvedHash !== null
}

/** Messages without approval go on once every article of theirs is approved; one that was left half done is finished. */
export const renewMessages = async (line: Line): Promise<{ renewed: number; troubles: PassTrouble[] }> => {
  const troubles: PassTrouble[] = []
  let renewed = 0
  for (const message of await line.deliveries.unapprovedMessages(MESSAGE_SLOT)) {
    try {
      renewed += Number(await renew(message, line))
    } catch (error) {
      troubles.push(troubleOf(error, { where: '排期多篇消息', title: message.title, deliveryId: message.id }))
    }
  }
  return { renewed, troubles }
}
