import type { Content } from '../content/content'
import type { DeliveryIn } from '../deliveries/delivery'
import { wasHanded } from '../deliveries/handed'
import { HandedDraftGone, PerhapsSending } from '../deliveries/held'
import type { OnAccount } from '../deliveries/line'
import { markFor } from '../deliveries/mark'
import { leaseOf, SURELY_NOT_TAKEN_MS } from '../deliveries/waits'
import { markOf } from '../render'
import { CLOCKS_DIFFER_MS } from '../time/clock'
import { isRefusal, type WechatClient } from '../wechat'

/** WeChat gives 20 at a time, newest first; an orphan is young, so five pages are plenty. */
const PAGE = 20
const PAGES = 5

/** The draft is not in the box any more (or never was). */
export const isGone = (error: unknown): boolean => isRefusal(error) && error.errcode === 40007

/** Without `title` only the mark is believed. */
type Wanted = { mark: string; title?: string; since: Date }
type Listed = { updatedAt: Date | null; articles: { title: string; content: string }[] }

/** Ours by its mark; by title and time only where WeChat's filters have taken every mark away. */
export const isOurs = ({ articles: [first], updatedAt }: Listed, { mark, title, since }: Wanted): boolean => {
  if (!first) return false
  const found = markOf(first.content)
  if (found !== undefined) return found === mark
  if (!updatedAt || title === undefined || first.title !== title) return false
  return +updatedAt >= +since - CLOCKS_DIFFER_MS
}

/** `draftId` is empty and `updatedAt` null where WeChat did not tell them. */
type Orphan = { draftId: string; updatedAt: Date | null }

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
const assertNotSending = (updatedAt: Date, { account, clock }: OnAccount): void => {
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

/** The draft of an earlier attempt: by its known id, or found by its mark. Only looks. */
const earlierDraft = async (
  { draftId, draftingAt: since, ...delivery }: DeliveryIn<'preparing'>,
  { client, deps }: Making,
): Promise<string | null> => {
  if (draftId) return draftId
  if (!since) return null
  // By its mark alone: under our title may lie what somebody else wrote, and it would go out unapproved.
  const orphan = await findOrphan(client, { mark: markFor(delivery), since })
  if (orphan && !delivery.htmlHash) assertNotSending(orphan.updatedAt ?? since, deps)
  return orphan?.draftId || null
}

/** Before the box is touched: this worker still has the delivery, and a draft of it may be lying there from now on. */
const intend = (
  delivery: DeliveryIn<'preparing'>,
  { draftId, htmlHash, deps }: { draftId: string | null; htmlHash: string; deps: OnAccount },
) => {
  const { leaseUntil, facts } = leaseOf(deps)
  return deps.deliveries.move(delivery, {
    to: 'preparing',
    wakeAt: leaseUntil,
    facts: { ...facts, draftingAt: deps.clock().toISOString(), htmlHash, draftId },
  })
}

/**
 * Puts a message into the draft box, once. A draft of an earlier attempt is written over, whatever it holds: what lies there
 * may be another version. Before each change of the box the row says so, and a worker that has lost the delivery stops there.
 * @returns null when another worker has taken the delivery over
 * @throws HandedDraftGone when a person was to publish the earlier draft and it has left the box
 */
export const putIntoBox = async (
  delivery: DeliveryIn<'preparing'>,
  { content, deps }: { content: Content; deps: OnAccount },
): Promise<InBox | null> => {
  const making: Making = { content, client: deps.clientFor(deps.account), deps }
  const { htmlHash } = content
  const earlier = await earlierDraft(delivery, making)
  let ours = await intend(delivery, { draftId: earlier, htmlHash, deps })
  if (ours && earlier) {
    if (await updateAll(earlier, making)) return { delivery: ours, draftId: earlier }
    if (wasHanded(delivery)) throw new HandedDraftGone()
    ours = await intend(ours, { draftId: null, htmlHash, deps })
  }
  if (!ours) return null
  const { draftId } = await making.client.draft.add(content.articles)
  return { delivery: ours, draftId }
}
