import type { GuardedStore } from '../store/guardedStore'
import type { Clock } from '../time/clock'
import type { PublishResult } from '../wechat'
import type { MassResult } from '../wechat/callback'

/** The two events that end a sending, in the words of src/wechat. */
export type FinishEvent =
  | ({ kind: 'publish-finished' } & PublishResult)
  | ({ kind: 'mass-finished' } & MassResult)
/** `at` is when WeChat says that it happened. */
export type StoredEvent = { id: string; reference: string; event: FinishEvent; at: Date }

type Row = Record<string, unknown> & { id: string | number }

type Kept = { event: FinishEvent; at: string }

const collection = 'callback-events'

const eventOf = (row: Row): StoredEvent => ({
  id: String(row.id),
  reference: String(row.reference ?? ''),
  event: (row.event as Kept).event,
  at: new Date((row.event as Kept).at),
})

/** WeChat's number of the sending that an event tells of. */
export const referenceOf = (event: FinishEvent): string =>
  event.kind === 'publish-finished' ? event.publishId : event.msgId

/** Events that WeChat pushed, kept until a delivery claims them. */
export const createEventStore = ({ store, clock }: { store: GuardedStore; clock: Clock }) => ({
  /** Keeps an event; false when it has been kept before. */
  keep: async ({
    identity,
    key,
    event,
    at,
  }: {
    identity: string
    key: string
    event: FinishEvent
    at: Date
  }) => {
    const row = await store.insert({
      collection,
      name: 'event',
      data: {
        key: `${identity} ${key}`,
        identity,
        kind: event.kind,
        reference: referenceOf(event),
        event: { event, at: at.toISOString() } satisfies Kept,
        matched: false,
        receivedAt: clock().toISOString(),
      },
    })
    return row !== null
  },

  /** Events about one sending that no delivery has used yet, oldest first. */
  about: async ({ identity, reference }: { identity: string; reference: string }): Promise<StoredEvent[]> =>
    (
      await store.find({
        collection,
        where: {
          and: [
            { identity: { equals: identity } },
            { reference: { equals: reference } },
            { matched: { equals: false } },
          ],
        },
        limit: 20,
        sort: 'receivedAt',
      })
    ).map(eventOf),

  /** Events of an AppID on a platform that belong to nobody we know. */
  unmatched: async ({ identity, since }: { identity: string; since: Date }): Promise<StoredEvent[]> =>
    (
      await store.find({
        collection,
        where: {
          and: [
            { identity: { equals: identity } },
            { matched: { equals: false } },
            { receivedAt: { greater_than_equal: since.toISOString() } },
          ],
        },
        limit: 100,
        sort: 'receivedAt',
      })
    ).map(eventOf),

  markMatched: async (id: string): Promise<void> => {
    await store.change({
      collection,
      name: 'event-matched',
      where: { id: { equals: id } },
      data: { matched: true },
    })
  },
})
export type EventStore = ReturnType<typeof createEventStore>
