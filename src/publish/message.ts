import { createHash } from 'node:crypto'
import { LIMITS } from '../wechat'
import type { LineAccount } from './accountStore'
import { ActionRefused } from './actions'
import { joinHashes } from './approved'
import type { ArticleRef, LoadedArticle } from './articles'
import type { Delivery } from './delivery'
import { articlesOf } from './deliveryRow'
import { GIVEN_UP } from './elsewhere'
import { type Line, NO_LEASE } from './line'
import { keyOf } from './planArticle'
import { RETARGET } from './planRules'
import { conflictsAhead } from './quota'
import { inWords } from './slots'

export type Message = { account: LineAccount; articles: ArticleRef[]; dueAt: Date; who: string }
type Refs = [ArticleRef, ...ArticleRef[]]

/** All deliveries of several articles together have a slot that begins so. */
export const MESSAGE_SLOT = 'message-'

const slotOf = (articles: ArticleRef[]): string =>
  MESSAGE_SLOT + createHash('sha256').update(JSON.stringify(articles)).digest('hex').slice(0, 16)

const loadAll = async (refs: ArticleRef[], { articles }: Line): Promise<LoadedArticle[]> => {
  const loaded = await Promise.all(refs.map((ref) => articles.load(ref)))
  return loaded.map((article) => {
    if (!article) throw new ActionRefused('有一篇稿件已删除，没有合并。')
    if (article.approvedHash === article.contentHash) return article
    throw new ActionRefused(`「${article.title}」还没有批准，没有合并。请先批准每一篇。`)
  })
}

type OnWhich = { account: LineAccount; line: Line }
const ownKey = ({ kind, id }: LoadedArticle, { account }: OnWhich): string =>
  keyOf({ accountId: account.id, ref: { kind, id }, slot: 'once' })

/** Nothing is touched before all are known to be free: a refusal leaves every article as it was. */
const assertFree = async (articles: LoadedArticle[], on: OnWhich): Promise<void> => {
  const laidOut = await on.line.deliveries.byKeys(articles.map((article) => ownKey(article, on)))
  for (const article of articles) {
    const ref = { kind: article.kind, id: article.id }
    const all = await on.line.deliveries.carrying({ accountId: on.account.id, ref })
    if (all.some(({ slot, state }) => slot.startsWith(MESSAGE_SLOT) && !GIVEN_UP.includes(state))) {
      throw new ActionRefused(`「${article.title}」已在另一条多篇消息里，没有合并。请先放弃那一条。`)
    }
    const own = laidOut.find(({ key }) => key === ownKey(article, on))
    if (!own || own.state === 'scheduled' || own.state === 'cancelled') continue
    throw new ActionRefused(`「${article.title}」已经单独推送或正在推送，没有合并。`)
  }
}

/** An article goes to an account once: alone, or in the message. What was to go alone is given up for it. */
const occupy = async (
  article: LoadedArticle,
  { dueAt, who, ...on }: OnWhich & { dueAt: Date; who: string },
) => {
  const { deliveries } = on.line
  const [ref, key]: [ArticleRef, string] = [{ kind: article.kind, id: article.id }, ownKey(article, on)]
  const [own] = await deliveries.byKeys([key])
  const laidOut =
    own ??
    (await deliveries.create({
      key,
      slot: 'once',
      title: article.title,
      accountId: on.account.id,
      articles: [ref],
      plannedFor: '',
      // Not due by itself before the message is: it is given up in the next statement.
      dueAt,
      approvedHash: article.contentHash,
      notices: [],
      why: '与其他稿件合并成一条消息。',
    }))
  // One that waits for its account to be chosen again must not come back beside the message.
  if (laidOut?.state === 'cancelled' && laidOut.trouble?.remedy !== RETARGET) return null
  const move = {
    to: 'cancelled',
    wakeAt: null,
    who,
    why: '并入一条多篇消息，不再单独推送。',
    facts: NO_LEASE,
  } as const
  const waiting =
    laidOut?.state === 'cancelled'
      ? await deliveries.move(laidOut, { to: 'scheduled', wakeAt: null, facts: { trouble: null } })
      : laidOut
  const moved = waiting?.state === 'scheduled' && (await deliveries.move(waiting, move))
  // Only what would have gone alone goes alone again, should the message not come about.
  if (moved) return own?.state === 'scheduled' ? { before: own, moved } : null
  throw new ActionRefused(`「${article.title}」已经单独推送或正在推送，没有合并。`)
}

/** All of them or none: when somebody was faster with one, the others go their own way again. */
const occupyAll = async (articles: LoadedArticle[], on: OnWhich & { dueAt: Date; who: string }) => {
  const taken: NonNullable<Awaited<ReturnType<typeof occupy>>>[] = []
  try {
    for (const article of articles) {
      const one = await occupy(article, on)
      if (one) taken.push(one)
    }
  } catch (error) {
    for (const { before, moved } of taken) {
      await on.line.deliveries.move(moved, {
        to: 'scheduled',
        wakeAt: before.wakeAt,
        who: on.who,
        why: '没有合并成，仍单独推送。',
      })
    }
    throw error
  }
}

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

/**
 * Lays out two to eight approved articles as one message of one account, in order; each keeps a result of its own.
 * @throws ActionRefused when one is not approved, or has gone its own way already
 */
export const planMessage = async (message: Message, line: Line): Promise<Delivery> => {
  const { account, articles, dueAt, who } = message
  assertSensible(message, line.clock())
  const loaded = await loadAll(articles, line)
  await assertFree(loaded, { account, line })
  const [first] = articles as Refs
  const slot = slotOf(articles)
  await occupyAll(loaded, { account, line, dueAt, who })
  const notices = await conflictsAhead(dueAt, { account, deliveries: line.deliveries })
  const titles = loaded.map(({ title }) => `「${title}」`).join('')
  const created = await line.deliveries.create({
    key: keyOf({ accountId: account.id, ref: first, slot }),
    title: loaded[0]?.title ?? '',
    accountId: account.id,
    articles: articles as Refs,
    slot,
    plannedFor: dueAt.toISOString(),
    dueAt,
    approvedHash: joinHashes(loaded.map(({ contentHash }) => contentHash)),
    notices,
    why: [
      `由${who}合并 ${loaded.length} 篇为一条消息：${titles}，定于 ${inWords(dueAt)} 推送到「${account.name}」。`,
      ...notices.map(({ message }) => message),
    ].join(''),
  })
  if (!created) throw new ActionRefused('这几篇已经合并过了。')
  return created
}

/** Messages whose approval was taken away go on once every article of theirs is approved again. */
export const renewMessages = async (line: Line): Promise<number> => {
  let renewed = 0
  for (const delivery of await line.deliveries.unapprovedMessages(MESSAGE_SLOT)) {
    const loaded = await loadAll(articlesOf(delivery), line).catch(() => null)
    if (!loaded) continue
    const approvedHash = joinHashes(loaded.map(({ contentHash }) => contentHash))
    const move = { to: 'scheduled', wakeAt: delivery.dueAt, why: '各篇都已重新批准，恢复推送。' } as const
    if (await line.deliveries.move(delivery, { ...move, facts: { approvedHash, trouble: null } }))
      renewed += 1
  }
  return renewed
}
