import type { ArticleRef } from '../articles/articles'
import type { ArticleResult, Delivery, DeliveryNotice, TimelineEntry, Trouble } from './delivery'

/** A row of the deliveries collection, as any adapter hands it over. */
export type DeliveryDoc = Record<string, unknown> & { id: string | number }

const DATES = ['createdAt', 'draftingAt', 'startedAt', 'submittedAt', 'leaseUntil', 'publishedAt'] as const
const TEXTS = [
  'identity',
  'draftId',
  'htmlHash',
  'preparedHash',
  'mode',
  'clientMsgId',
  'publishId',
  'msgId',
  'msgDataId',
  'wechatArticleId',
  'articleUrl',
  'footerId',
  'footerVersion',
  'leaseOwner',
] as const

const idOf = (related: unknown): string =>
  typeof related === 'object' && related !== null ? String((related as { id: unknown }).id) : String(related)
const listIn = <Item>(value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : [])

/** Reads a row as a delivery. Facts that are empty in the database are absent here. Pure, so the admin may use it too. */
export const deliveryOf = (doc: DeliveryDoc): Delivery => {
  const dates = DATES.flatMap((name) => (doc[name] ? [[name, new Date(doc[name] as string)]] : []))
  const texts = TEXTS.flatMap((name) => (doc[name] ? [[name, String(doc[name])]] : []))
  const delivery = {
    id: String(doc.id),
    key: String(doc.key),
    state: doc.state,
    title: String(doc.title ?? ''),
    accountId: idOf(doc.account),
    articleKind: doc.articleKind,
    articleId: String(doc.articleId),
    slot: String(doc.slot ?? ''),
    plannedFor: String(doc.plannedFor ?? ''),
    alsoCarries: listIn<ArticleRef>(doc.alsoCarries),
    dueAt: new Date((doc.dueAt ?? doc.createdAt) as string),
    wakeAt: doc.wakeAt ? new Date(doc.wakeAt as string) : null,
    revision: Number(doc.revision),
    approvedHash: (doc.approvedHash as string | null) || null,
    attempts: Number(doc.attempts ?? 0),
    attemptGroup: Number(doc.attemptGroup ?? 0),
    notices: listIn<DeliveryNotice>(doc.notices),
    timeline: listIn<TimelineEntry>(doc.timeline),
    results: listIn<ArticleResult>(doc.results),
    trouble: (doc.trouble as Trouble | null) ?? null,
    ...Object.fromEntries([...dates, ...texts]),
  }
  return delivery as unknown as Delivery
}

/** A delivery as its row reads after these fields were written to it; undefined ones were not. */
export const deliveryAfter = (delivery: Delivery, written: Record<string, unknown>): Delivery => {
  const changed = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined))
  return deliveryOf({ ...delivery, account: delivery.accountId, ...changed })
}

/** The articles of a delivery, in the order of the message. */
export const articlesOf = ({ articleKind, articleId, alsoCarries }: Delivery): ArticleRef[] => [
  { kind: articleKind, id: articleId },
  ...alsoCarries,
]

/** ` kind/id kind/id `: spaces on both sides, so that one id is never found inside another. */
export const carriesOf = (refs: readonly ArticleRef[]): string =>
  ` ${refs.map(({ kind, id }) => `${kind}/${id}`).join(' ')} `
