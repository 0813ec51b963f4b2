import type { ArticleRef } from '../articles/articles'
import type { Log } from '../log'
import type { GuardedStore } from '../store/guardedStore'
import type { Clock } from '../time/clock'
import { wechatDay } from '../time/slots'
import type { Delivery, DeliveryIn, DeliveryState, Earned, Trouble } from './delivery'
import { collection, createDeliveryQuestions, dueOn, sentOn } from './deliveryQuestions'
import { carriesOf, type DeliveryDoc, deliveryAfter, deliveryOf } from './deliveryRow'
import { assertMove } from './moves'
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

/** The keys that follow from a time: written whenever the time is. */
const keysOf = ({ accountId, mode, ...delivery }: Delivery, { dueAt, submittedAt, identity }: Facts) => ({
  ...(typeof dueAt === 'string' && { dueOn: dueOn(accountId, wechatDay(new Date(dueAt))) }),
  ...(typeof submittedAt === 'string' &&
    mode && {
      sentOn: sentOn({
        whose: String(identity ?? delivery.identity ?? accountId),
        mode,
        day: wechatDay(new Date(submittedAt)),
      }),
    }),
})

/** What the log calls a delivery: its words stay in the database. */
const namesOf = ({ id, accountId }: Delivery) => ({ delivery: id, account: accountId })

/** Who does what nobody asked for. */
export const SYSTEM = '系统'

type Deps = { store: GuardedStore; clock: Clock; log: Pick<Log, 'move'> }

/** Moves and lays out the rows of the deliveries, and asks after them; nobody else touches one. */
export const createDeliveryStore = ({ store, clock, log }: Deps) => {
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
      if (!moved) return null
      // The revision was the one we saw: the row now is what we saw and what we wrote.
      const now = deliveryAfter(delivery, data)
      log.move({
        ...namesOf(now),
        from: delivery.state,
        to,
        call,
        rid,
        trouble: facts.trouble as Trouble | null | undefined,
      })
      return now as DeliveryIn<To>
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
      const created = doc && deliveryOf(doc as DeliveryDoc)
      if (created) log.move({ ...namesOf(created), from: null, to: state })
      return created
    },

    /** When a row is looked at next, as long as it is the one we saw; its state stays what it was. */
    wake: (delivery: Delivery, at: Date) =>
      store.change({
        collection,
        name: 'wake',
        where: { and: [{ id: { equals: delivery.id } }, { revision: { equals: delivery.revision } }] },
        data: { wakeAt: at.toISOString(), updatedAt: at.toISOString() },
      }),

    ...createDeliveryQuestions(store),
  }
}

export type DeliveryStore = ReturnType<typeof createDeliveryStore>
