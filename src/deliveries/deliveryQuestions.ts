import type { LineAccount } from '../accounts/accountStore'
import type { ArticleRef } from '../articles/articles'
import type { ArticleKind } from '../articles/kinds'
import type { GuardedStore } from '../store/guardedStore'
import { wechatDay } from '../time/slots'
import type { Delivery, DeliveryState } from './delivery'
import { IN_HANDS, NOT_YET_SENT } from './delivery'
import { type DeliveryDoc, deliveryOf } from './deliveryRow'

export const collection = 'deliveries'
const DAY_MS = 86_400_000

type Where = Parameters<GuardedStore['find']>[0]['where']

/** Keys of a day, for quotas: what is planned is the account's, what was sent counts at WeChat for the AppID. */
export const dueOn = (accountId: string, day: string): string => `${accountId} ${day}`
export const sentOn = ({ whose, mode, day }: { whose: string; mode: string; day: string }): string =>
  `${whose} ${mode} ${day}`

/** An account, and whose its sendings are at WeChat. */
export type Whose = Pick<LineAccount, 'id' | 'identity'>

/** Rows written before identities were remembered name the account. */
const sentOnDays = ({ id, identity }: Whose, { mode, days }: { mode: string; days: string[] }): string[] =>
  [identity, id].flatMap((whose) => days.map((day) => sentOn({ whose, mode, day })))

/** Sent by the account as it is now, and not by what it was before it got another AppID or address. */
const isOfNow = ({ identity }: Whose): Where => ({
  or: [
    { state: { in: [...NOT_YET_SENT] } },
    { identity: { equals: identity } },
    { identity: { equals: null } },
  ],
})

type Claim = { account: Whose; articleId: string; around: Date; except: string }
type Except = { all: string[]; sending: string[] }
type SentAs = { account: Whose; mode: string; day: string; title: string; except: string }
type SentQuery = { account: Whose; mode: string; days: string[]; except: string }

type LaidOut = {
  account: Whose
  days: string[]
  except?: string | undefined
  states?: readonly DeliveryState[]
}

const laidOutOn = ({ account, days, except, states }: LaidOut): Where => ({
  and: [
    { dueOn: { in: days.map((day) => dueOn(account.id, day)) } },
    ...(states ? [] : [isOfNow(account)]),
    { state: states ? { in: [...states] } : { not_in: ['cancelled', 'failed', 'missed'] } },
    ...(except ? [{ id: { not_equals: except } }] : []),
  ],
})

/** What is asked of the deliveries; changes nothing. */
export const createDeliveryQuestions = (store: GuardedStore) => {
  const list = async (where: Where, { limit, sort = 'wakeAt' }: { limit: number; sort?: string }) =>
    (await store.find({ collection, where, limit, sort })).map((doc) => deliveryOf(doc as DeliveryDoc))

  return {
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

    /** What lies with a person and lost its approval; the latest edits first. */
    unapprovedHanded: () =>
      list(
        { and: [{ state: { in: [...IN_HANDS] } }, { approvedHash: { equals: null } }] },
        { limit: 100, sort: '-updatedAt' },
      ),

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

    /** Deliveries of an account in some states, the earliest first. */
    ofAccount: (accountId: string, states: readonly DeliveryState[]) =>
      list(
        { and: [{ account: { equals: accountId } }, { state: { in: [...states] } }] },
        { limit: 1000, sort: 'dueAt' },
      ),

    /** All deliveries of one article, by account. */
    ofArticle: ({ kind, id }: { kind: ArticleKind; id: string }) =>
      list({ and: [{ articleId: { equals: id } }, { articleKind: { equals: kind } }] }, { limit: 500 }),

    /** Deliveries an edit must still stop: those that carry the article and were not sent for certain, or lie with a person. */
    stoppable: ({ kind, id }: ArticleRef) =>
      list(
        {
          and: [
            { state: { in: [...NOT_YET_SENT, ...IN_HANDS, 'unconfirmed'] } },
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

    /** The delivery that WeChat means by a number; numbers are one AppID's own. */
    byReference: async ({ account, reference }: { account: Whose; reference: string }) => {
      const where: Where = { or: [{ publishId: { equals: reference } }, { msgId: { equals: reference } }] }
      const isIts = ({ identity, accountId }: Delivery) =>
        identity === undefined ? accountId === account.id : identity === account.identity
      return (await list(where, { limit: 20 })).find(isIts) ?? null
    },

    /** Sendings begun on these days that count against WeChat's quota: all but the ones known not to have gone out. */
    countSent: ({ account, mode, days, except }: SentQuery): Promise<number> =>
      store.count({
        collection,
        where: {
          and: [
            { sentOn: { in: sentOnDays(account, { mode, days }) } },
            { state: { not_in: [...NOT_YET_SENT, 'failed', 'missed', 'cancelled', 'drafted'] } },
            { id: { not_equals: except } },
          ],
        },
      }),

    /** Whether another delivery of that title was sent by the account on that day. */
    wasSent: async ({ account, mode, day, title, except }: SentAs): Promise<boolean> => {
      const where: Where = {
        and: [
          { sentOn: { in: sentOnDays(account, { mode, days: [day] }) } },
          { title: { equals: title } },
          { id: { not_equals: except } },
        ],
      }
      return (await store.count({ collection, where })) > 0
    },

    /** Whether another 发布 of the account, begun about that time, is known to have become this article. */
    isClaimed: async ({ account, articleId, around, except }: Claim): Promise<boolean> => {
      const days = [around, new Date(+around - DAY_MS)].map(wechatDay)
      const where: Where = {
        and: [
          { sentOn: { in: sentOnDays(account, { mode: 'publish', days }) } },
          { wechatArticleId: { equals: articleId } },
          { id: { not_equals: except } },
        ],
      }
      return (await store.count({ collection, where })) > 0
    },

    /** What is laid out for an account on these days, to see quota conflicts ahead. */
    laidOut: (wish: LaidOut) => list(laidOutOn(wish), { limit: 200, sort: 'dueAt' }),

    /** The same where only their number matters. */
    countLaidOut: (wish: LaidOut): Promise<number> => store.count({ collection, where: laidOutOn(wish) }),
  }
}
