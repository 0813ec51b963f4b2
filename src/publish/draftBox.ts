import { markOf } from '../render'
import { isRefusal, type WechatClient } from '../wechat'
import { type Content, markFor } from './content'
import type { DeliveryIn } from './delivery'
import { PerhapsSending } from './held'
import { leaseOf, type OnAccount } from './line'
import { SURELY_NOT_TAKEN_MS } from './looks'

/** WeChat gives 20 at a time, newest first; an orphan is young, so five pages are plenty. */
const PAGE = 20
const PAGES = 5
/** WeChat's clock and ours may differ; a title alone is believed only this close to the attempt. */
const CLOCKS_DIFFER_MS = 120_000

/** The draft is not in the box any more (or never was). */
export const isGone = (error: unknown): boolean => isRefusal(error) && error.errcode === 40007

/** Without `title` only the mark is believed. */
type Wanted = { mark: string; title?: string; since: Date }
type Listed = { updatedAt: Date; articles: { title: string; content: string }[] }

/** Ours by its mark; by title and time only where WeChat's filters have taken every mark away. */
export const isOurs = ({ articles: [first], updatedAt }: Listed, { mark, title, since }: Wanted): boolean => {
  if (!first) return false
  const found = markOf(first.content)
  if (found !== undefined) return found === mark
  return title !== undefined && first.title === title && +updatedAt >= +since - CLOCKS_DIFFER_MS
}

type Orphan = { draftId: string; updatedAt: Date }

/** Looks for a draft whose draft/add was never answered. */
export const findOrphan = async (client: WechatClient, wanted: Wanted): Promise<Orphan | null> => {
  for (let page = 0; page < PAGES; page += 1) {
    const { drafts } = await client.draft.batchget({ offset: page * PAGE, count: PAGE, withContent: true })
    const found = drafts.find((draft) => isOurs(draft, wanted))
    if (found) return found
    if (drafts.length < PAGE) return null
  }
  return null
}

type Making = { content: Content; client: WechatClient; deps: OnAccount }

/** A row that never made a draft, and yet there is one: an older database came back. What is young may be on its way. */
const assertNotSending = ({ updatedAt }: Orphan, { account, clock }: OnAccount): void => {
  const until = new Date(+updatedAt + SURELY_NOT_TAKEN_MS)
  if (account.mode === 'publish' && clock() < until) throw new PerhapsSending(until)
}

const updateAll = async (draftId: string, { content: { articles }, client }: Making): Promise<boolean> => {
  try {
    for (const [index, article] of articles.entries()) await client.draft.update({ draftId, index, article })
    return true
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

type InBox = { delivery: DeliveryIn<'preparing'>; draftId: string }

/** A draft of an earlier attempt, brought up to date: by its known id, or found by its mark. */
const reuse = async (delivery: DeliveryIn<'preparing'>, making: Making): Promise<string | null> => {
  const { content, client, deps } = making
  if (delivery.draftId) return (await updateAll(delivery.draftId, making)) ? delivery.draftId : null
  if (!delivery.draftingAt) return null
  const { htmlHash, draftingAt: since } = delivery
  // By its mark alone: under our title may lie what somebody else wrote, and it would go out unapproved.
  const wanted = { mark: markFor(delivery), since }
  const orphan = await findOrphan(client, wanted)
  if (!orphan) return null
  if (!htmlHash) assertNotSending(orphan, deps)
  if (htmlHash === content.htmlHash) return orphan.draftId
  return (await updateAll(orphan.draftId, making)) ? orphan.draftId : null
}

/**
 * Puts a message into the draft box, once: an earlier draft is used again, an orphan is found, and before draft/add the
 * row says that one may be lying there.
 * @returns null when another worker has taken the delivery over
 */
export const putIntoBox = async (
  delivery: DeliveryIn<'preparing'>,
  { content, deps }: { content: Content; deps: OnAccount },
): Promise<InBox | null> => {
  const client = deps.clientFor(deps.account)
  const used = await reuse(delivery, { content, client, deps })
  if (used) return { delivery, draftId: used }

  const { leaseUntil, facts } = leaseOf(deps)
  const intending = await deps.deliveries.move(delivery, {
    to: 'preparing',
    wakeAt: leaseUntil,
    facts: { ...facts, draftingAt: deps.clock().toISOString(), htmlHash: content.htmlHash, draftId: null },
  })
  if (!intending) return null
  const { draftId } = await client.draft.add(content.articles)
  return { delivery: intending, draftId }
}
