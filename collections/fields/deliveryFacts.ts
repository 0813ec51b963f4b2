import type { Field } from 'payload'

const hidden = { hidden: true } as const
const text = (name: string, index = false): Field => ({ name, type: 'text', index, admin: hidden })
const when = (name: string, index = false): Field => ({ name, type: 'date', index, admin: hidden })

/**
 * What a delivery has earned on its way, all in the main table: a move is one guarded statement, and such a statement reaches
 * no side table. `timeline` is written in the same statement as the move that it tells of.
 */
export const deliveryFacts: Field[] = [
  /** (account, article, slot): the last guard against two planners. */
  { name: 'key', type: 'text', required: true, unique: true, admin: hidden },
  { name: 'articleId', type: 'text', required: true, index: true, admin: hidden },
  text('slot'),
  /** The wish that `dueAt` was laid out for: an ISO time, or `asap`. A person's change of `dueAt` leaves it alone. */
  text('plannedFor'),
  /** Further articles of the same message, in order: `[{ kind, id }]`. */
  { name: 'alsoCarries', type: 'json', admin: hidden },
  /** All articles of the message as ` kind/id ` words, so that an edit finds the deliveries it stops. */
  text('carries'),
  /** When the worker must look at it again; nothing in a state that has ended. */
  when('wakeAt', true),
  /** Counts the moves; every move names the one it saw. */
  { name: 'revision', type: 'number', required: true, defaultValue: 0, admin: hidden },
  text('approvedHash'),
  /** AppID on a platform: where the draft was made and the sending was begun. The account may have got another since. */
  text('identity'),
  text('leaseOwner'),
  when('leaseUntil'),
  when('startedAt'),
  /** How the account was to send when it was prepared. */
  text('mode'),
  /** A draft may be lying in WeChat's box without our knowing its id: set before draft/add, cleared by its answer. */
  when('draftingAt'),
  text('draftId'),
  text('mark'),
  text('htmlHash'),
  /** The content that lies in the draft; submitting demands that it is still the approved one. */
  text('preparedHash'),
  text('clientMsgId'),
  /** Counts the sendings that are known to have failed: a new one needs a new clientmsgid. */
  { name: 'attemptGroup', type: 'number', defaultValue: 0, admin: hidden },
  /** When the call that cannot be undone was begun. */
  when('submittedAt'),
  /** Account, mode and WeChat's day of it, and account and day of what is laid out: quotas are counted by these alone,
   *  because SQLite, asked for an account and a span of time, may read all that the account has ever sent. */
  text('sentOn', true),
  text('dueOn', true),
  text('publishId', true),
  text('msgId', true),
  text('msgDataId', true),
  text('wechatArticleId'),
  text('articleUrl'),
  { name: 'attempts', type: 'number', defaultValue: 0, admin: hidden },
  text('footerId'),
  text('footerVersion'),
  { name: 'results', type: 'json', admin: hidden },
  { name: 'trouble', type: 'json', admin: hidden },
  { name: 'timeline', type: 'json', admin: hidden },
  { name: 'notices', type: 'json', admin: hidden },
]
