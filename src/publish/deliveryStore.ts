import type { Where } from 'payload'
import type { ArticleRef } from './articles'
import type { ArticleKind, Delivery, DeliveryIn, DeliveryState, Earned, Trouble } from './delivery'
import { NOT_YET_SENT } from './delivery'
import { carriesOf, type DeliveryDoc, deliveryAfter, deliveryOf } from './deliveryRow'
import type { GuardedStore } from './guardedStore'
import { assertMove } from './moves'
import { wechatDay } from './slots'
import type { Clock } from './steps'
import { appended } from './timeline'

/** Changes to a row beside its state; null empties a field. */
export type Facts = {
  [Name in keyof DeliveryIn<'published'> | keyof Earned['unconfirmed']]?: unknown
} & Record<string, unknown>

/** Who tells the move, and what led to it. Without `why` nothing is added to the timeline. */
export type Telling = { why?: string; call?: string; rid?: string | undefined; who?: string }

export type Move<To extends DeliveryState> = Telling & {
  to: To
  /** When the worker must look again; null: never by itself. */
  wakeAt: Date | null
  facts?: Facts
  /** Further conditions of the same statement, e.g. the approved hash. */
  guard?: Record<string, string>
}

export type NewDelivery = {
  key: string
  title: string
  accountId: string
  articles: [ArticleRef, ...ArticleRef[]]
  slot: string
  plannedFor: string
  dueAt: Date
  /** WeChat may have it since then: it is asked first. */
  looksSince?: Date | undefined
  /** null: nothing may leave yet. */
  approvedHash: string | null
  notices: Delivery['notices']
  why: string
  /** Laid out as given up from the start, and why. */
  cancelled?: Trouble
  /** When a worker must look; at `dueAt` unless told otherwise. */
  wakeAt?: Date | null
}

const dueOn = (accountId: string, day: string): string => `${accountId} ${day}`
const sentOn = ({ accountId, mode, day }: { accountId: string; mode: string; day: string }): string =>
  `${accountId} ${mode} ${day}`

/** The keys that follow from a time: written whenever the time is. */
const keysOf = ({ accountId, mode }: Delivery, { dueAt, submittedAt }: Facts) => ({
  ...(typeof dueAt === 'string' && { dueOn: dueOn(accountId, wechatDay(new Date(dueAt))) }),
  ...(typeof submittedAt === 'string' &&
    mode && { sentOn: sentOn({ accountId, mode, day: wechatDay(new Date(submittedAt)) }) }),
})

/** Who does what nobody asked for. */
export const SYSTEM = '系统'
const collection = 'deliveries'
const DAY_MS = 86_400_000

/** The only file that touches a row of the deliveries. */
export const createDeliveryStore = ({ store, clock }: { store: GuardedStore; clock: Clock }) => {
  const list = async (where: Where, { limit, sort = 'wakeAt' }: { limit: number; sort?: string }) =>
    (await store.find({ collection, where, limit, sort })).map((doc) => deliveryOf(doc as DeliveryDoc))

  return {
    /**
     * One move: one statement, guarded by state and revision as they were seen.
     * @returns the delivery in its new state, or null when another was faster: then leave it alone
     * @throws ForbiddenMove when the table of moves does not know it
     */
    move: async <To extends DeliveryState>(
      delivery: Delivery,
      { to, wakeAt, facts = {}, guard = {}, why, call, rid, who = SYSTEM }: Move<To>,
    ): Promise<DeliveryIn<To> | null> => {
      assertMove(delivery.state, to)
      const at = clock().toISOString()
      const entry = { at, from: delivery.state, to, who, ...(call && { call }), ...(rid && { rid }) }
      const guards = { id: delivery.id, state: delivery.state, ...guard }
      const data = {
        ...facts,
        ...keysOf(delivery, facts),
        state: to,
        wakeAt: wakeAt?.toISOString() ?? null,
        revision: delivery.revision + 1,
        updatedAt: at,
        ...(why && { timeline: appended(delivery.timeline, { ...entry, why }) }),
      }
      const moved = await store.change({
        collection,
        name: `${delivery.state}→${to}`,
        where: {
          and: [
            ...Object.entries(guards).map(([field, value]) => ({ [field]: { equals: value } })),
            { revision: { equals: delivery.revision } },
          ],
        },
        data,
      })
      // The revision was the one we saw: the row now is what we saw and what we wrote.
      return moved ? (deliveryAfter(delivery, data) as DeliveryIn<To>) : null
    },

    /** Lays a delivery out; null when (account, article, slot) is planned already. */
    create: async ({ articles: [first, ...others], why, ...plan }: NewDelivery): Promise<Delivery | null> => {
      const at = clock().toISOString()
      const state = plan.cancelled ? 'cancelled' : 'scheduled'
      const wakeAt = plan.wakeAt === undefined ? plan.dueAt : plan.wakeAt
      const doc = await store.insert({
        collection,
        name: 'plan',
        data: {
          key: plan.key,
          title: plan.title,
          account: plan.accountId,
          articleKind: first.kind,
          articleId: first.id,
          alsoCarries: others,
          carries: carriesOf([first, ...others]),
          slot: plan.slot,
          plannedFor: plan.plannedFor,
          state,
          trouble: plan.cancelled ?? null,
          dueAt: plan.dueAt.toISOString(),
          dueOn: dueOn(plan.accountId, wechatDay(plan.dueAt)),
          wakeAt: plan.cancelled ? null : (wakeAt?.toISOString() ?? null),
          ...(plan.looksSince && { draftingAt: plan.looksSince.toISOString() }),
          revision: 0,
          attempts: 0,
          attemptGroup: 0,
          approvedHash: plan.approvedHash,
          notices: plan.notices,
          timeline: [{ at, from: null, to: state, who: SYSTEM, why }],
          createdAt: at,
          updatedAt: at,
        },
      })
      return doc && deliveryOf(doc as DeliveryDoc)
    },

    get: async (id: string): Promise<Delivery | null> =>
      (await list({ id: { equals: id } }, { limit: 1 }))[0] ?? null,

    /** Rows whose time has come, longest waiting first. The cost does not grow with what has ended. */
    due: (now: Date, { limit, except }: { limit: number; except: Except }) =>
      list(
        {
          and: [
            { wakeAt: { less_than_equal: now.toISOString() } },
            ...(except.all.length > 0 ? [{ account: { not_in: except.all } }] : []),
            ...(except.sending.length > 0
              ? [{ or: [{ account: { not_in: except.sending } }, { state: { not_in: [...NOT_YET_SENT] } }] }]
              : []),
          ],
        },
        { limit },
      ),

    /** Rows that are due and were laid out for a time before `dueBefore`: of a paused account they become too late. */
    overdue: (now: Date, { dueBefore, limit }: { dueBefore: Date; limit: number }) =>
      list(
        {
          and: [
            { wakeAt: { less_than_equal: now.toISOString() } },
            { dueAt: { less_than: dueBefore.toISOString() } },
          ],
        },
        { limit },
      ),

    /** When a row is looked at next, as long as it is the one we saw; its state stays what it was. */
    wake: (delivery: Delivery, at: Date) =>
      store.change({
        collection,
        name: 'wake',
        where: { and: [{ id: { equals: delivery.id } }, { revision: { equals: delivery.revision } }] },
        data: { wakeAt: at.toISOString(), updatedAt: at.toISOString() },
      }),

    /** Rows that some process holds at the moment. */
    held: () => list({ state: { in: ['preparing', 'submitting'] } }, { limit: 500 }),

    /** Deliveries of several articles that lost their approval. */
    unapprovedMessages: async (slotPrefix: string) => {
      const where: Where = {
        and: [
          { state: { equals: 'scheduled' } },
          { approvedHash: { equals: null } },
          { slot: { like: slotPrefix } },
        ],
      }
      return (await list(where, { limit: 100 })).filter(({ slot }) => slot.startsWith(slotPrefix))
    },

    /** Daily posts that have not been sent, of whatever day. */
    waitingDaily: () =>
      list(
        {
          and: [{ state: { in: [...NOT_YET_SENT] } }, { articleKind: { equals: 'daily-post' } }],
        },
        { limit: 500 },
      ),

    /** For lists and tests: the latest of some states. */
    byState: (states: DeliveryState[], limit = 100) =>
      list({ state: { in: states } }, { limit, sort: 'dueAt' }),

    byKeys: (keys: string[]) => list({ key: { in: keys } }, { limit: keys.length }),

    /** All deliveries of one article, by account. */
    ofArticle: ({ kind, id }: { kind: ArticleKind; id: string }) =>
      list({ and: [{ articleId: { equals: id } }, { articleKind: { equals: kind } }] }, { limit: 500 }),

    /** Deliveries an edit must still stop: those that carry the article and were not sent for certain. */
    stoppable: ({ kind, id }: ArticleRef) =>
      list(
        {
          and: [
            { state: { in: [...NOT_YET_SENT, 'unconfirmed'] } },
            { carries: { contains: ` ${kind}/${id} ` } },
          ],
        },
        { limit: 500 },
      ),

    /** Everything of an account that carries an article, alone or with others. */
    carrying: ({ accountId, ref: { kind, id } }: { accountId: string; ref: ArticleRef }) =>
      list(
        { and: [{ account: { equals: accountId } }, { carries: { contains: ` ${kind}/${id} ` } }] },
        { limit: 500 },
      ),

    byReference: async ({ accountId, reference }: { accountId: string; reference: string }) => {
      const where: Where = { or: [{ publishId: { equals: reference } }, { msgId: { equals: reference } }] }
      return (await list(where, { limit: 20 })).find((one) => one.accountId === accountId) ?? null
    },

    /** Sendings begun on these days that count against WeChat's quota: all but the ones known not to have gone out. */
    countSent: ({ accountId, mode, days, except }: SentQuery): Promise<number> =>
      store.count({
        collection,
        where: {
          and: [
            { sentOn: { in: days.map((day) => sentOn({ accountId, mode, day })) } },
            { state: { not_in: [...NOT_YET_SENT, 'failed', 'missed', 'cancelled', 'drafted'] } },
            { id: { not_equals: except } },
          ],
        },
      }),

    /** Whether another delivery of that title was sent by the account on that day. */
    wasSent: async ({ accountId, mode, day, title, except }: SentAs): Promise<boolean> => {
      const where: Where = {
        and: [
          { sentOn: { equals: sentOn({ accountId, mode, day }) } },
          { title: { equals: title } },
          { id: { not_equals: except } },
        ],
      }
      return (await store.count({ collection, where })) > 0
    },

    /** Whether another 发布 of the account, begun about that time, is known to have become this article. */
    isClaimed: async ({ accountId, articleId, around, except }: Claim): Promise<boolean> => {
      const days = [around, new Date(+around - DAY_MS)].map(wechatDay)
      const where: Where = {
        and: [
          { sentOn: { in: days.map((day) => sentOn({ accountId, mode: 'publish', day })) } },
          { wechatArticleId: { equals: articleId } },
          { id: { not_equals: except } },
        ],
      }
      return (await store.count({ collection, where })) > 0
    },

    /** What is laid out for an account on these days, to see quota conflicts ahead. */
    laidOut: ({ accountId, days }: { accountId: string; days: string[] }) =>
      list(
        {
          and: [
            { dueOn: { in: days.map((day) => dueOn(accountId, day)) } },
            { state: { not_in: ['cancelled', 'failed', 'missed'] } },
          ],
        },
        { limit: 200, sort: 'dueAt' },
      ),
  }
}

type Claim = { accountId: string; articleId: string; around: Date; except: string }
type Except = { all: string[]; sending: string[] }
type SentAs = { accountId: string; mode: string; day: string; title: string; except: string }
type SentQuery = { accountId: string; mode: string; days: string[]; except: string }
export type DeliveryStore = ReturnType<typeof createDeliveryStore>
