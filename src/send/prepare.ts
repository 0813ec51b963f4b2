import type { LoadedArticle } from '../articles/articles'
import { type Content, forgetPictures, makeContent, proofreadFor } from '../content/content'
import { coverOf } from '../content/cover'
import { loadApproved } from '../deliveries/approved'
import type { Delivery, DeliveryIn, DeliveryNotice } from '../deliveries/delivery'
import { DRAFT_GONE } from '../deliveries/delivery'
import { wasHanded } from '../deliveries/handed'
import { HandedDraftGone, Unfit } from '../deliveries/held'
import type { OnAccount } from '../deliveries/line'
import { LEASE_MS, leaseOf, NO_LEASE } from '../deliveries/waits'
import { alreadyPublished } from '../lookup/already'
import { isFromPlanning } from '../plan/quota'
import { isRefusal } from '../wechat'
import { putIntoBox } from './draftBox'
import { type Read, readBack } from './readBack'
import { settle } from './settle'

type Ready = { delivery: DeliveryIn<'preparing'>; loaded: LoadedArticle[]; deps: OnAccount }

const COMMENTS_DROPPED = {
  code: 'comments-dropped',
  message: '该公众号没有留言功能，这一篇已关闭留言后送出；如需留言请管理员到公众号后台开通。',
}

const isRemedy = (error: unknown, remedy: string): boolean => isRefusal(error) && error.remedy === remedy

/** Still in the hands of this very attempt: another pass of this process has the same name, but has claimed it anew. */
const isSameClaim = (
  fresh: Delivery,
  { delivery, deps }: { delivery: DeliveryIn<'preparing'>; deps: OnAccount },
): fresh is DeliveryIn<'preparing'> =>
  fresh.state === 'preparing' &&
  fresh.leaseOwner === deps.owner &&
  +fresh.startedAt === +delivery.startedAt &&
  fresh.approvedHash === delivery.approvedHash

/** A cover that WeChat no longer knows (40007) is forgotten and uploaded again. */
const forgetCovers = async ({ delivery, loaded, deps }: Ready) => {
  const { account, placerFor } = deps
  for (const article of loaded) {
    const cover = coverOf(article, { dueAt: delivery.dueAt, timeZone: account.timeZone })
    await placerFor(account).forget(account.identity, { ...cover, use: 'cover' })
  }
}

/** Makes the message and puts it into the box; comments are dropped and a dead cover is renewed, each at most once. */
const makeAndPut = async (
  ready: Ready,
  { withComments = true, renewed = false } = {},
): Promise<InBox | null> => {
  const { delivery, loaded, deps } = ready
  const content = await makeContent(loaded, { delivery, deps, withComments })
  try {
    const inBox = await putIntoBox(delivery, { content, deps })
    return inBox && { ...inBox, content, droppedComments: !withComments }
  } catch (error) {
    // A refusal has left no draft behind; the row's word that there may be one only makes the next attempt look first.
    const fresh = (await deps.deliveries.get(delivery.id)) ?? delivery
    if (!isSameClaim(fresh, { delivery, deps })) return null
    const again = { ...ready, delivery: fresh }
    if (withComments && isRemedy(error, 'drop-comments'))
      return makeAndPut(again, { withComments: false, renewed })
    if (!renewed && isRemedy(error, 'reupload')) {
      await forgetCovers(again)
      return makeAndPut(again, { withComments, renewed: true })
    }
    throw error
  }
}

/**
 * The same, and looks at what lies in the box: pictures that WeChat did not keep are uploaded once more.
 * @throws Unfit when some are missing all the same
 */
const makeAndRead = async (ready: Ready, { again = true } = {}): Promise<(InBox & Read) | null> => {
  const inBox = await makeAndPut(ready)
  if (!inBox) return null
  const { content, delivery, draftId } = inBox
  const read = await readBack(draftId, { content, deps: ready.deps })
  if (read.lost.length === 0) return { ...inBox, ...read }
  await forgetPictures(ready.loaded, { delivery, deps: ready.deps })
  if (again) return makeAndRead({ ...ready, delivery: { ...delivery, draftId } }, { again: false })
  throw new Unfit([...read.lost, '重新上传以后仍然如此：请换掉缺的图片，或点「重试」再试一次。'], 'picture')
}

type InBox = {
  delivery: DeliveryIn<'preparing'>
  draftId: string
  content: Content
  droppedComments: boolean
}

/** What was told when the delivery was laid out stays; the rest is told anew. */
const fromPlanning = ({ notices }: DeliveryIn<'preparing'>) => notices.filter(isFromPlanning)

const noticesOf = ({ content, droppedComments, delivery, changes }: InBox & Pick<Read, 'changes'>) => [
  ...fromPlanning(delivery),
  ...content.notices,
  ...changes,
  ...(droppedComments ? [COMMENTS_DROPPED] : []),
]

/** More than these are counted: the story of a delivery is read aloud. */
const ALTERED_MAX = 3

const alteredInWords = ({ altered }: Content): string => {
  const rest = altered.length - ALTERED_MAX
  return [...altered.slice(0, ALTERED_MAX), ...(rest > 0 ? [`另有 ${rest} 处调整，见提示。`] : [])].join('')
}

const RENEWED = '草稿箱里的草稿已换成新批准的内容'

const record = (inBox: InBox & Pick<Read, 'changes'>, { account, deliveries, clock }: OnAccount) => {
  const { delivery, draftId, content, droppedComments } = inBox
  const ends = account.mode === 'draft'
  const isRenewed = wasHanded(delivery) && delivery.draftId === draftId
  const also = alteredInWords(content) + (droppedComments ? COMMENTS_DROPPED.message : '')
  return deliveries.move(delivery, {
    to: ends ? 'drafted' : 'prepared',
    wakeAt: ends ? null : clock(),
    call: '/cgi-bin/draft/add',
    why: ends
      ? `${isRenewed ? RENEWED : `草稿已送入「${account.name}」的草稿箱`}，请到公众号后台发表，然后把文章链接贴回来。${also}`
      : `图片和草稿已备好。${also}`,
    facts: {
      ...NO_LEASE,
      draftId,
      draftingAt: null,
      htmlHash: content.htmlHash,
      preparedHash: delivery.approvedHash,
      mode: account.mode,
      footerId: content.footer?.id ?? null,
      footerVersion: content.footer?.version ?? null,
      notices: noticesOf(inBox),
      trouble: null,
      attempts: 0,
    },
  })
}

const handOver = async ({ delivery, loaded, deps }: Ready) => {
  const { account, deliveries } = deps
  const proofs: DeliveryNotice[] = []
  for (const article of loaded) proofs.push(...(await proofreadFor(article, { delivery, deps })))
  return deliveries.move(delivery, {
    to: 'handed-over',
    wakeAt: null,
    why: `「${account.name}」由人工发布：请打开复制页，把内容粘贴到公众号后台发表，然后把文章链接贴回来。`,
    facts: {
      ...NO_LEASE,
      mode: account.mode,
      preparedHash: delivery.approvedHash,
      notices: [...fromPlanning(delivery), ...proofs],
      trouble: null,
    },
  })
}

/** While pictures go up over a slow line the lease is kept up, or another worker would take this one for dead. */
const holding = async <Result>(
  delivery: DeliveryIn<'preparing'>,
  { deps, work }: { deps: OnAccount; work: () => Promise<Result> },
): Promise<Result> => {
  // Tied to the revision: what has moved on is not held any more.
  const hold = () => void deps.deliveries.wake(delivery, leaseOf(deps).leaseUntil).catch(() => {})
  const beat = setInterval(hold, LEASE_MS / 3).unref()
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}

/** What left the box was taken out by a person. The number of the draft is forgotten, so that his 重试 makes a new one. */
const leaveToPerson = (
  delivery: DeliveryIn<'preparing'>,
  { error, deps }: { error: Error; deps: OnAccount },
) => {
  const trouble = {
    during: 'preparing',
    reason: error.message,
    remedy: DRAFT_GONE,
    asksPerson: true,
  } as const
  return deps.deliveries.move(delivery, {
    to: 'failed',
    wakeAt: null,
    why: error.message,
    facts: { ...NO_LEASE, trouble, draftId: null, draftingAt: null },
  })
}

/**
 * Everything that may safely run twice: article read fresh, footer, pictures, HTML, last check, draft.
 * @returns the delivery where it stands now, or null when another has taken it over
 */
export const prepare = async (
  delivery: DeliveryIn<'preparing'>,
  deps: OnAccount,
): Promise<Delivery | null> => {
  try {
    const loaded = await loadApproved(delivery, deps.articles)
    if (deps.account.mode === 'hand') return await handOver({ delivery, loaded, deps })
    const already = await alreadyPublished(delivery, deps)
    if (already) return already
    const inBox = await holding(delivery, { deps, work: () => makeAndRead({ delivery, loaded, deps }) })
    return inBox && (await record(inBox, deps))
  } catch (error) {
    const fresh = await deps.deliveries.get(delivery.id)
    if (!fresh || !isSameClaim(fresh, { delivery, deps })) return null
    if (error instanceof HandedDraftGone) return leaveToPerson(fresh, { error, deps })
    return settle(fresh, { error, during: 'preparing', deps })
  }
}
